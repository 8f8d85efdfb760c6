import assert from 'node:assert/strict';
import { readPathMap } from '../../src/values/tsconfig';

type Files = Readonly<Record<string, unknown>>;

function paths(files: Files, specifier: string, fromFile: string): readonly string[] {
  const read = (file: string) => {
    const content = Object.hasOwn(files, file) ? files[file] : undefined;
    return content === undefined || typeof content === 'string' ? content : JSON.stringify(content);
  };
  return readPathMap({ read })(specifier, fromFile);
}

const options = (compilerOptions: unknown) => ({ compilerOptions });

describe('readPathMap', () => {
  const rows: readonly (readonly [
    title: string,
    files: Files,
    specifier: string,
    from: string,
    expected: readonly string[],
  ])[] = [
    ['no configuration', {}, '@/a', 'src/a.ts', []],
    ['a pattern', { 'tsconfig.json': options({ paths: { '@/*': ['./src/*'] } }) }, '@/a/b', 'x/y.ts', ['src/a/b']],
    [
      'an exact key',
      { 'tsconfig.json': options({ paths: { api: ['lib/api'], '*': ['x/*'] } }) },
      'api',
      'a.ts',
      ['lib/api'],
    ],
    [
      'the longest prefix',
      { 'tsconfig.json': options({ paths: { '@/*': ['a/*'], '@/lib/*': ['b/*', 'c/*'] } }) },
      '@/lib/x',
      'a.ts',
      ['b/x', 'c/x'],
    ],
    ['a suffix', { 'tsconfig.json': options({ paths: { '*.svg': ['svg/*.ts'] } }) }, 'a.svg', 'a.ts', ['svg/a.ts']],
    ['baseUrl alone', { 'tsconfig.json': options({ baseUrl: 'src' }) }, 'api/x', 'a.ts', ['src/api/x']],
    [
      'baseUrl and paths',
      { 'tsconfig.json': options({ baseUrl: './src', paths: { '~/*': ['*'] } }) },
      '~/x',
      'a.ts',
      ['src/x', 'src/~/x'],
    ],
    ['jsconfig', { 'jsconfig.json': options({ paths: { '@/*': ['./*'] } }) }, '@/x', 'a.js', ['x']],
    [
      'comments and trailing commas',
      { 'tsconfig.json': '{ // c\n "compilerOptions": { "paths": { "@/*": ["./src/*",], }, }, }' },
      '@/x',
      'a.ts',
      ['src/x'],
    ],
    [
      'the nearest configuration first, then those above',
      {
        'tsconfig.json': options({ paths: { '@/*': ['./*'] } }),
        'apps/web/tsconfig.json': options({ paths: { '@/*': ['./src/*'] } }),
      },
      '@/x',
      'apps/web/src/a.ts',
      ['apps/web/src/x', 'x'],
    ],
    [
      'extends, relative to the configuration that says it',
      {
        'tsconfig.base.json': options({ paths: { '@acme/*': ['libs/*/src'] } }),
        'apps/web/tsconfig.json': { extends: '../../tsconfig.base.json' },
      },
      '@acme/api',
      'apps/web/src/a.ts',
      ['libs/api/src'],
    ],
    [
      'extends without ending, and a list of which the last wins',
      {
        'a.json': options({ paths: { '@/*': ['a/*'] } }),
        'b.json': options({ paths: { '@/*': ['b/*'] } }),
        'tsconfig.json': { extends: ['./a', './b.json'] },
      },
      '@/x',
      'a.ts',
      ['b/x'],
    ],
    [
      'configDir',
      {
        'base/tsconfig.json': options({ paths: { '@/*': [`\${configDir}/src/*`] } }),
        'app/tsconfig.json': { extends: '../base' },
      },
      '@/x',
      'app/a.ts',
      ['app/src/x'],
    ],
    [
      'a solution file that refers to its parts',
      {
        'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }, { path: './other' }] },
        'tsconfig.app.json': options({ paths: { '@/*': ['./src/*'] } }),
        'other/tsconfig.json': options({ paths: { '@/*': ['./wrong/*'] } }),
      },
      '@/x',
      'src/a.ts',
      ['src/x'],
    ],
    ['F060: extends an address', { 'tsconfig.json': { extends: 'http://evil.test/tsconfig.json' } }, '@/x', 'a.ts', []],
    [
      'F060: extends outside the project',
      {
        'tsconfig.json': { extends: '../../tsconfig.json' },
        '../../tsconfig.json': options({ paths: { '@/*': ['*'] } }),
      },
      '@/x',
      'a.ts',
      [],
    ],
    [
      'F060: extends an absolute path',
      {
        'tsconfig.json': { extends: '/etc/tsconfig.json' },
        '/etc/tsconfig.json': options({ paths: { '@/*': ['*'] } }),
      },
      '@/x',
      'a.ts',
      [],
    ],
    [
      'F061: paths that leave the project',
      { 'tsconfig.json': options({ baseUrl: '.', paths: { '@x/*': ['../../../../etc/*', '/etc/*', 'C:\\x\\*'] } }) },
      '@x/passwd',
      'a.ts',
      ['@x/passwd'],
    ],
    [
      'F061: a specifier that leaves the project',
      { 'tsconfig.json': options({ paths: { '@x/*': ['src/*'] } }) },
      '@x/../../etc/passwd',
      'a.ts',
      [],
    ],
    ['F062: plugins', { 'tsconfig.json': options({ plugins: [{ name: '../../evil' }] }) }, '../../evil', 'a.ts', []],
    ['F063: too long', { 'tsconfig.json': `${'//'.padEnd(2_000_000, 'x')}\n{}` }, '@/x', 'a.ts', []],
    [
      'a cycle of extends',
      { 'tsconfig.json': { extends: './b' }, 'b.json': { extends: './tsconfig.json' } },
      '@/x',
      'a.ts',
      [],
    ],
    ['broken text', { 'tsconfig.json': '{ "compilerOptions": {' }, '@/x', 'a.ts', []],
    [
      'odd types',
      { 'tsconfig.json': options({ baseUrl: 1, paths: { '@/*': 'src/*', a: [1, null], b: {} } }) },
      '@/x',
      'a.ts',
      [],
    ],
    ['two stars', { 'tsconfig.json': options({ paths: { '*/*': ['x/*'], 'a/*': ['*/*'] } }) }, 'a/b', 'a.ts', []],
  ];
  for (const [title, files, specifier, from, expected] of rows)
    it(title, () => assert.deepEqual(paths(files, specifier, from), expected));

  it('reads no file twice', () => {
    const asked: string[] = [];
    const map = readPathMap({
      read: (file) => {
        asked.push(file);
        return undefined;
      },
    });
    for (let index = 0; index < 3; index++) map(`@/x${index}`, 'a/b/c.ts');
    assert.equal(new Set(asked).size, asked.length);
  });
});
