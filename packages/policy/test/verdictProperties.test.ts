import assert from 'node:assert/strict';
import type { Answer, HostEvidence } from '@callsight/model';
import fc from 'fast-check';
import { decide, type HostSubject } from '../src';
import { eu, known, listed, NOW, origin, policy, score, us } from './example';
import { runs } from './runs';

describe('a verdict, for any host and policy', () => {
  const rank = (answer: Answer) => ['blocked', 'review', 'unknown', 'allowed'].indexOf(answer);
  const hosts = ['api.acme.com', 'acme.com', 'db', '203.0.113.9', 'a.b.acme.com'];
  const points = fc.integer({ min: 0, max: 100 });
  const facts: fc.Arbitrary<Partial<HostEvidence>> = fc.record({
    lookalike: fc.constantFrom(known({}), known({ of: 'acne.com' })),
    nameKind: fc.constantFrom(known('domain' as const), known('ephemeral' as const), known('ip' as const)),
    ...{ location: fc.constantFrom(eu.location, us.location) },
  });
  const subject = fc
    .record({
      scheme: fc.constantFrom('https', 'http', 'grpc'),
      host: fc.constantFrom(...hosts),
      facts,
      points,
      isUnknown: fc.boolean(),
      internal: fc.constantFrom(undefined, 'private' as const, 'metadata' as const),
    })
    .map(({ scheme, host, facts: some, points: number, isUnknown, internal }) =>
      origin(
        `${scheme}://${host}:443`,
        internal === undefined ? some : { ...some, internal },
        internal ? score(null) : score(number, isUnknown ? { grade: '?' } : {}),
      ),
    );
  const match = fc.constantFrom(...hosts, '*.acme.com', '*.b.acme.com', '*', 'api.acme.com:443');
  const clause = fc.oneof(
    fc.record({ match, action: fc.constantFrom('allow', 'deny') }),
    fc.record({ match, action: fc.constant('quarantine'), expires: fc.constantFrom('2026-11-20', '2027-01-01') }),
  );
  const rules = fc.record({
    mode: fc.constantFrom('denylist', 'allowlist'),
    minimumScore: points,
    hosts: fc.array(clause, { maxLength: 5 }),
    regions: fc.constantFrom({}, { allow: ['EU'] }, { deny: ['US'] }),
    internal: fc.constantFrom(
      { suffixes: [] },
      { suffixes: ['acme.com'] },
      { suffixes: ['.acme.com'], action: 'deny' },
    ),
  });

  it('T08: is never better for one more deny (property)', () => {
    fc.assert(
      fc.property(subject, rules, match, (host, content, denied) => {
        const before = decide(host, policy(content), NOW);
        const after = decide(
          host,
          policy({ ...content, hosts: [...content.hosts, { match: denied, action: 'deny' }] }),
          NOW,
        );
        assert.ok(rank(after.answer) <= rank(before.answer), `${before.answer} became ${after.answer}`);
      }),
      runs(3_000),
    );
  }).timeout(60_000);

  it('T08: is never better for worse evidence (property)', () => {
    const worsen: fc.Arbitrary<(host: HostSubject) => HostSubject> = fc.oneof(
      fc.nat({ max: 100 }).map((less) => (host: HostSubject) => {
        const number = host.score.score;
        return number === null
          ? host
          : {
              ...host,
              score: {
                ...score(Math.max(0, number - less)),
                grade: host.score.grade === '?' ? '?' : score(Math.max(0, number - less)).grade,
              },
            };
      }),
      fc
        .constantFrom<Partial<HostEvidence>>(
          { lookalike: known({ of: 'acne.com' }) },
          { nameKind: known('ephemeral') },
          us,
          listed('exact'),
          listed('address'),
          listed('domain'),
          listed('adware'),
        )
        .map((worse) => (host: HostSubject) => ({ ...host, evidence: { ...host.evidence, ...worse } })),
      fc.constant((host: HostSubject) => ({ ...host, scheme: 'http' })),
    );
    fc.assert(
      fc.property(subject, rules, worsen, (host, content, worse) => {
        if (host.scheme === 'https' || host.scheme === 'http') {
          const before = decide(host, policy(content), NOW);
          const after = decide(worse(host), policy(content), NOW);
          assert.ok(
            rank(after.answer) <= rank(before.answer),
            `${before.answer} (${before.why}) became ${after.answer} (${after.why})`,
          );
        }
      }),
      runs(3_000),
    );
  }).timeout(60_000);

  it('T08: is never allowed without evidence, unless somebody says so (property)', () => {
    fc.assert(
      fc.property(subject, rules, (host, content) => {
        const verdict = decide({ ...host, score: score(58, { grade: '?' }) }, policy(content), NOW);
        if (verdict.answer === 'allowed') assert.match(verdict.why, /^(on the allow list|internal)/);
      }),
      runs(3_000),
    );
  }).timeout(60_000);

  it('T08: is blocked on a malware list, whatever the policy says (property)', () => {
    fc.assert(
      fc.property(subject, rules, (host, content) => {
        const bad = { ...host, evidence: { ...host.evidence, ...listed('exact') } };
        assert.equal(decide(bad, policy(content), NOW).answer, 'blocked');
      }),
      runs(2_000),
    );
  }).timeout(60_000);
});
