import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { budgets } from './budgets.mjs';
import { inTurn, ratios, summary } from './measure.mjs';
import { astGrepScan, callsightCold } from './scan.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';
import { countSources, tree } from './tree.mjs';

const rounds = 3;

/** The most memory that a scan holds, beside ast-grep's, and what an engine keeps of a project that it has seen. */
export async function memory({ dir, files }) {
  const folders = dir ? [dir] : [tree(files), tree(20_000)];
  if (process.platform === 'linux') await peaks(folders);
  else console.log('Resident memory is read from /proc, which only Linux has.');
  heaps(folders);
}

async function peaks(folders) {
  const rows = [];
  for (const folder of folders) {
    const { ours, theirs } = await inTurn(
      { ours: () => callsightCold(folder), theirs: () => astGrepScan(folder) },
      rounds,
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

function heaps(folders) {
  const program = fileURLToPath(new URL('./heapOf.mjs', import.meta.url));
  const rows = folders.map((folder) => {
    const count = countSources(folder);
    const heap = summary(
      Array.from({ length: rounds }, () =>
        Number(execFileSync(process.execPath, ['--expose-gc', program, folder], { encoding: 'utf8' })),
      ),
    );
    const per10k = Object.fromEntries(Object.entries(heap).map(([key, mb]) => [key, (mb / count) * 10_000]));
    return {
      files: count,
      'heap MB': spread(heap, 1),
      'MB for 10,000 files': spread(per10k, 1),
      budget: budgetText(budgets.heapPer10k),
      '': verdict(per10k, budgets.heapPer10k),
    };
  });
  console.log("\nHeap that an engine keeps, above the compiler's own.");
  printTable(rows);
}
