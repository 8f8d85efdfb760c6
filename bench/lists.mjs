import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { budgets } from './budgets.mjs';
import { summary } from './measure.mjs';
import { printTable, spread } from './table.mjs';

const rounds = 3;
const MB = 2 ** 20;

/** What lists of names cost: memory outside the heap, time to read and to match by all rules, beside a Set. */
export function lists() {
  const program = fileURLToPath(new URL('./listsOf.mjs', import.meta.url));
  const rows = budgets.lists.map(({ names, outsideMb, matchUs, readMs }) => {
    const runs = Array.from({ length: rounds }, () =>
      JSON.parse(
        execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=4096', program, String(names)], {
          encoding: 'utf8',
        }),
      ),
    );
    const of = (pick) => summary(runs.map(pick));
    const [outside, match, read] = [of((run) => run.outside / MB), of((run) => run.matchUs), of((run) => run.readMs)];
    const isMet = outside.median <= outsideMb && match.median <= matchUs && read.median <= readMs;
    return {
      names,
      'MB outside': `${spread(outside, 1)} ≤ ${outsideMb}`,
      'MB of heap': spread(
        of((run) => run.heap / MB),
        1,
      ),
      'µs a match': `${spread(match)} ≤ ${matchUs}`,
      'ms to read': `${spread(read, 0)} ≤ ${readMs}`,
      'ms to load': spread(
        of((run) => run.loadMs),
        0,
      ),
      'Set: MB of heap': spread(
        of((run) => run.setHeap / MB),
        0,
      ),
      'Set: µs': spread(of((run) => run.setUs)),
      '': isMet ? 'met' : 'NOT MET',
    };
  });
  console.log('One list of names: what it takes, and a match by every rule, half of the hosts listed.');
  printTable(rows);
}
