import assert from 'node:assert/strict';
import { gradeTlsDocument, scoreDocument } from '../src';
import { hostVectors, tlsVectors } from './vectors';

function near(actual: unknown, expected: unknown, tolerance: number): boolean {
  return typeof actual === 'number' && typeof expected === 'number' && Math.abs(actual - expected) <= tolerance;
}

/** Checks every key that the vector names, within the tolerance that the file gives for it. */
function check(
  actual: object,
  expected: Readonly<Record<string, unknown>>,
  tolerances: Readonly<Record<string, unknown>>,
) {
  for (const [key, value] of Object.entries(expected)) {
    const found = (actual as Record<string, unknown>)[key];
    const tolerance = tolerances[key];
    if (typeof tolerance !== 'number') assert.deepEqual(found, value, key);
    else if (typeof value === 'number') assert.ok(near(found, value, tolerance), `${key}: ${found}, expected ${value}`);
    else
      for (const [part, points] of Object.entries(value as object))
        assert.ok(
          near((found as Record<string, unknown>)[part], points, tolerance),
          `${key}.${part}: ${points} expected`,
        );
  }
}

describe('the vectors of the host score', () => {
  const { about, vectors } = hostVectors;
  const { scores } = scoreDocument({ vectors });

  vectors.forEach((vector, index) => {
    it(`${vector.id}: ${vector.case}`, () => check(scores[index] ?? {}, vector.expect, about.tolerance));
  });

  it('are scored one by one as in one document, whatever else a row holds', () => {
    assert.deepEqual(scoreDocument(vectors), { scores });
    assert.deepEqual(scoreDocument(vectors.map(({ evidence }) => ({ evidence, note: 'ignored' }))), { scores });
  });
});

describe('the vectors of the TLS sub-grade', () => {
  const { about, vectors } = tlsVectors;
  const { scores } = gradeTlsDocument({ vectors });

  vectors.forEach((vector, index) => {
    it(`${vector.id}: ${vector.case}`, () => check(scores[index] ?? {}, vector.expect, about.tolerance));
  });
});
