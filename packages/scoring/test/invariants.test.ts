import assert from 'node:assert/strict';
import type { HostScore } from '@callsight/model';
import fc from 'fast-check';
import { scoreHost, scoringModel } from '../src';
import { ageing, type Pair, singleSteps, unknownBelowBest, worstBelowUnknown } from './pairs';
import { anyChoices, type Choices, evidenceOf, now } from './randomEvidence';

const seed = 20261121;
const tolerance = 1e-6;
const gradesFromWorst = ['F', 'E', 'D', 'C', 'B', 'A-', 'A', 'A+'];

function scored(choices: Choices): HostScore {
  const { profile, pinsPrivateCa } = choices;
  return scoreHost(evidenceOf(choices), { now, profile, pinsPrivateCa });
}

function capped({ raw, ceiling }: HostScore): number {
  return Math.min(raw, ceiling?.limit ?? 100);
}

function checkSums(score: HostScore, profile: Choices['profile']): void {
  const points = score.factors.flatMap((factor) => factor.cells).reduce((sum, cell) => sum + cell.points, 0);
  const weight = profile === 'none' ? 0.85 : 1;
  assert.ok(Math.abs(points - score.raw * weight) < tolerance, `cells ${points}, raw ${score.raw}`);
  assert.ok(score.low <= capped(score) + tolerance && capped(score) <= score.high + tolerance, 'low ≤ score ≤ high');
  assert.ok(score.confidence >= 0 && score.confidence <= 1, `confidence ${score.confidence}`);
  assert.equal(score.score, Math.floor(capped(score) + 0.5));
}

function checkOrder(worse: HostScore, better: HostScore): void {
  assert.ok(capped(worse) <= capped(better) + tolerance, `${capped(worse)} is above ${capped(better)}`);
  const [low, high] = [gradesFromWorst.indexOf(worse.grade), gradesFromWorst.indexOf(better.grade)];
  if (low >= 0 && high >= 0) assert.ok(low <= high, `${worse.grade} is above ${better.grade}`);
}

/** Runs the pairs over random evidence and gives the names of those that never made a difference. */
function holdsFor(pairs: readonly Pair[], numRuns: number): string[] {
  const idle = new Set(pairs.map(({ name }) => name));
  const property = fc.property(anyChoices, fc.nat(pairs.length - 1), (base, index) => {
    const { name, of } = pairs[index]!;
    const { worse, better } = of(base);
    const [low, high] = [scored(worse), scored(better)];
    checkSums(low, worse.profile);
    checkSums(high, better.profile);
    checkOrder(low, high);
    if (capped(low) < capped(high) || low.confidence < high.confidence) idle.delete(name);
  });
  fc.assert(property, { seed, numRuns });
  return [...idle].sort();
}

/** Steps between answers that the model gives the same worth. */
const sameWorth: readonly string[] = [
  'curveBits: 224 → 253',
  'curveBits: 253 → 384',
  'curveBits: 384 → 521',
  'curveBits: 521 → null',
  'dhBits: 2048 → 4096',
  'dhBits: 4096 → null',
  'dhBits: 480 → 768',
  'domainAgeDays: 0 → 29',
  'domainAgeDays: 30 → 89',
  'domainAgeDays: 365 → 729',
  'domainAgeDays: 730 → 4000',
  'domainAgeDays: 90 → 364',
  'hsts: none → long',
  'key: EC 224 → EC 256',
  'key: EC 256 → EC 384',
  'key: EC 384 → EC 521',
  'key: RSA 2048 → RSA 4096',
  'key: RSA 384 → RSA 768',
  'protocols: SSL2 SSL3 → SSL3',
  'protocols: TLS1.0 TLS1.1 TLS1.2 → TLS1.1 TLS1.2 TLS1.3',
  'secureRenegotiation: true → null',
  'weakestBits: 0 → 40',
  'weakestBits: 112 → 128',
  'weakestBits: 128 → 256',
  'weakestBits: 40 → 56',
];

describe(`the invariants of ${scoringModel.id} (seed ${seed})`, function () {
  this.timeout(120_000);

  it('1, 4, 5: better evidence in one thing never lowers the score; cells sum to raw; low ≤ score ≤ high', () => {
    assert.deepEqual(holdsFor(singleSteps, 55_000), sameWorth);
  });

  it('2: unknown never beats the best value', () => {
    assert.deepEqual(holdsFor(unknownBelowBest, 15_000), []);
  });

  it('3: the worst value never beats unknown', () => {
    assert.deepEqual(holdsFor(worstBelowUnknown, 15_000), []);
  });

  it('old evidence never raises a score: stale is no better than fresh, void good news no better than stale', () => {
    const idle = holdsFor(ageing, 15_000);
    assert.deepEqual(
      idle.filter((name) => !name.includes('void → unknown')),
      [],
    );
  });

  it('void evidence scores exactly like evidence that never was', () => {
    const toUnknown = ageing.filter(({ name }) => name.includes('void → unknown'));
    fc.assert(
      fc.property(anyChoices, fc.nat(toUnknown.length - 1), (base, index) => {
        const { worse, better } = toUnknown[index]!.of(base);
        const [old, never] = [scored(worse), scored(better)];
        assert.deepEqual([old.score, old.grade, old.confidence], [never.score, never.grade, never.confidence]);
        const ids = (score: HostScore) => score.warnings.filter((warning) => warning !== 'probe-stale');
        assert.deepEqual(ids(old), ids(never));
        assert.deepEqual(old.ceiling?.rules, never.ceiling?.rules);
      }),
      { seed, numRuns: 5_000 },
    );
  });

  it('6: the same evidence and clock give the same bytes', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        assert.equal(JSON.stringify(scored(choices)), JSON.stringify(scored(structuredClone(choices))));
      }),
      { seed, numRuns: 5_000 },
    );
  });
});
