import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChange, offsetAt, type TextRange } from '../src/textDocument';

const range = (line: number, character: number, endLine: number, endCharacter: number): TextRange => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

describe('a change of a text', () => {
  const rows: readonly [string, string, TextRange | undefined, string, string | undefined][] = [
    ['replaces the whole text without a range', 'old', undefined, 'new', 'new'],
    ['inserts', 'ac', range(0, 1, 0, 1), 'b', 'abc'],
    ['deletes across lines', 'a\nb\nc', range(0, 1, 2, 0), '', 'ac'],
    ['counts UTF-16 units', '😀x', range(0, 2, 0, 3), 'y', '😀y'],
    ['means the end of the line by a character behind it', 'ab\ncd', range(0, 99, 0, 99), '!', 'ab!\ncd'],
    ['keeps CRLF together: the end of the line is before it', 'ab\r\ncd', range(0, 9, 1, 0), '-', 'ab-cd'],
    ['ends a line at a bare CR', 'a\rb', range(1, 0, 1, 1), 'c', 'a\rc'],
    ['does not end a line at U+2028', 'a\u2028b', range(0, 2, 0, 3), 'c', 'a\u2028c'],
    ['means the end of the text by the start of the line after the last', 'a\nb', range(0, 0, 2, 0), '', ''],
    ['is refused for a line that is not there', 'a', range(5, 0, 6, 0), 'X', undefined],
    ['is refused when it ends before it starts', 'abc', range(0, 2, 0, 1), '', undefined],
    ['is refused for a line below 0', 'abc', range(-1, 0, 0, 0), '', undefined],
    ['is refused for half a character', 'abc', range(0, 0.5, 0, 1), '', undefined],
    ['is refused for no number', 'abc', range(Number.NaN, 0, 0, 0), '', undefined],
  ];
  for (const [title, text, where, inserted, expected] of rows) {
    it(title, () => assert.equal(applyChange(text, { range: where, text: inserted }), expected));
  }

  const piece = fc.oneof(fc.constantFrom('\n', '\r\n', '\r', '\u2028', '😀', ''), fc.string({ maxLength: 6 }));
  const texts = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

  it('leaves what an editor that counts in offsets would have', () => {
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(30), texts, (text, at, length, inserted) => {
        const start = Math.min(at, text.length);
        const end = Math.min(start + length, text.length);
        // Between CR and LF there is no position.
        fc.pre(![start, end].some((offset) => text[offset - 1] === '\r' && text[offset] === '\n'));
        const change = { range: { start: place(text, start), end: place(text, end) }, text: inserted };
        assert.equal(applyChange(text, change), text.slice(0, start) + inserted + text.slice(end));
      }),
      { numRuns: 20_000, seed: Number(process.env.SEED ?? 1) },
    );
  });

  it('finds the offset that a place came from', () => {
    fc.assert(
      fc.property(texts, fc.nat(80), (text, at) => {
        const offset = Math.min(at, text.length);
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        assert.equal(offsetAt(text, place(text, offset)), offset);
      }),
      { numRuns: 5_000, seed: Number(process.env.SEED ?? 1) },
    );
  });
});

/** The place of an offset, found by splitting. */
function place(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
