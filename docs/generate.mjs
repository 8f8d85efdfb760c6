// Writes the pages of docs/ that are made from the product's own tables: `node docs/generate.mjs`.
// With --check it writes nothing and fails when a page is not what the tables say.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { clientPages } from './clientPages.mjs';
import { commandPages } from './commandPages.mjs';
import { factorPages } from './factorPages.mjs';
import { listPages } from './listPages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const docs = join(root, 'docs');

/** Each folder of docs/ that is generated, and what makes its pages: a record of file name and text. */
const folders = {
  clients: async () =>
    clientPages({
      ...(await load('packages/analysis/src/clients/index.ts')),
      ...(await load('packages/model/src/index.ts')),
    }),
  command: async () => commandPages(await load('cli/src/program.ts')),
  factors: async () => factorPages(await load('packages/scoring/src/index.ts')),
  lists: async () => listPages(await load('packages/evidence/src/lists/feeds.ts')),
  rules: async () => (await load('packages/policy/src/index.ts')).ruleDocs(),
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
const { lockJsonSchema, policyJsonSchema } = await load('packages/policy/src/index.ts');
put(join(root, 'media', 'callsight.schema.json'), `${JSON.stringify(policyJsonSchema(), undefined, 2)}\n`);
put(join(root, 'media', 'callsight.lock.schema.json'), `${JSON.stringify(lockJsonSchema(), undefined, 2)}\n`);
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

/** The exports of a source file. */
async function load(source) {
  const folder = mkdtempSync(join(tmpdir(), 'callsight-docs-'));
  try {
    const outfile = join(folder, 'source.cjs');
    await build({
      entryPoints: [join(root, source)],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      conditions: ['source'],
      mainFields: ['module', 'main'],
      external: ['typescript'],
      outfile,
      logLevel: 'warning',
    });
    return createRequire(outfile)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
