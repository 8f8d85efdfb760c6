import assert from 'node:assert/strict';
import type { ScoreChange } from '@callsight/model';
import { changeText } from '../src';

const change = (from: number, to: number): ScoreChange => ({
  from: { grade: 'A', score: from },
  to: { grade: 'C', score: to },
  since: '2026-11-20T08:00:00.000Z',
  cells: [
    { id: 'tlsConfig', lost: 10, why: 'TLS settings get grade C: TLS 1.0 is offered again' },
    { id: 'caa', lost: -1, why: 'CAA is set' },
  ],
});

describe('changeText', () => {
  it('says what cost the points of a score that fell', () => {
    assert.equal(
      changeText(change(92, 64)),
      'A 92 → C 64 since 2026-11-20: TLS settings get grade C: TLS 1.0 is offered again',
    );
  });

  it('says what won those of one that rose', () => {
    assert.equal(changeText(change(50, 64)), 'A 50 → C 64 since 2026-11-20: CAA is set');
  });
});
