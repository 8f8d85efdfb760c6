import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from './budgets.mjs';
import { initialize, startServer } from './lspClient.mjs';
import { inTurn, ratios, runProgram, summary } from './measure.mjs';
import { callsightCold, temporaryFolder } from './scan.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';

/** From the start of the process to the first answer, beside a Node that does nothing. */
export async function start({ pairs }) {
  const folder = temporaryFolder();
  try {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/call.ts'), `export const call = () => fetch('https://api.example.com/v1');\n`);
    const results = await inTurn(
      {
        node: () => runProgram({ command: process.execPath, args: ['-e', '0'] }),
        server: firstAnswer,
        scan: () => callsightCold(folder),
      },
      Math.max(pairs, 9),
    );
    const milliseconds = (name) => results[name].map(({ wallMs }) => wallMs);
    const row = (what, name, budget) => {
      const ratio = ratios(milliseconds(name), milliseconds('node'));
      return {
        what,
        ms: spread(summary(milliseconds(name)), 0),
        'node ms': spread(summary(milliseconds('node')), 0),
        ratio: spread(ratio),
        budget: budget ? budgetText(budget) : '',
        '': budget ? verdict(ratio, budget) : '',
      };
    };
    console.log('Start of the process to the first answer ÷ an empty Node.');
    printTable([row('server answers initialize', 'server', budgets.start), row('scan of one file', 'scan')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function firstAnswer() {
  const begin = performance.now();
  const server = startServer();
  try {
    await initialize(server);
    return { wallMs: performance.now() - begin };
  } finally {
    server.stop();
  }
}
