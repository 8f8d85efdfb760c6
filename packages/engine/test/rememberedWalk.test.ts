import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { memoryStore } from '@callsight/store';
import fc from 'fast-check';
import { rememberedWalk } from '../src/rememberedWalk';
import { walk } from '../src/walk';
import { folderWith, removeFolders } from './folder';

const PROJECT = {
  'a.ts': '',
  'lib/b.ts': '',
  'lib/deep/c.ts': '',
  'lib/deep/made.gen.ts': '',
  'lib/.gitignore': '*.gen.ts',
  '.env': '',
  'notes.txt': '',
  'node_modules/dep/index.js': '',
};

/** Looks at a project as run after run of the program does, long after what was last changed. */
function runs(root: string) {
  const store = memoryStore();
  let writes = 0;
  const memory = {
    store: {
      read: store.read,
      write: (key: string, text: string) => {
        writes += 1;
        store.write(key, text);
      },
    },
    key: 'k',
  };
  const look = (now = Date.now() + 60_000) => rememberedWalk(root, memory, now);
  return { look, writes: () => writes };
}

/** Waits until the clock of the file system has gone on, as it has between two runs. */
function nextTick(): void {
  const file = join(folderWith({}), 'clock');
  writeFileSync(file, '');
  const start = statSync(file).mtimeMs;
  while (statSync(file).mtimeMs === start) writeFileSync(file, '.');
}

describe('remembered walk', () => {
  afterEach(removeFolders);

  it('lists the folders once while nothing changes', () => {
    const root = folderWith(PROJECT);
    const { look, writes } = runs(root);
    for (let run = 0; run < 3; run++) assert.deepEqual(look(), walk(root));
    assert.equal(writes(), 1);
    assert.deepEqual(look().files, ['.env', 'a.ts', 'lib/b.ts', 'lib/deep/c.ts']);
  });

  it('still knows that after a file got another text', () => {
    const root = folderWith(PROJECT);
    const { look, writes } = runs(root);
    look();
    appendFileSync(join(root, 'lib/b.ts'), 'fetch("/")');
    look();
    assert.equal(writes(), 1);
  });

  it('remembers an empty project', () => {
    const { look, writes } = runs(folderWith({}));
    assert.deepEqual([look().files, look().files, writes()], [[], [], 1]);
  });

  const old = new Date('2026-01-01T00:00:00.500Z');
  const changes: Readonly<Record<string, (root: string) => void>> = {
    'a file comes': (root) => writeFileSync(join(root, 'lib/new.ts'), ''),
    'a file comes and the folder keeps its date': (root) => {
      writeFileSync(join(root, 'lib/new.ts'), '');
      utimesSync(join(root, 'lib'), old, old);
    },
    'a file goes': (root) => rmSync(join(root, 'lib/deep/c.ts')),
    'a file is renamed': (root) => renameSync(join(root, 'a.ts'), join(root, 'b.ts')),
    'a file becomes a folder': (root) => {
      rmSync(join(root, 'a.ts'));
      mkdirSync(join(root, 'a.ts'));
    },
    'a file becomes a link': (root) => {
      rmSync(join(root, '.env'));
      symlinkSync('notes.txt', join(root, '.env'));
    },
    'a folder comes': (root) => {
      mkdirSync(join(root, 'lib/more'));
      writeFileSync(join(root, 'lib/more/d.ts'), '');
    },
    'a folder goes': (root) => rmSync(join(root, 'lib/deep'), { recursive: true }),
    'a folder is put in the place of another': (root) => {
      renameSync(join(root, 'lib'), join(root, 'dist'));
      mkdirSync(join(root, 'lib'));
    },
    'a .gitignore file changes': (root) => writeFileSync(join(root, 'lib/.gitignore'), 'deep'),
    'a .gitignore file comes': (root) => writeFileSync(join(root, '.gitignore'), 'lib'),
    'a .gitignore file goes': (root) => rmSync(join(root, 'lib/.gitignore')),
  };
  for (const [title, change] of Object.entries(changes)) {
    it(`looks again when ${title}`, () => {
      const root = folderWith(PROJECT);
      utimesSync(join(root, 'lib'), old, old);
      const { look } = runs(root);
      const before = look();
      nextTick();
      change(root);
      assert.deepEqual(look(), walk(root));
      assert.notDeepEqual(look(), before);
    });
  }

  it('finds what a walk finds after any changes', () => {
    const pathArb = fc.constantFrom(
      'a.ts',
      'lib/b.ts',
      'lib/deep/c.ts',
      'lib/.gitignore',
      '.gitignore',
      'new/x.ts',
      '.env',
    );
    const changeArb = fc.record({ path: pathArb, text: fc.constantFrom(undefined, '', 'deep', '*.ts') });
    fc.assert(
      fc.property(fc.array(changeArb, { maxLength: 6 }), (steps) => {
        const root = folderWith(PROJECT);
        const { look } = runs(root);
        look();
        for (const { path, text } of steps) {
          nextTick();
          if (text === undefined) rmSync(join(root, path), { force: true });
          else {
            mkdirSync(join(root, path, '..'), { recursive: true });
            writeFileSync(join(root, path), text);
          }
          assert.deepEqual(look(), walk(root));
        }
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  for (const [title, project, age] of [
    ['a folder changed so lately that a further change might look the same', folderWith, 1500],
    [
      'a link leads somewhere, for what it leads to has times of its own',
      (files: typeof PROJECT) => {
        const root = folderWith(files);
        symlinkSync('notes.txt', join(root, '.env.local'));
        return root;
      },
      60_000,
    ],
  ] as const) {
    it(`remembers nothing where ${title}`, () => {
      const root = project(PROJECT);
      const { look, writes } = runs(root);
      assert.deepEqual(look(Date.now() + age), walk(root));
      assert.equal(writes(), 0);
    });
  }

  it('remembers nothing where the file system may not date its folders', function () {
    const kernel = '/sys/class';
    if (!existsSync(kernel)) this.skip();
    const { look, writes } = runs(kernel);
    assert.deepEqual(look(), walk(kernel));
    assert.equal(writes(), 0);
  });

  it('looks again when what was kept is of no use', () => {
    const root = folderWith(PROJECT);
    for (const text of ['', 'x', '\n', '0 0 0\n', '1 1 1\nabc[]']) {
      const store = memoryStore();
      store.write('k walk', text);
      assert.deepEqual(rememberedWalk(root, { store, key: 'k' }, Date.now()), walk(root));
    }
  });
});
