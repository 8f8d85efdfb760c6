import assert from 'node:assert/strict';
import type { Answer, Ceiling, HostEvidence } from '@callsight/model';
import fc from 'fast-check';
import { decide, type HostSubject } from '../src';
import { known, NOW, origin, policy, score } from './example';
import { runs } from './runs';

const F: Ceiling = {
  grade: 'F',
  limit: 19,
  rules: ['plaintext'],
  text: 'Capped at F: calls go out in plain text (RFC 9325)',
};
const plaintext = score(19, { raw: 40, ceiling: F });
const listed = (match: 'exact' | 'address' | 'domain' | 'adware' | 'historic' | 'neighbour') => ({
  threat: known(
    { coverage: 0.25, listing: { match, list: 'urlhaus' } },
    { source: 'feed:urlhaus', note: 'on "urlhaus" since 2026-10-02', ttlDays: 7 },
  ),
});
const eu = { location: known({ class: 'eu', strength: 'hostname', country: 'DE' } as const) };
const us = { location: known({ class: 'us', strength: 'ip-geo', country: 'US' } as const) };

describe('a verdict', () => {
  const good = origin('https://api.acme.com');
  for (const [title, subject, rules, answer, why, rule, line] of [
    // Score alone.
    ['a good score', good, {}, 'allowed', 'score 90 of 100 (A), this project asks for 60', undefined, undefined],
    [
      'a score at the minimum',
      origin('https://api.acme.com', {}, score(60)),
      {},
      'allowed',
      'score 60 of 100 (C), this project asks for 60',
      undefined,
      undefined,
    ],
    [
      'a score below the minimum',
      origin('https://api.acme.com', {}, score(59)),
      {},
      'review',
      'score 59 of 100 (C), this project asks for 60',
      'score-below-minimum',
      undefined,
    ],
    [
      'a minimum of the policy',
      good,
      { minimumScore: 95 },
      'review',
      'score 90 of 100 (A), this project asks for 95',
      'score-below-minimum',
      2,
    ],
    [
      'a provisional score',
      origin('https://api.acme.com', {}, score(78, { provisional: true })),
      {},
      'allowed',
      'score 78 of 100 (B~), this project asks for 60',
      undefined,
      undefined,
    ],
    [
      'too little evidence, 58 points',
      origin('https://api.acme.com', {}, score(58, { grade: '?', provisional: true })),
      {},
      'unknown',
      'not scored (network is off)',
      'score-unknown',
      undefined,
    ],
    [
      'too little evidence, 70 points',
      origin('https://api.acme.com', {}, score(70, { grade: '?', provisional: true })),
      {},
      'unknown',
      'not scored (network is off)',
      'score-unknown',
      undefined,
    ],
    [
      'an expired certificate',
      origin('https://api.acme.com', {}, score(19, { raw: 80, ceiling: { ...F, rules: ['cert-expired'] } })),
      { minimumScore: 0 },
      'blocked',
      'score 19 of 100 (F), this project asks for 0',
      'score-below-minimum',
      2,
    ],
    // What the code and the shipped data say.
    [
      'cleartext',
      origin('http://api.acme.com', {}, plaintext),
      {},
      'blocked',
      'not encrypted (http)',
      'cleartext-http',
      undefined,
    ],
    [
      'cleartext gRPC',
      origin('grpc://api.acme.com:443', {}, plaintext),
      {},
      'blocked',
      'not encrypted (grpc)',
      'cleartext-http',
      undefined,
    ],
    [
      'cleartext on a private network',
      origin('http://192.168.1.4', { internal: 'private', nameKind: known('ip') }, score(null)),
      {},
      'allowed',
      'internal: private address',
      undefined,
      undefined,
    ],
    [
      'cleartext on this machine',
      origin('http://localhost:3000', { internal: 'loopback' }, score(null)),
      {},
      'allowed',
      'internal: loopback address',
      undefined,
      undefined,
    ],
    [
      'a look-alike',
      origin('https://api.strlpe.com', { lookalike: known({ of: 'api.stripe.com' }) }, score(49)),
      {},
      'review',
      'looks like api.stripe.com',
      'lookalike-host',
      undefined,
    ],
    [
      'a tunnel',
      origin('https://ab12.ngrok.app', { nameKind: known('ephemeral') }, score(64)),
      {},
      'review',
      'temporary host (tunnel, request bin or short link)',
      'tunnel-or-bin-host',
      undefined,
    ],
    [
      'a public address',
      origin('https://8.8.8.8', { nameKind: known('ip') }, score(64)),
      {},
      'review',
      'an IP address in place of a host name',
      'ip-or-metadata-address',
      undefined,
    ],
    [
      'cloud metadata',
      origin('http://169.254.169.254', { internal: 'metadata', nameKind: known('ip') }, score(null)),
      {},
      'review',
      'cloud metadata address in an outbound call',
      'ip-or-metadata-address',
      undefined,
    ],
    [
      'malware',
      origin('https://cdn.bad.com', listed('exact'), score(0)),
      {},
      'blocked',
      'on the malware list "urlhaus" since 2026-10-02',
      'listed-malware',
      undefined,
    ],
    [
      'a domain with malware',
      origin('https://cdn.bad.com', listed('domain'), score(49)),
      {},
      'review',
      'its domain is on the malware list "urlhaus"',
      'listed-malware',
      undefined,
    ],
    [
      'an address to avoid',
      origin('https://cdn.bad.com', listed('address'), score(19)),
      {},
      'blocked',
      'its address is on the list "urlhaus" of networks to avoid',
      'listed-malware',
      undefined,
    ],
    [
      'adware',
      origin('https://trk.bad.com', listed('adware'), score(75)),
      {},
      'review',
      'known for adware or tracking (list: urlhaus)',
      'listed-adware',
      undefined,
    ],
    [
      'malware long gone',
      origin('https://cdn.bad.com', listed('historic')),
      {},
      'allowed',
      'score 90 of 100 (A), this project asks for 60',
      undefined,
      undefined,
    ],
    // Clauses.
    [
      'an allow clause',
      origin('https://api.acme.com', {}, score(10)),
      { hosts: [{ match: 'api.acme.com', action: 'allow', reason: 'contract', owner: 'it' }] },
      'allowed',
      'on the allow list ("contract", owner it)',
      undefined,
      3,
    ],
    [
      'an allow clause for an unknown host',
      origin('https://api.acme.com', {}, score(58, { grade: '?' })),
      { hosts: [{ match: '*.acme.com', action: 'allow' }] },
      'allowed',
      'on the allow list',
      undefined,
      3,
    ],
    [
      'an allow clause over malware',
      origin('https://cdn.bad.com', listed('exact'), score(0)),
      { hosts: [{ match: 'cdn.bad.com', action: 'allow' }] },
      'blocked',
      'on the malware list "urlhaus" since 2026-10-02',
      'listed-malware',
      undefined,
    ],
    [
      'an allow clause over a domain with malware',
      origin('https://cdn.bad.com', listed('domain'), score(49)),
      { hosts: [{ match: 'cdn.bad.com', action: 'allow' }] },
      'allowed',
      'on the allow list',
      undefined,
      3,
    ],
    [
      'an allow clause over cleartext',
      origin('http://api.acme.com', {}, plaintext),
      { hosts: [{ match: 'api.acme.com', action: 'allow' }] },
      'blocked',
      'not encrypted (http)',
      'cleartext-http',
      undefined,
    ],
    [
      'a deny clause',
      good,
      { hosts: [{ match: 'api.acme.com', action: 'deny', reason: 'left', owner: 'SecOps' }] },
      'blocked',
      'denied by policy ("left", owner SecOps)',
      'policy-denied',
      3,
    ],
    [
      'a deny clause for an internal host',
      origin('http://db', { internal: 'single-label' }, score(null)),
      { hosts: [{ match: 'db', action: 'deny' }] },
      'blocked',
      'denied by policy',
      'policy-denied',
      3,
    ],
    [
      'a quarantine',
      good,
      { hosts: [{ match: 'api.acme.com', action: 'quarantine', expires: '2026-11-21' }] },
      'review',
      'in quarantine until 2026-11-21',
      'policy-quarantined',
      3,
    ],
    [
      'a quarantine that ended yesterday',
      good,
      { hosts: [{ match: 'api.acme.com', action: 'quarantine', expires: '2026-11-20' }] },
      'allowed',
      'score 90 of 100 (A), this project asks for 60',
      undefined,
      undefined,
    ],
    [
      'an approval that ended yesterday',
      origin('https://api.acme.com', {}, score(10)),
      { hosts: [{ match: 'api.acme.com', action: 'allow', expires: '2026-11-20' }] },
      'review',
      'score 10 of 100 (F), this project asks for 60',
      'score-below-minimum',
      undefined,
    ],
    [
      'allow and deny of the same host',
      good,
      {
        hosts: [
          { match: 'api.acme.com', action: 'allow' },
          { match: 'api.acme.com', action: 'deny' },
        ],
      },
      'blocked',
      'denied by policy',
      'policy-denied',
      7,
    ],
    [
      'quarantine and allow of the same host',
      good,
      {
        hosts: [
          { match: 'api.acme.com', action: 'allow' },
          { match: 'api.acme.com', action: 'quarantine', expires: '2027-01-01' },
        ],
      },
      'review',
      'in quarantine until 2027-01-01',
      'policy-quarantined',
      7,
    ],
    [
      'a host allowed below a denied name',
      good,
      {
        hosts: [
          { match: '*.acme.com', action: 'deny' },
          { match: 'api.acme.com', action: 'allow' },
        ],
      },
      'allowed',
      'on the allow list',
      undefined,
      7,
    ],
    [
      'a port denied on an allowed host',
      good,
      {
        hosts: [
          { match: 'api.acme.com', action: 'allow' },
          { match: 'api.acme.com:443', action: 'deny' },
        ],
      },
      'blocked',
      'denied by policy',
      'policy-denied',
      7,
    ],
    [
      'another port denied',
      good,
      { hosts: [{ match: 'api.acme.com:8443', action: 'deny' }] },
      'allowed',
      'score 90 of 100 (A), this project asks for 60',
      undefined,
      undefined,
    ],
    // Allow list.
    [
      'not on the allow list',
      good,
      { mode: 'allowlist', hosts: [{ match: '*.acme.test', action: 'allow' }] },
      'blocked',
      "not on this project's allow list",
      'policy-not-allowed',
      2,
    ],
    [
      'on the allow list',
      good,
      { mode: 'allowlist', hosts: [{ match: '*.acme.com', action: 'allow' }] },
      'allowed',
      'on the allow list',
      undefined,
      4,
    ],
    [
      'internal, so not asked for',
      origin('http://localhost', { internal: 'loopback' }, score(null)),
      { mode: 'allowlist' },
      'allowed',
      'internal: loopback address',
      undefined,
      undefined,
    ],
    // Internal by policy.
    [
      'an internal suffix',
      origin('https://wiki.corp.acme.com', {}, score(10)),
      { internal: { suffixes: ['.corp.acme.com'] } },
      'allowed',
      'internal: named in the policy',
      undefined,
      2,
    ],
    [
      'beside an internal suffix',
      origin('https://corp.acme.com', {}, score(10)),
      { internal: { suffixes: ['.corp.acme.com'] } },
      'review',
      'score 10 of 100 (F), this project asks for 60',
      'score-below-minimum',
      undefined,
    ],
    [
      'internal hosts denied',
      origin('https://wiki.corp.acme.com'),
      { internal: { suffixes: ['corp.acme.com'], action: 'deny' } },
      'blocked',
      'internal, and the policy denies calls to internal hosts',
      'policy-denied',
      2,
    ],
    [
      'malware below an internal suffix',
      origin('https://cdn.bad.com', listed('exact'), score(0)),
      { internal: { suffixes: ['.bad.com'] } },
      'blocked',
      'on the malware list "urlhaus" since 2026-10-02',
      'listed-malware',
      undefined,
    ],
    // Regions.
    [
      'an allowed region',
      origin('https://api.acme.com', eu),
      { regions: { allow: ['EU'] } },
      'allowed',
      'score 90 of 100 (A), this project asks for 60',
      undefined,
      undefined,
    ],
    [
      'another region',
      origin('https://api.acme.com', us),
      { regions: { allow: ['EU', 'EEA'] } },
      'review',
      'answers from US; policy allows EU, EEA',
      'region-not-allowed',
      2,
    ],
    [
      'a denied region',
      origin('https://api.acme.com', us),
      { regions: { deny: ['US'] } },
      'blocked',
      'answers from US, which the policy denies',
      'region-not-allowed',
      2,
    ],
    [
      'an unknown region',
      good,
      { regions: { allow: ['EU'] } },
      'review',
      'its region is not known, and the policy asks for it',
      'region-not-allowed',
      2,
    ],
    [
      'an unknown region that the policy takes',
      good,
      { regions: { allow: ['EU'], unknown: 'allow' } },
      'allowed',
      'score 90 of 100 (A), this project asks for 60',
      undefined,
      undefined,
    ],
    // Exceptions and levels.
    [
      'an exception',
      origin('http://api.acme.com', {}, plaintext),
      { exceptions: [{ code: 'cleartext-http', match: 'api.acme.com', reason: 'SEC-1', expires: '2026-11-21' }] },
      'allowed',
      'exception until 2026-11-21 ("SEC-1")',
      undefined,
      3,
    ],
    [
      'an exception that ended',
      origin('http://api.acme.com', {}, plaintext),
      { exceptions: [{ code: 'cleartext-http', match: 'api.acme.com', reason: 'SEC-1', expires: '2026-11-20' }] },
      'blocked',
      'not encrypted (http)',
      'cleartext-http',
      undefined,
    ],
    [
      'an exception for some files',
      origin('http://api.acme.com', {}, plaintext),
      {
        exceptions: [
          { code: 'cleartext-http', match: 'api.acme.com', path: 'src/**', reason: 'SEC-1', expires: '2027-01-01' },
        ],
      },
      'blocked',
      'not encrypted (http)',
      'cleartext-http',
      undefined,
    ],
    [
      'a rule made an error',
      origin('https://trk.bad.com', listed('adware'), score(75)),
      { rules: { 'listed-adware': 'error' } },
      'blocked',
      'known for adware or tracking (list: urlhaus)',
      'listed-adware',
      undefined,
    ],
    [
      'a rule switched off',
      origin('https://trk.bad.com', listed('adware'), score(75)),
      { rules: { 'listed-adware': 'off' } },
      'allowed',
      'score 75 of 100 (B), this project asks for 60',
      undefined,
      undefined,
    ],
    [
      'unknown with its rule switched off',
      origin('https://api.acme.com', {}, score(58, { grade: '?' })),
      { rules: { 'score-unknown': 'off' } },
      'unknown',
      'not scored (network is off)',
      'score-unknown',
      undefined,
    ],
  ] as readonly (readonly [string, HostSubject, object, Answer, string, string | undefined, number | undefined])[]) {
    it(`${answer}: ${title}`, () => {
      const verdict = decide(subject, policy(rules), NOW);
      assert.deepEqual(
        { answer: verdict.answer, why: verdict.why, rule: verdict.rule, line: verdict.clause?.line },
        { answer, why, rule, line },
      );
    });
  }

  it('needs no policy', () => {
    assert.deepEqual(decide(good, undefined, NOW), {
      answer: 'allowed',
      why: 'score 90 of 100 (A), this project asks for 60',
    });
  });

  it('does not count a list that is older than three times its life', () => {
    const { threat } = listed('exact');
    const old = origin('https://cdn.bad.com', { threat: { ...threat, observedAt: '2026-10-01T00:00:00Z' } });
    assert.equal(decide(old, undefined, NOW).answer, 'allowed');
  });
});

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
