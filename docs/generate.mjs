// Writes the pages of docs/ that are made from the product's own tables: `node docs/generate.mjs`.
// With --check it writes nothing and fails when a page is not what the tables say.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { factorPages } from './factorPages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const docs = join(root, 'docs');

/** Each folder of docs/ that is generated, and what makes its pages: a record of file name and text. */
const folders = {
  factors: async () => factorPages(await room('scoring')),
};

const check = process.argv.includes('--check');
const wrong = [];
for (const [folder, pages] of Object.entries(folders)) {
  const wanted = await pages();
  mkdirSync(join(docs, folder), { recursive: true });
  for (const name of readdirSync(join(docs, folder))) {
    if (!(name in wanted)) put(join(docs, folder, name), undefined);
  }
  for (const [name, text] of Object.entries(wanted)) put(join(docs, folder, name), text);
}
if (wrong.length > 0) {
  console.error(`Not what the tables say: ${wrong.join(', ')}. Run "node docs/generate.mjs" and commit.`);
  process.exitCode = 1;
}

function put(file, text) {
  if (read(file) === text) return;
  if (check) wrong.push(relative(root, file));
  else if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The exports of a room, from its sources. */
async function room(name) {
  const folder = mkdtempSync(join(tmpdir(), 'callsight-docs-'));
  try {
    const outfile = join(folder, `${name}.cjs`);
    await build({
      entryPoints: [join(root, 'packages', name, 'src', 'index.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      conditions: ['source'],
      external: ['typescript'],
      outfile,
      logLevel: 'warning',
    });
    return createRequire(outfile)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
