import assert from 'node:assert/strict';
import { type HostScore, rollUp } from '../src';

function host(score: number | null, grade: HostScore['grade'], low = score ?? 0): HostScore {
  const rest = { provisional: false, confidence: 1, high: 100, raw: score ?? 0, factors: [], warnings: [] };
  return { model: 'callsight/1', score, grade, low, ...rest };
}

describe('rollUp', () => {
  it('names the worst host and shows the mean of the worst fifth, so that good hosts hide nothing', () => {
    const scores = [...Array.from({ length: 8 }, () => host(99, 'A+')), host(19, 'F'), host(64, 'C')];
    const { worst, worstFifth, scored, distribution } = rollUp(scores);
    assert.deepEqual([worst?.index, worst?.score.grade, worstFifth, scored], [8, 'F', 41.5, 10]);
    assert.deepEqual(distribution, [
      { grade: 'A+', hosts: 8 },
      { grade: 'C', hosts: 1 },
      { grade: 'F', hosts: 1 },
    ]);
  });

  for (const [hosts, counted] of [
    [1, 1],
    [4, 1],
    [5, 1],
    [9, 1],
    [10, 2],
    [15, 3],
  ] as const) {
    it(`counts ${counted} of ${hosts} hosts`, () => {
      const scores = Array.from({ length: hosts }, (_, index) => host(index < counted ? 0 : 90, 'A'));
      assert.equal(rollUp(scores).worstFifth, 0);
      const one = Array.from({ length: hosts }, (_, index) => host(index === 0 ? 0 : 90, 'A'));
      assert.equal(rollUp(one).worstFifth, (90 * (counted - 1)) / counted);
    });
  }

  it('tells how many of the worst fifth have too little evidence for a grade', () => {
    const scores = [host(58, '?'), host(19, 'F'), ...Array.from({ length: 8 }, () => host(90, 'A'))];
    const { fifth, assumed, worstFifth } = rollUp(scores);
    assert.deepEqual([fifth, assumed, worstFifth], [2, 1, 38.5]);
  });

  it('takes the wider doubt as worse where scores are equal', () => {
    assert.equal(rollUp([host(58, '?', 40), host(58, '?', 18)]).worst?.index, 1);
  });

  it('counts internal hosts and scores none of them', () => {
    const result = rollUp([host(null, 'internal')]);
    assert.deepEqual(result, { scored: 0, fifth: 0, assumed: 0, distribution: [{ grade: 'internal', hosts: 1 }] });
  });
});
