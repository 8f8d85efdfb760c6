import assert from 'node:assert/strict';
import fc from 'fast-check';
import { base64Of, textOfBase64 } from '../../src/targets/base64';

describe('base64', () => {
  for (const [text, written] of [
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foobar', 'Zm9vYmFy'],
    ['grün', 'Z3LDvG4='],
    ['user:word', 'dXNlcjp3b3Jk'],
  ] as const)
    it(`of “${text}” is ${written}`, () => {
      assert.equal(base64Of(text), written);
      assert.equal(textOfBase64(written), text);
    });

  it('of any text is that of Node, and back', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(base64Of(text), Buffer.from(text).toString('base64'));
        assert.equal(textOfBase64(base64Of(text)), text);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  for (const text of ['?', 'a', 'no base64!', '/w=='])
    it(`“${text}” stands for no text`, () => assert.equal(textOfBase64(text), undefined));

  it('reads the alphabet of URLs', () => assert.equal(textOfBase64('fn5-fg'), '~~~~'));
});
