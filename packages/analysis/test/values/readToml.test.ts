import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import type { JsonNode } from '../../src/values/readJsonValue';
import { longestToml, readToml } from '../../src/values/readToml';

/** Gives the plain value of a node; of anything but texts the written text. */
function plain(node: JsonNode | undefined): unknown {
  if (node?.kind === 'array') return node.items.map(plain);
  if (node?.kind === 'object')
    return Object.fromEntries([...node.members].map(([key, member]) => [key, plain(member)]));
  return node?.kind === 'string' ? node.value : undefined;
}

const texts: readonly string[] = [
  'a = "b"',
  '# only a comment',
  'a = "b" # behind',
  "a = 'c:\\d'",
  'a = "tab\\tquote\\" \\u00e9"',
  'a.b."c d" = "deep"\na.e = "more"',
  '[a]\nb = "1"\n[a.c]\nd = "2"',
  '[[a]]\nb = "1"\n[[a]]\nb = "2"\n[a.c]\nd = "3"',
  'a = ["b", "c",\n # d\n "e", ]',
  'a = { b = "c", d.e = "f" }',
  'a = """\nfirst\nsecond \\\n   joined"""',
  "a = '''\nraw \\n'''",
  'a = """quote at the end""""',
  '\r\na = "b"\r\n[c]\r\nd = "e"\r\n',
];

const broken: readonly string[] = ['a', 'a =', 'a = "b', 'a = [', '[a', 'a = {', 'a = "b" c = "d"', '= "a"', '\0'];

describe('readToml', () => {
  for (const text of texts)
    it(`reads ${JSON.stringify(text)} as the standard says`, () => {
      assert.deepEqual(plain(readToml(text)), JSON.parse(JSON.stringify(parse(text))));
    });

  for (const text of broken)
    it(`gives nothing for ${JSON.stringify(text)}`, () => assert.equal(readToml(text), undefined));

  it('gives the text of numbers, dates and truth values', () => {
    const text = 'a = 8080\nb = true\nc = 2026-01-02 03:04:05Z\nd = 1.50';
    assert.deepEqual(plain(readToml(text)), { a: '8080', b: 'true', c: '2026-01-02 03:04:05Z', d: '1.50' });
  });

  it('knows where a key and its value stand', () => {
    const text = '[vars]\nAPI = "https://api.example.com"';
    const vars = readToml(text);
    const table = vars?.kind === 'object' ? vars.members.get('vars') : undefined;
    const api = table?.kind === 'object' ? table.members.get('API') : undefined;
    assert.equal(text.slice(api?.keyOffset, (api?.keyOffset ?? 0) + 3), 'API');
    assert.equal(text.slice((api?.offset ?? 0) + 1).startsWith('https:'), true);
  });

  it('reads back what is written', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.array(fc.string()), tie('table')),
      table: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
    })).table;
    fc.assert(
      fc.property(tree, (value) => {
        const text = stringify(value);
        fc.pre(!text.includes('\0'));
        assert.deepEqual(plain(readToml(text)), JSON.parse(JSON.stringify(parse(text))));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('takes any text without throwing', () => {
    const piece = fc.constantFrom('a', '=', '"', "'", '[', ']', '{', '}', ',', '.', '\\', '\n', '#', '"""', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        readToml(pieces.join(''));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  for (const [name, unit] of [
    ['lists', 'a = ['],
    ['tables', '[a]\n'],
    ['inline tables', '{a='],
    ['quotes', '"'],
    ['dots', 'a.'],
    ['lists of tables', '[[a]]\n'],
  ] as const)
    it(`stays in hand for nothing but ${name}`, () => {
      readToml(unit.repeat(longestToml / unit.length));
    });
});
