import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { factorTable, scoreHost, scoringModel } from '../src';
import { factors } from '../src/factors/factors';
import { tlsCaps } from '../src/tls/caps';
import { choicesOf, evidenceOf, geneCount, now } from './randomEvidence';

/**
 * What each version of the model is: `numbers` of its tables, `answers` of its scores for made-up evidence. A change
 * that moves either needs a new id in `src/model.ts` and a new row here; rows are never edited.
 */
const versions: Readonly<Record<string, { readonly numbers: string; readonly answers: string }>> = {
  'callsight/1': { numbers: 'd12bd83e10a9c32f', answers: 'd022c6ff03640fb1' },
};

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** Gives the same made-up bytes each time. */
function bytes(count: number, start: number): Uint8Array {
  let state = start;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

function answer(index: number): unknown {
  const choices = choicesOf(bytes(geneCount, index));
  const { score, grade, confidence, raw, low, high, ceiling, warnings } = scoreHost(evidenceOf(choices), {
    now,
    profile: choices.profile,
    pinsPrivateCa: choices.pinsPrivateCa,
  });
  const rounded = [confidence, raw, low, high].map((value) => value.toFixed(6));
  return [score, grade, ...rounded, ceiling?.grade, ceiling?.rules.toSorted(), warnings.toSorted()];
}

describe(`the model ${scoringModel.id}`, function () {
  this.timeout(60_000);

  it('keeps its numbers: a change of them needs a new id', () => {
    const caps = tlsCaps.map(({ rule, limit }) => ({ rule, limit }));
    assert.equal(digest({ ...scoringModel, id: '', caps }), versions[scoringModel.id]?.numbers);
  });

  it('keeps its answers for 2,000 made-up hosts: a change of them needs a new id', () => {
    const answers = Array.from({ length: 2_000 }, (_, index) => answer(index));
    assert.equal(digest(answers), versions[scoringModel.id]?.answers);
  });

  it('has 100 points, and the factors have theirs', () => {
    const weights = Object.fromEntries(factorTable.map(({ id, weight }) => [id, weight]));
    assert.deepEqual(weights, { transport: 30, certificate: 15, reputation: 30, jurisdiction: 15, identity: 10 });
  });

  it('has one file a factor, one rule a cell, and every cell in its factor', () => {
    const files = readdirSync(join(__dirname, '../../src/factors')).map((file) => file.replace('.ts', ''));
    assert.deepEqual(files.filter((file) => file !== 'factors').sort(), factors.map(({ id }) => id).sort());
    const cells = Object.fromEntries(factors.map((factor) => [factor.id, factor.cells.map((cell) => cell.id)]));
    assert.deepEqual(cells, scoringModel.factors);
    assert.deepEqual(Object.values(cells).flat().sort(), Object.keys(scoringModel.cells).sort());
  });

  it('has values from 0 to 1 and shares that add up to 1', () => {
    for (const [id, cell] of Object.entries(scoringModel.cells)) {
      assert.ok(
        Object.values<number>(cell.values).every((value) => value >= 0 && value <= 1),
        id,
      );
      const shares: readonly number[] = 'shares' in cell ? Object.values(cell.shares) : [1];
      assert.equal(shares.reduce((sum, share) => sum + share, 0).toFixed(9), '1.000000000', id);
    }
  });

  it('gives documentation a table: every cell with its question, standard and answers', () => {
    const scheme = factorTable[0]?.cells[0];
    assert.deepEqual(scheme, {
      id: 'scheme',
      weight: 10,
      prior: 0.5,
      reference: 'RFC 9325',
      meaning: 'Is the call encrypted?',
      outcomes: [
        { outcome: 'encrypted', value: 1, meaning: 'Calls are encrypted' },
        { outcome: 'plaintext', value: 0, meaning: 'Calls go out in plain text: there is no TLS' },
      ],
    });
  });
});
