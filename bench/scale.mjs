import { rmSync } from 'node:fs';
import { budgets } from './budgets.mjs';
import { inTurn, summary } from './measure.mjs';
import { callsightCold, temporaryFolder } from './scan.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';
import { tree } from './tree.mjs';

const sizes = [1_000, 5_000, 20_000];

/** How the cost grows with the project: each size beside as many times the cost for 1,000 files, without the start. */
export async function scale({ pairs }) {
  const empty = temporaryFolder();
  try {
    const sides = { start: () => callsightCold(empty) };
    for (const size of sizes) sides[size] = () => callsightCold(tree(size));
    const results = await inTurn(sides, Math.min(pairs, 5));
    const start = summary(results.start.map(({ wallMs }) => wallMs));
    const smallest = results[sizes[0]];
    const rows = sizes.map((size) => {
      const growth = summary(
        results[size].map(
          ({ wallMs }, i) => (wallMs - start.median) / (smallest[i].wallMs - start.median) / (size / sizes[0]),
        ),
      );
      const isLargest = size === sizes.at(-1);
      return {
        files: size,
        'callsight ms': spread(summary(results[size].map(({ wallMs }) => wallMs)), 0),
        '÷ linear': spread(growth),
        budget: isLargest ? budgetText(budgets.growth) : '',
        '': isLargest ? verdict(growth, budgets.growth) : '',
      };
    });
    console.log(`Cost of a cold scan as the project grows; an empty folder takes ${spread(start, 0)} ms.`);
    printTable(rows);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}
