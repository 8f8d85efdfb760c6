import assert from 'node:assert/strict';
import type { HostScore, Known } from '@callsight/model';
import { changedCells, factEntry, memoryHostStore, readFact, readScoreNote, type ScoreNote, scoreEntry } from '../src';

const AT = '2026-11-21T10:00:00.000Z';

function scoreOf(score: number, tls: number): HostScore {
  return {
    model: 'callsight/1',
    score,
    grade: score >= 80 ? 'A' : 'C',
    provisional: false,
    confidence: 0.9,
    low: 60,
    high: 95,
    raw: score,
    ...(score < 80 && { ceiling: { grade: 'C', limit: 64, rules: ['tls-grade'], text: 'Capped at C' } }),
    factors: [
      {
        id: 'transport',
        points: 10 + tls,
        max: 30,
        cells: [
          { id: 'scheme', points: 10, max: 10, state: 'good', why: 'https', ref: 'RFC 9325' },
          { id: 'tlsConfig', points: tls, max: 20, state: tls < 20 ? 'bad' : 'good', why: `${tls}`, ref: 'SSL Labs' },
        ],
      },
    ],
    warnings: [],
  };
}

describe('a score that is kept', () => {
  it('tells later what changed, cell by cell', () => {
    const store = memoryHostStore(() => Date.parse('2026-11-22T10:00:00Z'));
    const entries = [
      scoreEntry('h', AT, scoreOf(95, 20)),
      scoreEntry('h', '2026-11-22T09:00:00.000Z', scoreOf(64, 10)),
    ];
    store.add(entries.filter((entry) => entry !== undefined));
    const [before, after] = store.history('h', 'score').map(readScoreNote) as [ScoreNote, ScoreNote];
    assert.deepEqual([before.grade, after.grade, after.ceiling], ['A', 'C', ['tls-grade']]);
    assert.deepEqual(changedCells(before, after), [
      {
        id: 'tlsConfig',
        before: { id: 'tlsConfig', points: 20, max: 20, state: 'good', why: '20' },
        after: { id: 'tlsConfig', points: 10, max: 20, state: 'bad', why: '10' },
      },
    ]);
    assert.deepEqual(changedCells(before, before), []);
    assert.deepEqual(changedCells({ ...before, model: 'callsight/0' }, after), []);
  });

  it('is none for a host that is not scored', () => {
    assert.equal(scoreEntry('h', AT, { ...scoreOf(1, 1), score: null, grade: 'internal' }), undefined);
  });

  it('K020: is left out when it cannot be', () => {
    const sound = scoreEntry('h', AT, scoreOf(95, 20));
    assert.ok(sound && readScoreNote(sound));
    const note = JSON.parse(sound.text) as Record<string, unknown>;
    const wrong: readonly unknown[] = [
      ...['9e999', 101, -1, null, Number.NaN].map((score) => ({ ...note, score })),
      { ...note, confidence: 2 },
      { ...note, grade: 7 },
      { ...note, grade: 'A'.repeat(1000) },
      { ...note, cells: [{ id: 'x' }] },
      { ...note, cells: 'none' },
      { score: '9e999' },
      [],
      null,
    ];
    for (const value of wrong) {
      assert.equal(readScoreNote({ ...sound, text: JSON.stringify(value) }), undefined, JSON.stringify(value));
    }
    assert.equal(readScoreNote({ ...sound, text: '{"score":9e999}' }), undefined);
    assert.equal(readScoreNote({ ...sound, text: 'no JSON' }), undefined);
    assert.equal(readScoreNote({ ...sound, kind: 'probe' }), undefined);
  });
});

describe('a fact that is kept', () => {
  const fact: Known<unknown> = {
    state: 'known',
    value: { a: 1 },
    source: 'probe',
    observedAt: AT,
    ttlDays: 7,
    note: 'seen',
  };

  it('comes back as it was', () => {
    assert.deepEqual(readFact(factEntry('h', 'probe', fact)), fact);
    const { ttlDays: _, note: __, ...plain } = fact;
    assert.deepEqual(readFact(factEntry('h', 'probe', plain)), plain);
  });

  it('K021: is left out when its date, its life or its source is not what it can be', () => {
    const entry = factEntry('h', 'probe', fact);
    for (const change of [
      { observedAt: '2099-01-01T00:00:00.000Z' },
      { ttlDays: 1e9 },
      { ttlDays: '7' },
      { state: 'unknown' },
      { source: 1 },
      { value: undefined },
    ]) {
      assert.equal(
        readFact({ ...entry, text: JSON.stringify({ ...fact, ...change }) }),
        undefined,
        JSON.stringify(change),
      );
    }
    assert.equal(readFact({ ...entry, text: 'null' }), undefined);
  });
});
