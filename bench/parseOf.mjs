import { readFileSync } from 'node:fs';
import { loadSource } from './loadSource.mjs';

// Prints how long each full parse and extract of the text on standard input takes, in milliseconds, ascending, after
// some that are not counted.
const [warmUp, times] = process.argv.slice(2).map(Number);
const { extract } = await loadSource('packages/analysis/src/extract/extract.ts');
const text = readFileSync(0, 'utf8');
const taken = [];
for (let i = 0; i < warmUp + times; i++) {
  // Another text each time, or nothing would be left to do for whoever remembers.
  const changed = `${text}// ${i}\n`;
  const start = performance.now();
  extract(changed, 'ts');
  if (i >= warmUp) taken.push(performance.now() - start);
}
process.stdout.write(JSON.stringify(taken.sort((a, b) => a - b)));
