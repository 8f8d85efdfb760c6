import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memoryStore, type Store } from '@callsight/store';
import fc from 'fast-check';
import { createEngine, diskFiles, type EngineFiles } from '../src';
import { evidenceOf, NOW } from './evidence';
import { folderWith, removeFolders } from './folder';

/** Every file of the small projects below, so that one may import another that is not there. */
const NAMES = ['a.ts', 'b.ts', 'lib/c.ts', 'lib/d.ts', 'view.tsx', 'old.js'];

const nameArb = fc.constantFrom('load', 'send', 'root', 'api', 'Client');
const hostArb = fc.constantFrom('one', 'two', 'three').map((name) => `https://${name}.acme-partner.io`);
const moduleArb = fc.constantFrom(...NAMES).map((name) => `./${name.replace(/\.[jt]sx?$/, '')}`);

/** Lines that define, import, wrap and call, so that what one file says often matters to another. */
const lineArb = fc.oneof(
  fc.tuple(nameArb, hostArb).map(([name, host]) => `export const ${name} = '${host}';`),
  fc.tuple(nameArb, hostArb).map(([name, host]) => `export function ${name}(id) { return fetch('${host}/' + id); }`),
  nameArb.map((name) => `export function ${name}(url) { return fetch(url); }`),
  nameArb.map((name) => `export const ${name} = axios.create({ baseURL: process.env.API_URL });`),
  fc
    .tuple(nameArb, nameArb)
    .map(
      ([name, base]) =>
        `export class ${name} extends ${base} { constructor(u) { super(u); this.u = u; } go() { return fetch(this.u); } }`,
    ),
  fc.tuple(nameArb, moduleArb).map(([name, from]) => `import { ${name} } from '${from}';`),
  fc.tuple(nameArb, moduleArb).map(([name, from]) => `import * as ${name} from '${from}';`),
  moduleArb.map((from) => `export * from '${from}';`),
  fc.tuple(nameArb, hostArb).map(([name, host]) => `${name}('${host}/given');`),
  fc.tuple(nameArb, hostArb).map(([name, host]) => `new ${name}('${host}/made').go();`),
  fc.tuple(nameArb, nameArb).map(([name, other]) => `fetch(${name} + '/' + ${other}.${name});`),
  fc.tuple(nameArb, hostArb).map(([name, host]) => `${name}.u = '${host}/written';`),
  fc.constant("import axios from 'axios';"),
  fc.constant("axios.get('/from-the-library');"),
  fc.constant("import { ConfigService, registerAs } from '@nestjs/config';"),
  hostArb.map((host) => `registerAs('api', () => ({ url: '${host}/registered' }));`),
  fc.constant("fetch(new ConfigService().get('api.url'));"),
  fc.constant('// callsight-ignore-next-line cleartext-http -- lab'),
  fc.constant('const unrelated = [1, 2].map((n) => n + 1);'),
  fc.constant(''),
);
const textArb = fc.array(lineArb, { maxLength: 8 }).map((lines) => lines.join('\n'));
const projectArb = fc.dictionary(fc.constantFrom(...NAMES), textArb, { minKeys: 2 });
const editArb = fc.record({
  file: fc.constantFrom(...NAMES),
  what: fc.oneof(
    { weight: 5, arbitrary: fc.record({ at: fc.nat(8), line: lineArb }) },
    { weight: 1, arbitrary: fc.constant('remove' as const) },
  ),
});

describe('a scan after changes', () => {
  afterEach(removeFolders);

  it('gives what a scan of a new project gives, whatever was edited', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(projectArb, fc.array(fc.array(editArb, { maxLength: 2 }), { maxLength: 4 }), (files, edits) => {
        const texts = { ...files };
        const root = folderWith({ ...texts, '.env': 'API_URL=https://env.acme-partner.io' });
        const store = memoryStore();
        assert.deepEqual(scan(root, store), scan(root));
        for (const round of edits) {
          for (const { file, what } of round) {
            if (what === 'remove') {
              delete texts[file];
              rmSync(join(root, file), { force: true });
              continue;
            }
            const lines = (texts[file] ?? '').split('\n');
            lines.splice(what.at, what.at % 2, what.line);
            texts[file] = lines.join('\n');
            mkdirSync(dirname(join(root, file)), { recursive: true });
            writeFileSync(join(root, file), texts[file]);
          }
          assert.deepEqual(scan(root, store), scan(root), JSON.stringify({ texts, round }));
        }
        rmSync(root, { recursive: true });
      }),
      { numRuns: 150, seed: 20261121 },
    );
  });

  const project = {
    'shared.ts': "export const root = 'https://a.acme-partner.io';",
    'uses.ts': "import { root } from './shared';\nfetch(root + '/1');",
    'alone.ts': "fetch('https://b.acme-partner.io/');",
    'silent.ts': 'export const x = 1;',
  };
  for (const [title, edit, reads] of [
    ['a file without calls', { 'silent.ts': 'export const y = 22;' }, ['silent.ts']],
    ['a call that nobody else uses', { 'alone.ts': "fetch('https://c.acme-partner.io/');" }, ['alone.ts']],
    [
      'a call with a value from another file',
      { 'uses.ts': "import { root } from './shared';\nfetch(root + '/22');" },
      ['shared.ts', 'uses.ts'],
    ],
    ['a comment below a shared value', { 'shared.ts': `${project['shared.ts']}\n// more` }, ['shared.ts']],
    [
      'a shared value',
      { 'shared.ts': "export const root = 'https://d.acme-partner.io';" },
      ['alone.ts', 'shared.ts', 'silent.ts', 'uses.ts'],
    ],
  ] as const) {
    it(`reads what it must after an edit of ${title}`, () => {
      const root = folderWith(project);
      const store = memoryStore();
      scan(root, store);
      for (const [file, text] of Object.entries(edit)) writeFileSync(join(root, file), text);
      const read = new Set<string>();
      const result = scan(root, store, read);
      assert.deepEqual(result, scan(root));
      assert.deepEqual([...read].sort(), reads);
    });
  }
});

/** Scans like a new run of the program, once the files have settled within the clock of the file system. */
function scan(root: string, store?: Store, read = new Set<string>()) {
  const disk = diskFiles(root);
  while (store && !disk.stamps?.().isWhole);
  const files: EngineFiles = {
    ...disk,
    read(file) {
      read.add(file);
      return disk.read(file);
    },
  };
  const memory = store && { memory: { store, key: 'k' } };
  return createEngine({ files, collect: evidenceOf, now: () => NOW, ...memory }).scan();
}
