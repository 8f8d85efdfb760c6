import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type JsonNode, jsonMember, jsonText, longestJson, readJsonValue } from '../../src/values/readJsonValue';

/** Gives the plain value of a node, as `JSON.parse` would. */
function plain(node: JsonNode | undefined): unknown {
  if (node === undefined) return undefined;
  switch (node.kind) {
    case 'null':
      return null;
    case 'array':
      return node.items.map(plain);
    case 'object':
      return Object.fromEntries([...node.members].map(([key, value]) => [key, plain(value)]));
    default:
      return node.value;
  }
}

describe('readJsonValue', () => {
  it('reads comments, trailing commas and a byte order mark', () => {
    const text = '\uFEFF// a\n{ /* b */ "a": [1, 2.5e3, -0,], "b": { "c": "\\u00e9\\n\\"", }, "d": null, } // end';
    assert.deepEqual(plain(readJsonValue(text)), { a: [1, 2500, -0], b: { c: 'é\n"' }, d: null });
  });

  it('gives members, texts and offsets', () => {
    const text = '{"host": {"name": "api.example.com"}, "n": 1}';
    const node = readJsonValue(text);
    assert.equal(jsonText(node, 'host', 'name'), 'api.example.com');
    assert.equal(jsonText(node, 'n'), undefined);
    assert.equal(jsonMember(node, 'host', 'toString'), undefined);
    assert.equal(text.slice(jsonMember(node, 'host', 'name')?.offset).startsWith('"api'), true);
  });

  it('keeps __proto__ as a key like any other', () => {
    const node = readJsonValue('{"__proto__": {"polluted": true}}');
    assert.equal(jsonMember(node, '__proto__', 'polluted')?.kind, 'boolean');
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  for (const text of [
    '',
    '{',
    '[1',
    '{"a"}',
    '{"a":}',
    '"a',
    '"\n"',
    '"\\x"',
    '"\\u12"',
    '1 2',
    '[,]',
    'undefined',
    "{'a':1}",
  ])
    it(`gives nothing for ${JSON.stringify(text)}`, () => assert.equal(readJsonValue(text), undefined));

  it('F063: ignores a text that is too long, and one that is nested too deeply', () => {
    assert.equal(readJsonValue(`${'//'.padEnd(50_000_000, 'x')}\n{}`), undefined);
    assert.equal(readJsonValue(' '.repeat(longestJson + 1)), undefined);
    assert.equal(readJsonValue('['.repeat(100_000)), undefined);
    assert.equal(readJsonValue(`${'['.repeat(101)}${']'.repeat(101)}`)?.kind, 'array');
  });

  it('reads every JSON value as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
        const value: unknown = JSON.parse(text);
        assert.deepEqual(plain(readJsonValue(JSON.stringify(value, null, indent))), value);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('takes no text that JSON.parse refuses, but for comments and trailing commas', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '1', 'true', ' ', '"', '\\', '-', '.5', 'nul');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        if (readJsonValue(text) === undefined) return;
        const strict = text.replace(/,(\s*[}\]])/g, '$1');
        assert.doesNotThrow(() => JSON.parse(strict), text);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
