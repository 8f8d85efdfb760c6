import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Documents } from '../src/documents';
import type { TextChange } from '../src/textDocument';

const uri = 'file:///a.ts';
const insert = (line: number, character: number, text: string): TextChange => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});
const opened = (text: string, onDisk = 'on disk') => {
  const documents = new Documents(() => onDisk);
  documents.open(uri, 'typescript', 1, text);
  return documents;
};

describe('the documents of an editor', () => {
  it('follow changes in their order', () => {
    const documents = opened('b');
    const event = documents.change(uri, 2, [insert(0, 0, 'a'), insert(0, 2, 'c')]);
    assert.equal(event.kind, 'changed');
    assert.deepEqual([documents.get(uri)?.text, documents.get(uri)?.version], ['abc', 2]);
  });

  it('ignore what was never opened', () => {
    const documents = new Documents(() => undefined);
    assert.equal(documents.change(uri, 2, [insert(0, 0, 'a')]).kind, 'ignored');
    assert.equal(documents.save(uri, undefined).kind, 'ignored');
    assert.equal(documents.close(uri).kind, 'ignored');
  });

  it('follow an editor that sends no versions', () => {
    const documents = opened('');
    documents.change(uri, null, [insert(0, 0, 'a')]);
    documents.change(uri, undefined, [insert(0, 0, 'b')]);
    assert.equal(documents.get(uri)?.text, 'ba');
  });

  const doubtful: readonly [string, number, TextChange][] = [
    ['[L010] a version that goes backwards', 0, insert(0, 0, 'x')],
    ['a version that stands still', 1, insert(0, 0, 'x')],
    ['[L012] a line that does not exist', 2, insert(7, 0, 'x')],
  ];
  for (const [title, version, change] of doubtful) {
    it(`fall back to the file at ${title}, and stay there`, () => {
      const documents = opened('text');
      assert.equal(documents.change(uri, version, [change]).kind, 'doubted');
      documents.change(uri, 9, [insert(0, 0, 'y')]);
      assert.deepEqual([documents.get(uri)?.text, documents.get(uri)?.inDoubt], ['on disk', true]);
    });

    it(`are certain again after a whole text, a save or a new opening, after ${title}`, () => {
      const ways: readonly ((documents: Documents) => unknown)[] = [
        (documents) => documents.change(uri, 9, [{ text: 'whole' }]),
        (documents) => documents.save(uri, undefined),
        (documents) => documents.open(uri, 'typescript', 1, 'again'),
      ];
      const texts = ways.map((way) => {
        const documents = opened('text');
        documents.change(uri, version, [change]);
        way(documents);
        assert.equal(documents.get(uri)?.inDoubt, false);
        return documents.get(uri)?.text;
      });
      assert.deepEqual(texts, ['whole', 'on disk', 'again']);
    });
  }

  it('never believe a text that the editor does not show: certain means equal', () => {
    const position = fc.record({ line: fc.integer({ min: -1, max: 5 }), character: fc.integer({ min: -1, max: 8 }) });
    const change = fc.record({
      range: fc.option(fc.record({ start: position, end: position }), { nil: undefined }),
      text: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.array(change, { minLength: 1, maxLength: 3 })), {
          maxLength: 12,
        }),
        (messages) => {
          const documents = opened('one\ntwo\nthree');
          for (const [version, changes] of messages) {
            const before = documents.get(uri);
            const event = documents.change(uri, version, changes);
            const after = documents.get(uri);
            const hasWhole = changes.some(({ range }) => range === undefined);
            if (event.kind === 'changed') assert.ok(hasWhole || (!before?.inDoubt && version > (before?.version ?? 0)));
            else assert.deepEqual([after?.text, after?.inDoubt], ['on disk', true]);
          }
        },
      ),
      { numRuns: 10_000, seed: Number(process.env.SEED ?? 1) },
    );
  });
});
