import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from './budgets.mjs';
import { inTurn, ratios, summary } from './measure.mjs';
import { appendTo, callsight, ripgrepScan, temporaryFolder } from './scan.mjs';
import { budgetText, printTable, spread, verdict } from './table.mjs';
import { countSources, tree } from './tree.mjs';

const changedFiles = 20;

/** What is written at the end of files, each time something else. */
const edits = {
  'a comment': (round) => `// ${round}`,
  'a call': (round) => `void fetch('https://more.example.com/${round}');`,
};

/** A second scan of a project, unchanged and with twenty files changed, beside ripgrep searching it. */
export async function warm({ dir, pairs }) {
  const folder = dir ?? tree(20_000);
  const home = temporaryFolder();
  try {
    const sides = { ours: () => callsight(folder, home), theirs: () => ripgrepScan(folder) };
    const rows = [row('nothing changed', await inTurn(sides, pairs), budgets.warmScan)];
    // Only a generated tree is ours to change.
    if (!dir) {
      const sources = readdirSync(folder, { recursive: true }).filter((name) => /file\d+\.tsx?$/.test(name));
      const chosen = sources.filter((_, i) => i % Math.ceil(sources.length / changedFiles) === 0);
      const paths = chosen.map((name) => join(folder, name));
      for (const [what, lineOf] of Object.entries(edits)) {
        let round = 0;
        const changing = {
          ...sides,
          ours: () => {
            appendTo(paths, lineOf(round++));
            return sides.ours();
          },
        };
        rows.push(row(`${paths.length} files: ${what}`, await inTurn(changing, pairs), budgets.warmScanTwentyChanged));
      }
    }
    console.log(`A second scan of ${countSources(folder)} files ÷ ripgrep for fixed texts.`);
    printTable(rows);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function row(what, { ours, theirs }, budget) {
  const ratio = ratios(
    ours.map(({ wallMs }) => wallMs),
    theirs.map(({ wallMs }) => wallMs),
  );
  return {
    what,
    'callsight ms': spread(summary(ours.map(({ wallMs }) => wallMs)), 0),
    'ripgrep ms': spread(summary(theirs.map(({ wallMs }) => wallMs)), 0),
    ratio: spread(ratio),
    budget: budgetText(budget),
    '': verdict(ratio, budget),
  };
}
