import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Packing } from '../src/packed';

const plain = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')));

describe('packed data', () => {
  it('is the same again', () => {
    const packing = new Packing();
    fc.assert(
      fc.property(plain, (value) => {
        const packed = packing.pack(value);
        assert.ok(packed);
        assert.deepEqual(packing.unpack(packed), value);
      }),
      { seed: 20, numRuns: 500 },
    );
  });

  it('keeps one object one object', () => {
    const packing = new Packing();
    const shared = { start: 3, end: 70_000, at: -1.5 };
    const packed = packing.pack([shared, { inner: shared }]);
    assert.ok(packed);
    const [first, second] = packing.unpack(packed) as [object, { inner: object }];
    assert.deepEqual(first, shared);
    assert.equal(second.inner, first);
  });

  it('is refused where it could not be unpacked', () => {
    const packing = new Packing();
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    assert.equal(packing.pack(deep), undefined);
    assert.equal(packing.pack({ text: 'a\0b' }), undefined);
  });
});
