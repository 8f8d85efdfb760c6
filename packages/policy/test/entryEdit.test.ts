import assert from 'node:assert/strict';
import { type EntryChange, entryEdit, readPolicy } from '../src';

/** Gives a text after a change of the entry that stands behind `▸`. */
function changed(marked: string, change: EntryChange): string | undefined {
  const at = marked.indexOf('▸');
  const text = marked.replace('▸', '');
  const before = text.slice(0, at).split('\n');
  const pieces = entryEdit(text, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, change);
  if (!pieces) return undefined;
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return [...pieces]
    .sort((a, b) => b.line - a.line || b.column - a.column)
    .reduce((now, piece) => {
      const [start, end] = [offset(piece.line, piece.column), offset(piece.endLine, piece.endColumn)];
      return now.slice(0, start) + piece.text + now.slice(end);
    }, text);
}

describe('a change of an entry', () => {
  for (const [title, before, after] of [
    [
      'the first of a list',
      '{\n  "hosts": [\n    // one\n    ▸{ "match": "a.com", "action": "deny" },\n    // two\n    { "match": "b.com", "action": "deny" }\n  ]\n}\n',
      '{\n  "hosts": [\n    // one\n    // two\n    { "match": "b.com", "action": "deny" }\n  ]\n}\n',
    ],
    [
      'the last of a list, with the comma before it',
      '{\n  "hosts": [\n    { "match": "a.com", "action": "deny" }, // one\n    ▸{ "match": "b.com", "action": "deny" } // two\n  ]\n}\n',
      '{\n  "hosts": [\n    { "match": "a.com", "action": "deny" } // one\n    // two\n  ]\n}\n',
    ],
    ['the only one of a list', '{ "hosts": [▸{ "match": "a.com", "action": "deny" }] }', '{ "hosts": [] }'],
    ['one of several on a line', '{"regions":{"allow":["EU", ▸"US", "CH"]}}', '{"regions":{"allow":["EU", "CH"]}}'],
    ['a key, by the place of its value', '{\n  "version": 1,\n  "minimumScore": ▸50\n}\n', '{\n  "version": 1\n}\n'],
    [
      'a key before another',
      '{\r\n  "minimumScore": ▸50, /* why */\r\n  "version": 1\r\n}',
      '{\r\n  /* why */\r\n  "version": 1\r\n}',
    ],
  ] as const) {
    it(`takes out ${title}, and no comment`, () => {
      const text = changed(before, { kind: 'remove' });
      assert.equal(text, after);
      assert.deepEqual(readPolicy(text ?? '', 'callsight.json').problems, []);
    });
  }

  it('gives another last day', () => {
    const before =
      '{ "exceptions": [▸{ "code": "old-tls", "match": "a.com", /* lab */ "expires": "2026-01-31", "reason": "r" }] }';
    assert.equal(
      changed(before, { kind: 'renew', until: '2027-02-19' }),
      before.replace('▸', '').replace('2026-01-31', '2027-02-19'),
    );
  });

  it('is none where the entry is gone, has no day, or the text is broken', () => {
    for (const [text, kind] of [
      ['{ "hosts": ▸ [] }', 'remove'],
      ['▸{}', 'remove'],
      ['{ "hosts": [▸', 'remove'],
      ['{ "hosts": [▸{ "match": "a.com", "action": "deny" }] }', 'renew'],
    ] as const)
      assert.equal(changed(text, kind === 'remove' ? { kind } : { kind, until: '2027-01-01' }), undefined, text);
  });
});
