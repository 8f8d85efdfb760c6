import assert from 'node:assert/strict';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { longestEnvironmentFile, longestEnvironmentValue, readEnvironmentFile } from '../../src/values/environmentFile';

const files: readonly (readonly [title: string, text: string, values: Readonly<Record<string, string>>])[] = [
  ['plain', 'A=1\nB = two words \n', { A: '1', B: 'two words' }],
  [
    'E002: byte order mark and CRLF',
    '\uFEFFAPI=https://a.example.com\r\nB=2\r\n',
    { API: 'https://a.example.com', B: '2' },
  ],
  ['bare CR', 'A=1\rB=2', { A: '1', B: '2' }],
  ['E004: # in quotes', 'API_URL="https://a.example.com/#x" # note', { API_URL: 'https://a.example.com/#x' }],
  ['# without quotes', 'API_URL=https://a.example.com/#x', { API_URL: 'https://a.example.com/' }],
  ['comments and blanks', '# A=0\n\n  # B\n  A=1', { A: '1' }],
  ['export', 'export A=1\nexport\tB=2', { A: '1', B: '2' }],
  ['a colon', 'A: 1\nB:2', { A: '1' }],
  ['E006: several lines', 'A="l1\nl2"\nB=`a\nb`', { A: 'l1\nl2', B: 'a\nb' }],
  ['line ends in double quotes', 'A="a\\nb"\nB=\'a\\nb\'', { A: 'a\nb', B: 'a\\nb' }],
  ['escaped quotes', 'A="a\\"b"', { A: 'a\\"b' }],
  ['quotes inside', 'A={"b":"c"}', { A: '{"b":"c"}' }],
  ['an unterminated quote', 'A="b\nC=d', { A: '"b', C: 'd' }],
  ['E008: a key named constructor', 'constructor=x', { constructor: 'x' }],
  ['E017: the last of equal keys', 'A=1\nA=https://a.example.com', { A: 'https://a.example.com' }],
  ['E019: backticks', 'A=`id`', { A: 'id' }],
  ['empty values', 'A=\nB=""\nC= # nothing', { A: '', B: '', C: '' }],
  ['lines that are none', 'hello\nA B=1\n=x\nC=1', { C: '1' }],
];

function valuesOf(text: string): Record<string, string> {
  return Object.fromEntries([...readEnvironmentFile(text)].map(([name, { value }]) => [name, value]));
}

describe('readEnvironmentFile', () => {
  for (const [title, text, values] of files)
    it(title, () => {
      assert.deepEqual(valuesOf(text), { ...values });
      assert.deepEqual({ ...parse(text) }, { ...values }, 'dotenv reads the same');
    });

  it('E009: a key named __proto__ changes no prototype', () => {
    const entries = readEnvironmentFile('__proto__=evil');
    assert.equal(entries.get('__proto__')?.value, 'evil');
    assert.equal(({} as Record<string, unknown>).evil, undefined);
  });

  it('E005: single quotes stop expansion, nothing else does', () => {
    const entries = readEnvironmentFile('A=\'$B\'\nC="$B"\nD=$B');
    assert.deepEqual(
      [...entries.values()].map(({ value, expand }) => [value, expand]),
      [
        ['$B', false],
        ['$B', true],
        ['$B', true],
      ],
    );
  });

  it('says where name and value stand', () => {
    const entries = readEnvironmentFile('\uFEFF# x\r\n  export API = "https://a.example.com"\r\nB=\n');
    assert.deepEqual(entries.get('API'), {
      value: 'https://a.example.com',
      line: 2,
      column: 10,
      valueLine: 2,
      valueColumn: 17,
      expand: true,
    });
    assert.equal(entries.get('B')?.line, 3);
  });

  it('E007, E029: ignores a file that is too long', () => {
    assert.equal(readEnvironmentFile(`A="${'\\"'.repeat(1_000_000)}`).size, 0);
    assert.equal(
      readEnvironmentFile(Array.from({ length: 1_000_000 }, (_, index) => `K${index}=v`).join('\n')).size,
      0,
    );
  });

  it('leaves out a value that is too long, also where a shorter one stood before', () => {
    const long = 'x'.repeat(longestEnvironmentValue + 1);
    assert.deepEqual(valuesOf(`A=1\nB=2\nA=${long}\nC=${long.slice(1)}`), { B: '2', C: long.slice(1) });
  });

  it('E007: reads the largest file of hostile quotes to its end', () => {
    for (const piece of ['A="\\"\n', "A='\\'\n", 'A="x" y\n', 'A=`"\'\n', '\\"', 'A="'] as const) {
      const text = piece.repeat(Math.floor(longestEnvironmentFile / piece.length) - 8);
      assert.equal(valuesOf(`${text}\nLAST=1`).LAST, '1');
    }
  });

  it('reads what dotenv reads', () => {
    const key = fc.stringMatching(/^[A-Za-z_][\w.-]{0,6}$/);
    const bare = fc.stringMatching(/^[\w:/.@ $-]{0,12}$/);
    const double = fc.stringMatching(/^[\w:/.@ #'\n$-]{0,12}$/).map((value) => `"${value}"`);
    const single = fc.stringMatching(/^[\w:/.@ #"\n\\$-]{0,12}[\w]$/).map((value) => `'${value}'`);
    const tail = fc.constantFrom('', ' ', ' # note', '\t#"', '#');
    const assignment = fc
      .tuple(
        fc.constantFrom('', ' ', 'export '),
        key,
        fc.constantFrom('=', ' = ', '= '),
        fc.oneof(bare, double, single),
        tail,
      )
      .map((pieces) => pieces.join(''));
    const line = fc.oneof({ weight: 4, arbitrary: assignment }, fc.constantFrom('', '# A=1', '  ', 'nothing', '#"'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        // What an empty value takes from the next line is an accident of dotenv's expression.
        fc.pre(!lines.some((text) => /=\s*(?:#.*)?$/.test(text)));
        const text = lines.join(end);
        assert.deepEqual(valuesOf(text), { ...parse(text) });
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
