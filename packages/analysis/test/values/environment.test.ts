import assert from 'node:assert/strict';
import { createEnvironment, environmentOf, isEnvironmentFile } from '../../src/values/environment';
import { written } from '../targets/template';

type Files = Readonly<Record<string, string>>;

function environment(files: Files) {
  return createEnvironment(Object.entries(files).map(([file, text]) => ({ file, text })));
}

/** Writes what a variable has: `environment=value@file:line`. */
function values(files: Files, name: string, fromFile: string): readonly string[] {
  return environment(files)
    .lookup(name, fromFile)
    .map((found) => `${found.environment}=${written(found.parts)}@${found.file}:${found.line}`);
}

const names: readonly (readonly [file: string, environment: string | undefined])[] = [
  ['.env', 'default'],
  ['apps/web/.env', 'default'],
  ['.env.local', 'local'],
  ['.env.production', 'production'],
  ['.env.production.local', 'production'],
  ['.env.eu.staging', 'eu.staging'],
  ['.env.dev', 'dev'],
  ['.env.example', 'example'],
  ['.env.sample', 'example'],
  ['.env.local.example', 'example'],
  ['.env-template', undefined],
  ['env.example', 'example'],
  ['prod.env', 'prod'],
  ['example.env', 'example'],
  ['.env.vault', undefined],
  ['.envrc', undefined],
  ['env.ts', undefined],
  ['src/env.d.ts', undefined],
  ['environment.ts', undefined],
];

describe('environmentOf', () => {
  for (const [file, expected] of names)
    it(`${file} is ${expected ?? 'no environment file'}`, () => {
      assert.equal(environmentOf(file), expected);
      assert.equal(isEnvironmentFile(file), expected !== undefined);
    });
});

describe('createEnvironment', () => {
  it('E027: gives one value for each environment, default and local first', () => {
    const files = {
      '.env.production': 'API=https://api.example.com',
      '.env': '# x\nAPI=http://localhost:3000',
      '.env.local': 'API=http://localhost:4000',
      '.env.example': 'API=https://example.com',
      '.env.production.local': 'OTHER=1',
    };
    assert.deepEqual(values(files, 'API', 'src/a.ts'), [
      'default=http://localhost:3000@.env:2',
      'local=http://localhost:4000@.env.local:1',
      'production=https://api.example.com@.env.production:1',
    ]);
  });

  it('lets a local file hide the one that it refines', () => {
    const files = { '.env.production': 'A=1', '.env.production.local': 'A=2' };
    assert.deepEqual(values(files, 'A', 'a.ts'), ['production=2@.env.production.local:1']);
  });

  it('prefers the nearest file upward, for each environment by itself', () => {
    const files = {
      '.env': 'A=root',
      '.env.production': 'A=root production',
      'apps/web/.env': 'A=web',
      'apps/api/.env': 'A=api',
    };
    assert.deepEqual(values(files, 'A', 'apps/web/src/a.ts'), [
      'default=web@apps/web/.env:1',
      'production=root production@.env.production:1',
    ]);
    assert.deepEqual(values(files, 'A', 'apps/other/a.ts'), [
      'default=root@.env:1',
      'production=root production@.env.production:1',
    ]);
  });

  it('takes the example where no other file defines the variable', () => {
    const files = { '.env': 'A=1', '.env.example': 'A=2\nB=http://localhost:3000' };
    assert.deepEqual(values(files, 'A', 'a.ts'), ['default=1@.env:1']);
    assert.deepEqual(values(files, 'B', 'a.ts'), ['example=http://localhost:3000@.env.example:2']);
  });

  it('takes an example without a value for none, and an empty value for one', () => {
    assert.deepEqual(values({ '.env.example': 'A=\nB=""' }, 'A', 'a.ts'), []);
    assert.deepEqual(values({ '.env': 'A=', '.env.example': 'A=1' }, 'A', 'a.ts'), ['default=@.env:1']);
  });

  it('knows nothing of files beside or below, nor of variables that nothing sets', () => {
    const files = { 'apps/web/.env': 'A=1' };
    assert.deepEqual(values(files, 'A', 'src/a.ts'), []);
    assert.deepEqual(values(files, 'B', 'apps/web/a.ts'), []);
  });

  it('E026: never reads the environment of the process', () => {
    process.env.CALLSIGHT_TEST_URL = 'https://secret.example.com';
    try {
      assert.deepEqual(values({ '.env': 'A=$CALLSIGHT_TEST_URL' }, 'CALLSIGHT_TEST_URL', 'a.ts'), []);
      assert.deepEqual(values({ '.env': 'A=$CALLSIGHT_TEST_URL' }, 'A', 'a.ts'), [
        'default={CALLSIGHT_TEST_URL}@.env:1',
      ]);
    } finally {
      delete process.env.CALLSIGHT_TEST_URL;
    }
  });

  it('expands from the own file first, then from .env upward', () => {
    const files = {
      '.env': 'HOST=root.example.com\nPORT=80',
      'apps/web/.env': 'HOST=web.example.com',
      'apps/web/.env.production': 'HOST=api.example.com\nURL=https://$HOST:$PORT/',
      'apps/web/.env.staging': `URL=https://\${HOST}:\${PORT}/\${NONE}`,
    };
    const found = environment(files).lookup('URL', 'apps/web/src/a.ts');
    assert.deepEqual(
      found.map(({ environment, value }) => [environment, value]),
      [
        ['production', 'https://api.example.com:80/'],
        ['staging', undefined],
      ],
    );
    assert.equal(written(found[1]?.parts ?? []), 'https://web.example.com:80/{NONE}');
  });

  it('E010: leaves a hole where a variable leads back to itself', () => {
    const files = { '.env': 'A=$B\nB=$A\nC=$C\nD=x$A' };
    assert.deepEqual(values(files, 'A', 'a.ts'), ['default={A}@.env:1']);
    assert.deepEqual(values(files, 'B', 'a.ts'), ['default={B}@.env:2']);
    assert.deepEqual(values(files, 'C', 'a.ts'), ['default={C}@.env:3']);
    assert.deepEqual(values(files, 'D', 'a.ts'), ['default=x{A}@.env:4']);
  });

  it('E012: finds nothing behind the names that every object has', () => {
    const files = { '.env': 'A=$constructor\nB=$__proto__\nC=$toString' };
    assert.deepEqual(
      ['A', 'B', 'C'].flatMap((name) => values(files, name, 'a.ts')),
      ['default={constructor}@.env:1', 'default={__proto__}@.env:2', 'default={toString}@.env:3'],
    );
    assert.deepEqual(values(files, 'constructor', 'a.ts'), []);
  });

  it('E015: takes the default of a reference', () => {
    assert.deepEqual(values({ '.env': `A=\${B:-https://a.example.com}` }, 'A', 'a.ts'), [
      'default=https://a.example.com@.env:1',
    ]);
  });

  it('stops at a chain that doubles, and at one that is deep', () => {
    const chain = (of: (index: number) => string) => Array.from({ length: 40 }, (_, index) => `A${index}=${of(index)}`);
    const doubling = chain((index) => (index === 0 ? 'xxxxxxxxxx' : `$A${index - 1}$A${index - 1}`)).join('\n');
    assert.deepEqual(values({ '.env': doubling }, 'A39', 'a.ts').length, 1);
    const deep = chain((index) => (index === 0 ? 'x' : `$A${index - 1}`)).join('\n');
    assert.deepEqual(values({ '.env': deep }, 'A39', 'a.ts'), ['default={A22}@.env:40']);
    assert.deepEqual(values({ '.env': deep }, 'A16', 'a.ts'), ['default=x@.env:17']);
    const wide = chain((index) => (index === 0 ? '' : `$A${index - 1}`.repeat(500))).join('\n');
    assert.deepEqual(values({ '.env': wide }, 'A14', 'a.ts'), ['default=@.env:15']);
  });
});
