import { budgets } from './budgets.mjs';
import { inTurn, ratios, summary } from './measure.mjs';
import { astGrepScan, callsightCold } from './scan.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';
import { countSources, tree } from './tree.mjs';

/** A scan of a project that CallSight has never seen, beside ast-grep with equivalent patterns. */
export async function cold({ dir, files, pairs }) {
  const rows = [];
  for (const folder of dir ? [dir] : [tree(500), tree(files), tree(20_000)]) {
    const count = countSources(folder);
    const { ours, theirs } = await inTurn(
      { ours: () => callsightCold(folder), theirs: () => astGrepScan(folder) },
      pairs,
    );
    const ratio = ratios(
      ours.map(({ wallMs }) => wallMs),
      theirs.map(({ wallMs }) => wallMs),
    );
    const budget = budgets.coldScan.find((one) => count >= one.files);
    rows.push({
      files: count,
      'callsight ms': spread(summary(ours.map(({ wallMs }) => wallMs)), 0),
      'ast-grep ms': spread(summary(theirs.map(({ wallMs }) => wallMs)), 0),
      ratio: spread(ratio),
      budget: budgetText(budget),
      '': verdict(ratio, budget),
    });
  }
  console.log('A scan with nothing remembered ÷ ast-grep with patterns for the same calls.');
  printTable(rows);
}
