import assert from 'node:assert/strict';
import { rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryStore, type Store } from '@callsight/store';
import { createEngine, diskFiles, policySource } from '../src';
import { engineOn } from './engineOn';
import { evidenceOf as collect, NOW } from './evidence';
import { folderWith, removeFolders } from './folder';

describe('engine with a memory', () => {
  afterEach(removeFolders);

  const old = new Date('2026-01-01T00:00:00.500Z');
  /** A folder whose files are old enough to be told apart from changed ones. */
  const settled = (files: Readonly<Record<string, string>>, folder = folderWith(files)) => {
    for (const file of Object.keys(files)) utimesSync(join(folder, file), old, old);
    return folder;
  };
  /** A store that counts what it is given. */
  const counting = () => {
    const inner = memoryStore();
    const counts = { writes: 0 };
    const store: Store = {
      read: (key) => inner.read(key),
      write: (key, text) => {
        counts.writes += 1;
        inner.write(key, text);
      },
    };
    return { store, counts };
  };
  /** Scans like a new run of the program; the files of the disk settle within the clock of the file system. */
  const scanWith = (root: string, store: Store) => {
    const files = diskFiles(root);
    while (!files.stamps?.().isWhole);
    return createEngine({
      files,
      collect,
      now: () => NOW,
      policy: policySource(root, { list: () => diskFiles(root).list() }),
      memory: { store, key: 'k' },
    }).scan();
  };
  const project = {
    'a.ts': '// callsight-ignore-next-line cleartext-http -- lab\nfetch("http://a.acme-partner.io")',
    'b.ts': 'fetch(process.env.B_URL); fetch(process.env.LINKED_URL)',
    'values.txt': 'LINKED_URL=https://linked.acme-partner.io',
    'other.txt': 'LINKED_URL=https://other.acme-partner.io',
    '.env': 'B_URL=https://b.acme-partner.io',
    'binary.ts': '\0',
  };

  it('gives the same answer without analysing again', () => {
    const root = settled(project);
    const { store, counts } = counting();
    const first = scanWith(root, store);
    assert.deepEqual(scanWith(root, store), first);
    assert.deepEqual(first, engineOn(root).scan());
    assert.equal(counts.writes, 2);
    assert.deepEqual(first.skipped, [{ file: 'binary.ts', reason: 'binary content' }]);
  });

  for (const [title, change] of [
    ['a file changes', (root: string) => writeFileSync(join(root, 'a.ts'), 'fetch("https://c.acme-partner.io")')],
    [
      'a file changes and keeps its size and date',
      (root: string) => {
        writeFileSync(join(root, 'b.ts'), 'fetch(process.env.C_URL)');
        utimesSync(join(root, 'b.ts'), old, old);
      },
    ],
    ['a file comes', (root: string) => writeFileSync(join(root, 'new.ts'), 'fetch("https://c.acme-partner.io")')],
    ['a file goes', (root: string) => rmSync(join(root, 'b.ts'))],
    [
      'an environment file changes',
      (root: string) => writeFileSync(join(root, '.env'), 'B_URL=https://c.acme-partner.io'),
    ],
    [
      'what a link to an environment file leads to changes',
      (root: string) => writeFileSync(join(root, 'values.txt'), 'LINKED_URL=https://f.acme-partner.io'),
    ],
    [
      'a link to an environment file leads elsewhere',
      (root: string) => {
        rmSync(join(root, '.env.local'));
        symlinkSync('other.txt', join(root, '.env.local'));
      },
    ],
    ['a file is ignored', (root: string) => writeFileSync(join(root, '.gitignore'), 'b.ts')],
    [
      'the policy maps a variable',
      (root: string) =>
        writeFileSync(join(root, 'callsight.json'), '{ "variables": { "B_URL": "https://d.acme-partner.io" } }'),
    ],
  ] as const) {
    it(`analyses again when ${title}`, () => {
      const root = settled(project);
      symlinkSync('values.txt', join(root, '.env.local'));
      const { store } = counting();
      const before = scanWith(root, store);
      change(root);
      const after = scanWith(root, store);
      assert.deepEqual(after, engineOn(root).scan());
      assert.notDeepEqual(after, before);
    });
  }

  it('keeps no password of the policy or of an environment file', () => {
    const root = settled({
      ...project,
      '.env': 'B_URL=https://user:hunter2@b.acme-partner.io/?key=hunter2',
      'callsight.json': '{ "variables": { "C_URL": "https://user:hunter2@c.acme-partner.io/?key=hunter2" } }',
    });
    const kept: string[] = [];
    scanWith(root, { read: () => undefined, write: (_, text) => kept.push(text) });
    assert.equal(kept.length, 2);
    assert.doesNotMatch(kept.join('\n'), /hunter2/);
  });

  it('judges anew with the policy of now', () => {
    const root = settled(project);
    const { store } = counting();
    assert.equal(scanWith(root, store).hosts[1]?.verdict.answer, 'unknown');
    writeFileSync(join(root, 'callsight.json'), '{ "hosts": [{ "match": "b.acme-partner.io", "action": "deny" }] }');
    assert.equal(scanWith(root, store).hosts[1]?.verdict.answer, 'blocked');
  });

  it('analyses again when the memory is of no use', () => {
    const root = settled(project);
    const expected = engineOn(root).scan();
    for (const text of ['', 'x', '\n{}', '{"calls":[]}']) {
      const store = memoryStore();
      store.write('k', text);
      assert.deepEqual(scanWith(root, store), expected);
    }
  });
});
