import assert from 'node:assert/strict';
import { readEvidenceDocument, scoreHost, scoringModel, warningWords } from '../src';
import { tlsCaps } from '../src/tls/caps';
import { ceilingWords, cellWords, fill, tlsCapWords } from '../src/words';
import { hostVectors, rowOf } from './vectors';

function scoreOf(row: unknown) {
  const { evidence, ...options } = readEvidenceDocument(row);
  return scoreHost(evidence, options);
}

describe('the words', () => {
  const ceilings: readonly (readonly [string, object, string])[] = [
    ['S24', {}, 'Capped at B: TLS 1.0 is still offered (SSL Labs 2009q)'],
    ['S26', {}, 'Capped at C: neither TLS 1.2 nor 1.3 is offered (SSL Labs 2009j)'],
    ['S16', {}, 'Capped at F: calls go out in plain text (RFC 9325)'],
    ['S29', {}, 'Capped at F: the certificate has expired (RFC 5280)'],
    ['S17', {}, 'Set to 0: the host is on the threat list "unnamed list" (list of 2026-11-21)'],
    ['S13', {}, 'Capped at B: TLS was not measured (callsight/1)'],
    ['S37', {}, 'Capped at C: the domain was registered 10 days ago (RFC 9083)'],
    ['S01', { lookalike: true }, 'Capped at D: the name looks like a known name, which it is not (UTS #39)'],
  ];
  for (const [id, change, text] of ceilings) {
    it(text, () => assert.equal(scoreOf(rowOf(id, { ...change })).ceiling?.text, text));
  }

  it('say what was seen, where it comes from and when, what it follows, and what would earn the rest', () => {
    const cell = scoreOf(rowOf('S42')).factors[0]?.cells[1];
    assert.deepEqual(cell, {
      id: 'tlsConfig',
      points: 10,
      max: 20,
      state: 'bad',
      why: 'TLS settings get grade C: neither TLS 1.2 nor 1.3 is offered (SSL Labs 2009j); 20 days old, so it counts half',
      ref: 'SSL Labs 2009r',
      source: 'probe',
      observedAt: '2026-11-01T00:00:00.000Z',
      fix: 'Ask the provider for TLS 1.2 and 1.3.',
    });
  });

  it('say why something is not known, and how to know it', () => {
    const { evidence, now } = readEvidenceDocument(rowOf('S01'));
    const probe = { state: 'unknown', why: 'offline' } as const;
    const cell = scoreHost({ ...evidence, probe }, { now }).factors[0]?.cells[1];
    assert.deepEqual([cell?.why, cell?.fix], ['Not measured: offline', 'Run "Probe host" to measure it.']);
  });

  it('repeat the note of the evidence', () => {
    const { evidence, now } = readEvidenceDocument(rowOf('S23'));
    const threat = { ...evidence.threat, note: 'since 2026-10-02' };
    const cell = scoreHost({ ...evidence, threat }, { now }).factors[2]?.cells[0];
    assert.equal(cell?.why, 'The address of this host is on the list "unnamed list" (since 2026-10-02)');
  });

  it('leave nothing open and give a fix to every cell that is bad, unknown or stale', () => {
    for (const vector of hostVectors.vectors) {
      const score = scoreOf(vector);
      for (const cell of score.factors.flatMap((factor) => factor.cells)) {
        const where = `${vector.id} ${cell.id}`;
        assert.doesNotMatch(`${cell.why}${cell.fix ?? ''}`, /[{}]|undefined|NaN/, where);
        assert.ok(cell.why.length > 5 && cell.ref !== '', where);
        if (['bad', 'unknown', 'stale'].includes(cell.state) && cell.points < cell.max) assert.ok(cell.fix, where);
        if (cell.points === cell.max) assert.equal(cell.fix, undefined, where);
      }
      assert.doesNotMatch(score.ceiling?.text ?? '', /[{}]|undefined|NaN/, vector.id);
    }
  });

  it('exist for every outcome, cap, ceiling and warning of the model, and for nothing else', () => {
    const model = scoringModel.cells;
    for (const [id, { values }] of Object.entries(model)) {
      const words = Object.keys(cellWords[id as keyof typeof model].outcomes);
      assert.deepEqual(
        Object.keys(values).filter((outcome) => !words.includes(outcome)),
        [],
        id,
      );
    }
    assert.deepEqual(Object.keys(tlsCapWords).sort(), [...tlsCaps.map(({ rule }) => rule), 'total'].sort());
    const causes = new Set(scoringModel.ceilings.flatMap(({ rules }) => [...rules]));
    assert.deepEqual(Object.keys(ceilingWords).sort(), [...causes].sort());
    assert.deepEqual(Object.keys(warningWords).sort(), [...scoringModel.warnings].sort());
  });

  it('are filled in literally, whatever a list or a name contains', () => {
    assert.equal(fill('on "{list}"{place}', { list: '$& {list} `x`' }), 'on "$& {list} `x`"');
  });
});
