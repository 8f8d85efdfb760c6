// Runs the benchmarks: `npm run bench`, or `npm run bench -- cold start --pairs 7`. Only ratios taken in one run on one
// machine say anything; the budgets beside them are ratios too.
import { parseArgs } from 'node:util';
import { cold } from './cold.mjs';
import { corpus } from './corpus.mjs';
import { keystroke } from './keystroke.mjs';
import { lists } from './lists.mjs';
import { machine } from './machine.mjs';
import { memory } from './memory.mjs';
import { probing } from './probing.mjs';
import { scale } from './scale.mjs';
import { shared } from './shared.mjs';
import { start } from './start.mjs';
import { tls } from './tls.mjs';
import { removeTrees } from './tree.mjs';
import { warm } from './warm.mjs';

const programs = { start, cold, warm, keystroke, shared, memory, lists, scale, corpus, probing, tls };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string', default: '5' },
    files: { type: 'string', default: '4000' },
    dir: { type: 'string' },
    slow: { type: 'boolean', default: false },
    labels: { type: 'string', default: process.env.CALLSIGHT_LABELS },
    'repos-dir': { type: 'string', default: process.env.CALLSIGHT_CORPUS },
    scorer: { type: 'string', default: process.env.CALLSIGHT_SCORER },
  },
});
const unknown = positionals.filter((name) => !(name in programs));
if (unknown.length > 0) {
  console.error(`No benchmark "${unknown.join(', ')}". Choose from ${Object.keys(programs).join(', ')}.`);
  process.exit(2);
}

const options = { ...values, pairs: Number(values.pairs), files: Number(values.files) };
console.log(machine());
try {
  for (const [name, program] of Object.entries(programs)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 100 - name.length))}`);
    await program(options);
  }
} finally {
  removeTrees();
}
