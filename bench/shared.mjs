import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { budgets } from './budgets.mjs';
import { loadSource } from './loadSource.mjs';
import { summary } from './measure.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';
import { longModule } from './tree.mjs';

const dependants = 500;
const warmUp = 3;

/** From the edit of a constant that 500 files call with to the calls of all of them, beside one full parse and extract. */
export async function shared({ pairs }) {
  const { createEngine, diskFiles, collectStatic, extract } = await loadSource(
    'packages/engine/src/index.ts',
    'packages/evidence/src/index.ts',
    'packages/analysis/src/extract/extract.ts',
  );
  const folder = mkdtempSync(join(tmpdir(), 'callsight-bench-shared-'));
  try {
    const textOf = (round) => `export const root = 'https://api${round}.example.com';\n`;
    writeFileSync(join(folder, 'root.ts'), textOf(0));
    const names = Array.from({ length: dependants }, (_, i) => `uses${i}.ts`);
    for (const [i, name] of names.entries()) {
      writeFileSync(join(folder, name), `import { root } from './root';\nvoid fetch(root + '/${i}');\n`);
    }
    const now = () => '2026-01-01T00:00:00.000Z';
    const engine = createEngine({ files: diskFiles(folder, {}), collect: collectStatic, now });
    engine.scan();
    const long = longModule(5_000);
    const linked = [];
    const parsed = [];
    for (let round = 1; round <= pairs + warmUp; round++) {
      const start = performance.now();
      engine.update('root.ts', textOf(round));
      const hosts = engine.scan().hosts.map(({ host }) => host);
      const end = performance.now();
      if (hosts.join() !== `api${round}.example.com`) throw new Error(`The edit was not linked: ${hosts.join()}`);
      extract(`${long}// ${round}\n`, 'ts');
      if (round > warmUp) linked.push(end - start);
      if (round > warmUp) parsed.push(performance.now() - end);
    }
    const ratio = summary(linked.map((time, i) => time / parsed[i]));
    console.log(
      'An edit of a shared constant to the calls of all that use it ÷ one full parse and extract of 5,000 lines.',
    );
    printTable([
      {
        files: dependants,
        'linked ms': spread(summary(linked)),
        'parse + extract ms': spread(summary(parsed)),
        ratio: spread(ratio),
        budget: budgetText(budgets.shared),
        '': verdict(ratio, budgets.shared),
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
