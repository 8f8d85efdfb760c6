/** The page of the score: every factor, its cells, what each answer earns, the ceilings and the warnings. */
export function factorPages({ factorTable, scoringModel, warningWords }) {
  return {
    'README.md': `${[head(scoringModel), ...factorTable.map(factor), ceilings(scoringModel), warnings(scoringModel, warningWords)].join('\n\n')}\n`,
  };
}

function head({ id, letters, aPlus, unknownBelow, provisionalBelow, freshness }) {
  const bands = letters.map(({ grade, atLeast }) => `${grade} from ${atLeast}`).join(', ');
  return `# The score: \`${id}\`

<!-- Made by docs/generate.mjs from packages/scoring/src/model.ts. Do not edit. -->

A host has 0 to 100 points: ${bands}, below that F. A+ needs ${aPlus.score} points, no warning, a TLS grade of A or better and ${percent(aPlus.confidence)} of the score measured.

- **Unknown is neither good nor bad.** A cell without evidence counts with a prior between the two, and is shown as unknown.
- **Confidence** is the share of the score that was measured. Below ${percent(unknownBelow)} the grade is \`?\`; below ${percent(provisionalBelow)} it is provisional and shown with a \`~\`.
- **Evidence ages.** It counts fully until its time to live ends, ${percent(freshness.half)} until ${freshness.halfForTtls} times that, then not at all.
- **Ceilings** cap what is left when one fact outweighs all others.`;
}

function factor({ id, weight, meaning, cells }) {
  return `## ${capitalised(id)}: ${weight} points

${meaning}

${cells.map(cell).join('\n\n')}`;
}

function cell({ id, weight, prior, reference, meaning, outcomes }) {
  const rows = outcomes.map(({ outcome, value, meaning: why }) => [
    `\`${outcome}\``,
    points(value, weight),
    filled(why),
  ]);
  return `### \`${id}\`: ${weight} points

${meaning} Reference: ${reference}. While unknown: ${points(prior, weight)}.

${table(['answer', 'points', 'what it says'], rows)}`;
}

function ceilings({ ceilings: levels }) {
  const rows = levels.map(({ grade, limit, rules }) => [
    String(limit),
    grade === 'Z' ? 'F' : grade,
    rules.map((rule) => `\`${rule}\``).join(', '),
  ]);
  return `## Ceilings

The lowest one that applies limits the score, whatever else was measured.

${table(['at most', 'grade', 'causes'], rows)}`;
}

function warnings({ warnings: ids }, words) {
  const rows = ids.map((id) => [`\`${id}\``, String(words[id] ?? '')]);
  return `## Warnings

They cost no points of their own, and no host with one gets an A+.

${table(['warning', 'what it says'], rows)}`;
}

/** What differs from host to host is left out. */
function filled(words) {
  return words.replace(/\{\w+\}/g, '…');
}

function points(value, weight) {
  return value === undefined ? 'the sum of its parts' : String(Math.round(value * weight * 100) / 100);
}

function percent(share) {
  return `${Math.round(share * 100)} %`;
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
