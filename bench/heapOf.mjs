// `node --expose-gc heapOf.mjs FOLDER` prints the MB of heap that an engine holds after it looked at a folder, above
// what it held with TypeScript loaded and nothing else done.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadSource } from './loadSource.mjs';
import { root } from './machine.mjs';

const [folder] = process.argv.slice(2);
const { createEngine, diskFiles, collectStatic } = await loadSource(
  'packages/engine/src/index.ts',
  'packages/evidence/src/index.ts',
  // Else it is loaded while the engine works, and its tables are counted as the project's.
  'packages/analysis/src/index.ts',
);
const typescript = createRequire(import.meta.url)(join(root, 'dist/typescript.js'));
typescript.createSourceFile('warm.ts', 'fetch("https://api.example.com")', typescript.ScriptTarget.Latest);

const engineOf = (path) =>
  createEngine({ files: diskFiles(path, {}), collect: collectStatic, now: () => '2026-01-01T00:00:00.000Z' });
const before = used();
const engine = engineOf(folder);
// As an editor does, which keeps what it read.
const steps = engine.scanInSteps();
while (!steps.next().done);
process.stdout.write(String(used() - before));
// Held to here, or there would be nothing left to measure.
engine.policy();

function used() {
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
