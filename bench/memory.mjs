import { budgets } from './budgets.mjs';
import { inTurn, ratios, summary } from './measure.mjs';
import { astGrepScan, callsightCold } from './scan.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';
import { countSources, tree } from './tree.mjs';

/** The most memory that a scan holds, beside ast-grep's. */
export async function memory({ dir, files, pairs }) {
  if (process.platform !== 'linux') {
    console.log('Memory is read from /proc, which only Linux has.');
    return;
  }
  const rows = [];
  for (const folder of dir ? [dir] : [tree(files), tree(20_000)]) {
    const { ours, theirs } = await inTurn(
      { ours: () => callsightCold(folder), theirs: () => astGrepScan(folder) },
      Math.min(pairs, 3),
    );
    const ratio = ratios(
      ours.map(({ peakMb }) => peakMb),
      theirs.map(({ peakMb }) => peakMb),
    );
    rows.push({
      files: countSources(folder),
      'callsight MB': spread(summary(ours.map(({ peakMb }) => peakMb)), 0),
      'ast-grep MB': spread(summary(theirs.map(({ peakMb }) => peakMb)), 0),
      ratio: spread(ratio),
      budget: budgetText(budgets.peakMemory),
      '': verdict(ratio, budgets.peakMemory),
    });
  }
  console.log('Highest resident memory of a scan ÷ of ast-grep.');
  printTable(rows);
}
