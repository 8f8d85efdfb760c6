import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText } from '../src/extract/editedText';
import { extract } from '../src/extract/extract';
import { type FileFacts, movedBy } from '../src/facts';

const statements = [
  "import axios, { type AxiosInstance } from 'axios';",
  "import * as http from 'node:http';",
  "export const root = process.env.ROOT ?? 'https://api.example.com';",
  'let client: AxiosInstance;\nclient = axios.create({ baseURL: `${root}/v1` });',
  'var counted = 0;\nfor (var i = 0; i < 3; i++) counted += i;',
  "export async function load(id: string): Promise<unknown> {\n  const answer = await fetch(root + '/orders/' + id);\n  return answer.json();\n}",
  "function send(url: string): void;\nfunction send(url: URL): void;\nfunction send(url: string | URL) {\n  if (!client) client = axios.create();\n  return client.post(`${url}`, { note: 'é✓' });\n}",
  "class Orders extends Base {\n  static #root = 'https://orders.example.com';\n  constructor(private readonly http = client) { super(); }\n  get(id: string) { return this.http.get(`${Orders.#root}/${id}`, { headers: { a: [1, , 2] } }); }\n}",
  'export enum Hosts { Main = "https://main.example.com", Spare = 2 }',
  'namespace Inner { export const deep = () => fetch(root); var loose = 1; }',
  'export namespace Orders { export interface Parts { readonly api: AxiosInstance }\n  type Same = Parts; }',
  'export const parts = (given: Orders.Parts, same: Inner.Same) => given.api.get(root);',
  'interface Shape { readonly name: Promise<Orders>; }\ninterface Shape { readonly other: string }',
  "exports.tagged = String.raw`a\\b`;\nmodule.exports.late = require('./late');",
  'export default { load, [root]: send, ...Hosts };',
  "export * from './more';\nexport { root as base, type Shape };",
  '{ const hidden = { set url(v: string) { this.v = v; } }; hidden.url = "http://x.example.com"; }',
  'for (const each of [1, 2]) {\n  last = { each };\n}',
  '[root].forEach((each) => load(each));',
  'if (client) { load("1"); } else if (root) { load("2"); }',
  'switch (counted) { case 1: client = undefined!; break; default: send(new URL("/p", root)); }',
];
const pieces = [
  ...statements,
  ...'x . ( ) { } [ ] \' " ` ; , : = => ? ! // /* */ ${ } + < > / @d async await var let const export import return if'.split(
    ' ',
  ),
  '\n',
  '\r\n',
  '\u2028',
  ' ',
  '',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ arbitrary: fc.nat(3), weight: 4 }, fc.nat(200)),
  piece: fc.constantFrom(...pieces),
});
const texts = fc
  .array(fc.constantFrom(...statements), { minLength: 1, maxLength: 12 })
  .map((some) => some.join('\n\n'));

describe('a text that is edited', () => {
  it('has the facts of one that is read anew, whatever is typed and taken away', () => {
    fc.assert(
      fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
        const edited = new EditedText();
        edited.read(text, 'ts');
        let now = text;
        for (const { at, removed, piece } of edits) {
          const place = Math.floor(at * now.length);
          now = now.slice(0, place) + piece + now.slice(place + removed);
          assert.deepEqual(settled(factsOf(edited.read(now, 'ts'))), settled(factsOf(extract(now, 'ts'))), now);
        }
      }),
      { seed: 20, numRuns: 300 },
    );
  });

  it('keeps what the statements around an edit said', () => {
    const text = (path: string) =>
      `${statements.join('\n')}\none;\ntwo;\nfetch('https://api.example.com/${path}');\nload('1');\n`;
    const edited = new EditedText();
    const before = factsOf(edited.read(text('a'), 'ts'));
    const after = factsOf(edited.read(text('ab'), 'ts'));
    const changed = after.calls.flatMap((call, i) => (call === before.calls[i] ? [] : [call.callee]));
    assert.deepEqual(
      changed.map((callee) => callee.kind === 'global' && callee.name),
      ['fetch'],
    );
    const last = after.calls.at(-1);
    assert.equal(text('ab').slice((last?.start ?? 0) + movedBy(after, last?.start ?? 0)), "load('1');\n");
  });

  it('is read anew beyond a statement that now goes on in the next line', () => {
    const edited = new EditedText();
    const text = 'for (const each of list) { late = { each } }\n[root].forEach(load);\n';
    edited.read(text, 'ts');
    const now = text.replace('{ late = { each } }', 'late = { each }');
    assert.deepEqual(settled(factsOf(edited.read(now, 'ts'))), settled(factsOf(extract(now, 'ts'))));
  });

  it('is read as a whole in another language', () => {
    const edited = new EditedText();
    edited.read('const a = <string>b;', 'ts');
    assert.deepEqual(
      settled(factsOf(edited.read('const a = <b>text</b>;', 'tsx'))),
      settled(factsOf(extract('const a = <b>text</b>;', 'tsx'))),
    );
  });

  it('is read again after a text that was refused', () => {
    const edited = new EditedText();
    edited.read('fetch(a);', 'ts');
    assert.ok('refused' in edited.read(`fetch(${'['.repeat(100_000)}`, 'ts'));
    assert.equal(factsOf(edited.read('fetch(a);', 'ts')).calls.length, 1);
  });
});

function factsOf(extraction: ReturnType<typeof extract>): FileFacts {
  assert.ok('facts' in extraction);
  return extraction.facts;
}

/** What tells where a fact stands. */
const positions: ReadonlySet<string> = new Set(['start', 'end', 'at', 'from', 'until', 'loops', 'besides']);

/** Gives the facts with every position where it is now. */
function settled(facts: FileFacts): unknown {
  const settle = (value: unknown, ofAll = 0): unknown => {
    if (typeof value === 'number') return value + ofAll;
    if (Array.isArray(value)) return value.map((item) => settle(item, ofAll));
    if (typeof value !== 'object' || value === null) return value;
    const at = 'start' in value ? value.start : 'from' in value ? value.from : undefined;
    const by = typeof at === 'number' ? movedBy(facts, at) : 0;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        positions.has(key) && typeof part === 'number' ? part + by : settle(part, positions.has(key) ? by : 0),
      ]),
    );
  };
  const { moved: _moved, lineStarts, ...rest } = facts;
  return { ...(settle(rest) as object), lineStarts };
}
