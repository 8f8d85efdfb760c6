import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createModuleResolver } from '../../src/values/resolveModule';

type Files = Readonly<Record<string, unknown>>;

/** Gives a resolver over files whose content is a text, or a value that is written as JSON. */
function resolver(files: Files) {
  const texts = new Map(
    Object.entries(files).map(([file, content]) => [
      file,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]),
  );
  return createModuleResolver({
    has: (file) => texts.has(file),
    read: (file) => texts.get(file),
    list: () => [...texts.keys()],
  });
}

type Row = readonly [title: string, files: Files, specifier: string, from: string, expected: string | undefined];

const relative: readonly Row[] = [
  ['a written ending', { 'src/b.ts': '' }, './b.ts', 'src/a.ts', 'src/b.ts'],
  ['no ending', { 'src/b.ts': '', 'src/b.js': '' }, './b', 'src/a.ts', 'src/b.ts'],
  ['.js that is .ts', { 'src/b.ts': '' }, './b.js', 'src/a.ts', 'src/b.ts'],
  ['.js that is .tsx', { 'src/b.tsx': '' }, './b.js', 'src/a.ts', 'src/b.tsx'],
  ['.js that is .js', { 'src/b.ts': '', 'src/b.js': '' }, './b.js', 'src/a.ts', 'src/b.js'],
  ['.jsx that is .tsx', { 'src/b.tsx': '' }, './b.jsx', 'src/a.ts', 'src/b.tsx'],
  ['.mjs that is .mts', { 'src/b.mts': '' }, './b.mjs', 'src/a.ts', 'src/b.mts'],
  ['.cjs that is .cts', { 'src/b.cts': '' }, './b.cjs', 'src/a.ts', 'src/b.cts'],
  ['a name with dots', { 'src/b.service.ts': '' }, './b.service', 'src/a.ts', 'src/b.service.ts'],
  ['JSON', { 'src/b.json': '{}' }, './b.json', 'src/a.ts', 'src/b.json'],
  ['a component', { 'src/B.vue': '' }, './B.vue', 'src/a.ts', 'src/B.vue'],
  ['a component without ending', { 'src/B.svelte': '' }, './B', 'src/a.ts', 'src/B.svelte'],
  ['a folder', { 'src/b/index.ts': '' }, './b', 'src/a.ts', 'src/b/index.ts'],
  ['a folder with a slash', { 'src/b/index.js': '' }, './b/', 'src/a.ts', 'src/b/index.js'],
  ['the own folder', { 'src/index.ts': '' }, '.', 'src/a.ts', 'src/index.ts'],
  ['the folder above', { 'index.ts': '' }, '..', 'src/a.ts', 'index.ts'],
  ['a file beside a folder', { 'src/b.ts': '', 'src/b/index.ts': '' }, './b', 'src/a.ts', 'src/b.ts'],
  [
    'a folder with a package',
    { 'src/b/package.json': { main: './lib/x.js' }, 'src/b/lib/x.ts': '' },
    './b',
    'src/a.ts',
    'src/b/lib/x.ts',
  ],
  ['up and down', { 'lib/b.ts': '' }, '../lib/b', 'src/a.ts', 'lib/b.ts'],
  ["a bundler's suffix", { 'src/b.ts': '' }, './b.ts?raw', 'src/a.ts', 'src/b.ts'],
  [
    'build output that is not there',
    { 'p/package.json': {}, 'p/src/client.ts': '' },
    '../dist/client.js',
    'p/examples/a.ts',
    'p/src/client.ts',
  ],
  ['a whole build folder', { 'package.json': {}, 'src/index.ts': '' }, '../dist', 'test/a.ts', 'src/index.ts'],
  [
    'the own package',
    { 'package.json': { main: 'dist/main.js' }, 'src/main.ts': '' },
    '..',
    'test/a.ts',
    'src/main.ts',
  ],
  ['a platform file', { 'src/b.native.ts': '' }, './b', 'src/a.ts', 'src/b.native.ts'],
  ['a declaration last', { 'src/b.d.ts': '', 'src/b.js': '' }, './b', 'src/a.ts', 'src/b.js'],
  ['nothing', {}, './b', 'src/a.ts', undefined],
  ['outside the project', { 'etc/passwd': '', passwd: '' }, '../../etc/passwd', 'src/a.ts', undefined],
  ['an address', { 'x.ts': '' }, 'https://example.com/x.ts', 'a.ts', undefined],
  ['a built-in module', { 'fs.ts': '' }, 'node:fs', 'a.ts', undefined],
  ['a package of no project', { 'axios.ts': '' }, 'axios', 'a.ts', undefined],
  ['a slash at the start', { 'web/package.json': {}, 'web/src/b.ts': '' }, '/src/b', 'web/src/a.ts', 'web/src/b.ts'],
  ['F045: two spellings of one name', { 'src/e\u0301.ts': '' }, './\u00e9', 'src/a.ts', undefined],
];

const mapped: readonly Row[] = [
  [
    'paths',
    { 'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } }, 'src/b.ts': '' },
    '@/b.js',
    'test/a.ts',
    'src/b.ts',
  ],
  [
    'the second of two targets',
    { 'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./a/*', './b/*'] } } }, 'b/x/index.ts': '' },
    '@/x',
    'a.ts',
    'b/x/index.ts',
  ],
  ['@ without paths', { 'package.json': {}, 'src/lib/b.ts': '' }, '@/lib/b', 'src/a.ts', 'src/lib/b.ts'],
  ['@ at the root', { 'package.json': {}, 'lib/b.ts': '' }, '@/lib/b', 'app/a.ts', 'lib/b.ts'],
  [
    '@ of a package in a workspace',
    { 'package.json': {}, 'web/package.json': {}, 'web/src/b.ts': '' },
    '@/b',
    'web/src/a.ts',
    'web/src/b.ts',
  ],
  ['~', { 'app/b.ts': '' }, '~/b', 'app/a.ts', 'app/b.ts'],
  ['$lib', { 'src/lib/b.ts': '' }, '$lib/b', 'src/a.svelte', 'src/lib/b.ts'],
  ['src as a root', { 'package.json': {}, 'src/b.ts': '' }, 'src/b', 'src/x/a.ts', 'src/b.ts'],
];

const workspace: Files = {
  'packages/api/package.json': {
    name: '@acme/api',
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './client': { import: './dist/esm/client.js' },
      './hooks/*': './dist/hooks/*.js',
      './hooks/secret/*': null,
      './outside': '../../other.js',
      './self': '@acme/api/self',
    },
  },
  'packages/api/src/index.ts': '',
  'packages/api/src/client.ts': '',
  'packages/api/src/hooks/useUser.ts': '',
  'packages/api/src/deep/x.ts': '',
  'packages/old/package.json': { name: 'old', main: 'lib/main.js' },
  'packages/old/src/main.ts': '',
  'packages/old/tools/x.js': '',
  'packages/plain/package.json': { name: 'plain' },
  'packages/plain/index.js': '',
  'packages/plain/node_modules/hidden/package.json': { name: 'hidden', main: 'index.js' },
  'packages/plain/node_modules/hidden/index.js': '',
  'packages/source/package.json': {
    name: 'source',
    exports: { '.': { source: './code/x.ts', default: './out/x.js' } },
  },
  'packages/source/code/x.ts': '',
  'other.js': '',
};

const packages: readonly Row[] = [
  ['exports whose build is not there', workspace, '@acme/api', 'app/a.ts', 'packages/api/src/index.ts'],
  ['a subpath', workspace, '@acme/api/client', 'app/a.ts', 'packages/api/src/client.ts'],
  ['a pattern', workspace, '@acme/api/hooks/useUser', 'app/a.ts', 'packages/api/src/hooks/useUser.ts'],
  [
    'a subpath that is not exported, but there',
    workspace,
    '@acme/api/deep/x',
    'app/a.ts',
    'packages/api/src/deep/x.ts',
  ],
  ['exports that leave the package', workspace, '@acme/api/outside', 'app/a.ts', undefined],
  ['F064: exports that name themselves', workspace, '@acme/api/self', 'app/a.ts', undefined],
  ['main whose build is not there', workspace, 'old', 'app/a.ts', 'packages/old/src/main.ts'],
  ['a file of a package without exports', workspace, 'old/tools/x', 'app/a.ts', 'packages/old/tools/x.js'],
  ['no entry at all', workspace, 'plain', 'app/a.ts', 'packages/plain/index.js'],
  ['the source condition', workspace, 'source', 'app/a.ts', 'packages/source/code/x.ts'],
  ['a package in node_modules', workspace, 'hidden', 'app/a.ts', undefined],
  [
    'a package by its own name',
    workspace,
    '@acme/api/client',
    'packages/api/src/index.ts',
    'packages/api/src/client.ts',
  ],
];

const imports: Files = {
  'package.json': {
    name: 'root',
    imports: {
      '#config': { node: './dist/config.js', default: './dist/config.browser.js' },
      '#lib/*': './src/lib/*.ts',
      '#other': 'other',
      '#a': '#b',
      '#b': ['#a', '#b', '#a'],
      '#c': 'root',
    },
    exports: './self/index.js',
  },
  'src/config.ts': '',
  'src/lib/x.ts': '',
  'packages/other/package.json': { name: 'other', main: 'index.ts' },
  'packages/other/index.ts': '',
};

const imported: readonly Row[] = [
  ['a condition', imports, '#config', 'src/a.ts', 'src/config.ts'],
  ['a pattern', imports, '#lib/x', 'src/a.ts', 'src/lib/x.ts'],
  ['another package', imports, '#other', 'src/a.ts', 'packages/other/index.ts'],
  ['F064: imports that name each other', imports, '#a', 'src/a.ts', undefined],
  ['F064: imports that name the own package', imports, '#c', 'src/a.ts', undefined],
  ['no such key', imports, '#none', 'src/a.ts', undefined],
];

describe('createModuleResolver', () => {
  for (const [group, rows] of Object.entries({ relative, mapped, packages, imported }))
    describe(group, () => {
      for (const [title, files, specifier, from, expected] of rows)
        it(`${title}: ${specifier}`, () => assert.equal(resolver(files).resolve(specifier, from), expected));
    });

  it('gives files of the set alone, whatever package files and specifiers say', () => {
    const piece = fc.constantFrom(
      '.',
      '..',
      '/',
      '#a',
      'pkg',
      '@s',
      '*',
      'x',
      'x.js',
      'dist',
      'src',
      '\\',
      '\0',
      'C:',
      '?',
    );
    const path = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('/'));
    const target = fc.oneof(
      path,
      fc.array(path, { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('import', 'default', '.'), path),
    );
    const table = fc.dictionary(fc.oneof(path, fc.constantFrom('.', './*', './x', '#a', '#*')), target);
    fc.assert(
      fc.property(table, table, table, path, (exports, names, paths, specifier) => {
        const files: Files = {
          'package.json': { name: 'pkg', exports, imports: names },
          'tsconfig.json': { compilerOptions: { baseUrl: '..', paths } },
          'p/package.json': { name: '@s/x', main: specifier, imports: names },
          'src/x.ts': '',
          'p/x.js': '',
          'p/index.ts': '',
        };
        for (const asked of [specifier, 'pkg', 'pkg/x', '#a', '@s/x', `./${specifier}`]) {
          const found = resolver(files).resolve(asked, 'p/src/a.ts');
          assert.ok(found === undefined || Object.hasOwn(files, found), found);
        }
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('asks the set a bounded number of times, however many targets refer to each other', () => {
    const many = (name: (index: number) => string) =>
      Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [
          name(index),
          Array.from({ length: 200 }, (_, other) => name(other)),
        ]),
      );
    const files: Files = {
      'package.json': { name: 'pkg', imports: many((index) => `#${index}`), exports: many((index) => `./${index}`) },
    };
    let asked = 0;
    const texts = new Map(Object.entries(files).map(([file, content]) => [file, JSON.stringify(content)]));
    const counting = createModuleResolver({
      has: (file) => {
        asked++;
        return texts.has(file);
      },
      read: (file) => texts.get(file),
      list: () => [...texts.keys()],
    });
    assert.equal(counting.resolve('#1', 'a.ts'), undefined);
    assert.equal(counting.resolve('pkg/1', 'a.ts'), undefined);
    assert.ok(asked < 20_000, `${asked}`);
    const before = asked;
    counting.resolve('pkg/1', 'b.ts');
    assert.equal(asked, before, 'the answer is kept for the folder');
  });
});

describe('packageVersion', () => {
  const files: Files = {
    'package.json': {
      dependencies: { axios: '^1.6.0', ky: '1.0.0', local: 'workspace:*' },
      devDependencies: { got: '14.0.0' },
    },
    'web/package.json': { dependencies: { axios: '^0.27.0', local: 'workspace:*', kyish: 'npm:ky@^2.0.0' } },
    'broken/package.json': '{',
  };
  const rows: readonly (readonly [name: string, from: string, expected: string | undefined])[] = [
    ['axios', 'src/a.ts', '^1.6.0'],
    ['axios', 'web/src/a.ts', '^0.27.0'],
    ['axios', 'broken/a.ts', '^1.6.0'],
    ['ky', 'web/src/a.ts', '1.0.0'],
    ['kyish', 'web/a.ts', '^2.0.0'],
    ['got', 'a.ts', '14.0.0'],
    ['local', 'web/a.ts', undefined],
    ['constructor', 'a.ts', undefined],
  ];
  for (const [name, from, expected] of rows)
    it(`${name} from ${from} is ${expected}`, () => assert.equal(resolver(files).packageVersion(name, from), expected));
});
