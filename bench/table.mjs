/** Prints rows as a table; every row has the keys of the first. */
export function printTable(rows) {
  const heads = Object.keys(rows[0] ?? {});
  const widths = heads.map((head) => Math.max(head.length, ...rows.map((row) => String(row[head] ?? '').length)));
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(line(heads));
  console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(heads.map((head) => String(row[head] ?? ''))));
}

/** A figure with its spread: `1.62 (1.58–1.71)`. */
export function spread({ median, min, max }, digits = 2) {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

/** What a ratio says beside its budget. A spread wider than half of the median says nothing. */
export function verdict({ median, min, max }, { safe, goal }) {
  if ((max - min) / median > 0.5 && min <= safe && max > safe) return 'spread too wide to say';
  if (median > safe) return 'NOT MET';
  return goal !== undefined && median <= goal ? 'goal met' : 'met';
}

/** A budget in words: `≤ 0.7, goal ≤ 0.45`. */
export function budgetText({ safe, goal }) {
  return goal === undefined ? `≤ ${safe}` : `≤ ${safe}, goal ≤ ${goal}`;
}
