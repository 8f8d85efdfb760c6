import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CallSite } from '@callsight/model';
import fc from 'fast-check';
import { createProject, extract, scriptBlocks, sourceKind } from '../src/index';
import { filesOf, fixtures, inMemory, projectOf } from './markedFixture';

type Files = ReadonlyMap<string, string>;

const projects: readonly (readonly [name: string, files: Files])[] = [
  ...fixtures().map(({ name, text }) => [name, filesOf(text)] as const),
  ...workspaces(),
];

/** The sample projects of the repository. */
function workspaces(): readonly (readonly [name: string, files: Files])[] {
  const root = join(__dirname, '../../../../test/workspaces');
  return readdirSync(root).map((name) => {
    const files = (readdirSync(join(root, name), { recursive: true }) as string[])
      .filter((file) => statSync(join(root, name, file)).isFile())
      .sort();
    return [
      name,
      new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(root, name, file), 'utf8')])),
    ];
  });
}

const anyProject = fc.constantFrom(...projects);
/** Code that is cut and doubled in places, as it stands while somebody types or pastes. */
const anyBroken: fc.Arbitrary<Files> = anyProject.chain(([, files]) =>
  fc.array(anyEdit(120), { minLength: 1, maxLength: 6 }).map((cuts) => cuts.reduce(broken, files)),
);

type Edit = readonly [which: number, at: number, length: number, kind: 'cut' | 'double' | 'rename'];

function anyEdit(longest: number): fc.Arbitrary<Edit> {
  return fc.tuple(fc.nat(), fc.nat(), fc.nat(longest), fc.constantFrom('cut', 'double', 'rename'));
}

function broken(files: Files, [which, at, length, kind]: Edit): Files {
  const names = [...files.keys()];
  const name = names[which % names.length] ?? '';
  const text = files.get(name) ?? '';
  return new Map([...files, [name, kind === 'rename' ? renamed(text, at, length) : cut(text, at, length, kind)]]);
}

function cut(text: string, at: number, length: number, kind: 'cut' | 'double'): string {
  const from = text.length === 0 ? 0 : at % text.length;
  const stretch = text.slice(from, from + length);
  return text.slice(0, from) + (kind === 'double' ? stretch + stretch : '') + text.slice(from + length);
}

/** One word is written as another everywhere: names that hold themselves, imports in rings, classes of their own. */
function renamed(text: string, from: number, to: number): string {
  const words = [...new Set(text.match(/\b[A-Za-z_]{2,}\b/g))];
  const word = words[from % words.length];
  const other = words[to % words.length];
  return word && other ? text.replace(new RegExp(`\\b${word}\\b`, 'g'), other) : text;
}

/** What may be written at the end of a file: it asks, and others may be found by it. */
const additions = [
  "void fetch('https://more.example.com/');",
  "class More { ask() { return fetch(this.base()); } base() { return 'https://more.example.com/'; } }",
  "class Most extends Api { base() { return 'https://most.example.com/'; } }",
  "const more = (url) => fetch(url); more('https://more.example.com/');",
  "get('https://more.example.com/');",
  "http.base = 'https://more.example.com/';",
];

const anyAddition = fc.tuple(fc.nat(), fc.constantFrom(...additions));

function added(files: Files, [which, line]: readonly [number, string]): Files {
  const names = [...files.keys()].filter(isSource);
  const name = names[which % names.length] ?? '';
  return new Map([...files, [name, `${files.get(name)}\n${line}`]]);
}

function inOrder(calls: readonly CallSite[]): readonly string[] {
  return calls.map((site) => JSON.stringify(site)).sort();
}

function isSource(file: string): boolean {
  const kind = sourceKind(file);
  return kind !== undefined && kind !== 'json';
}

describe('properties', function () {
  this.timeout(60_000);

  it('reads any text without an error', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.oneof(
            fc.constantFrom('fetch', '(', ')', '{', '}', '`', '${', '"', "'", '=>', '...', 'import', 'export', 'class'),
            fc.constantFrom('extends', 'async', 'await', '?.', '??', '=', ';', '\n', '<', '>', '[', ']', 'this', 'new'),
            fc.string({ maxLength: 5 }),
          ),
          { maxLength: 60 },
        )
        .map((words) => words.join(' ')),
    );
    const anyKind = fc.constantFrom('ts', 'tsx', 'js', 'jsx', 'vue', 'svelte', 'astro');
    fc.assert(
      fc.property(anyText, anyKind, (text, kind) => {
        projectOf(new Map([[`src/a.${kind}`, `fetch;${text}`]])).analyse();
      }),
      { seed: 20261121, numRuns: 400 },
    );
  });

  it('links broken code without an error', () => {
    fc.assert(
      fc.property(anyBroken, (files) => {
        projectOf(files).analyse();
      }),
      { seed: 20261121, numRuns: 150 },
    );
  });

  it('says the same in whatever order the files are listed', () => {
    for (const [name, files] of projects) {
      const expected = projectOf(files).analyse().calls;
      fc.assert(
        fc.property(fc.shuffledSubarray([...files], { minLength: files.size, maxLength: files.size }), (order) => {
          assert.deepEqual(projectOf(new Map(order)).analyse().calls, expected, name);
        }),
        { seed: 20261121, numRuns: 4 },
      );
    }
  });

  it('says after an edit what it says of the edited files read anew', () => {
    fc.assert(
      fc.property(anyProject, fc.array(anyEdit(60), { maxLength: 4 }), ([, files], edits) => {
        const edited = projectOf(files);
        edited.analyse();
        let now = files;
        for (const edit of edits) {
          const before = now;
          now = broken(now, edit);
          for (const [file, text] of now) if (text !== before.get(file)) edited.update(file, text);
          const fresh = projectOf(now);
          for (const file of now.keys()) assert.deepEqual(edited.callsIn(file), fresh.callsIn(file), file);
        }
      }),
      { seed: 20261121, numRuns: 40 },
    );
  });

  it('says of changed files alone, again and again, what it says when everything is read anew', () => {
    const digest = (text: string): string => text;
    fc.assert(
      fc.property(anyProject, fc.array(fc.oneof(anyEdit(60), anyAddition), { maxLength: 4 }), ([, files], edits) => {
        const first = projectOf(files);
        let { calls } = first.analyse();
        let learned = first.learned(digest);
        let before = files;
        for (const edit of edits) {
          const now = edit.length === 2 ? added(before, edit) : broken(before, edit);
          const changed = [...now.keys()].filter((file) => now.get(file) !== before.get(file));
          // Environment and configuration matter to every file.
          if (changed.some((file) => !isSource(file))) return;
          const relinked = projectOf(now).relink(learned, changed, digest);
          if (!relinked) return;
          calls = [...calls.filter(({ file }) => !relinked.calls.has(file)), ...[...relinked.calls.values()].flat()];
          assert.deepEqual(inOrder(calls), inOrder(projectOf(now).analyse().calls));
          learned = JSON.parse(JSON.stringify(relinked.learned));
          before = now;
        }
      }),
      { seed: 20261121, numRuns: 250 },
    );
  });

  it('has facts that are the same when they were written to JSON and read again', () => {
    fc.assert(
      fc.property(anyBroken, (files) => {
        for (const [file, text] of files) {
          const script = scriptBlocks(file, text);
          const read = script && script.kind !== 'json' ? extract(script.text, script.kind) : undefined;
          assert.deepEqual(JSON.parse(JSON.stringify(read ?? {})), read ?? {}, file);
        }
      }),
      { seed: 20261121, numRuns: 60 },
    );
  });

  it('loses no call by reading only the files that may hold one', () => {
    for (const [name, files] of projects) {
      const everything = createProject({ ...inMemory(files), scan: () => 'import "axios"; fetch' });
      assert.deepEqual(projectOf(files).analyse().calls, everything.analyse().calls, name);
    }
  });
});
