import assert from 'node:assert/strict';
import type { Answer, PolicyLayer } from '@callsight/model';
import fc from 'fast-check';
import { allFindings, decide, type HostSubject, layerPolicies, type Policy, readIgnores, readPolicy } from '../src';
import { call, cleartextScore, endpoint, eu, known, NOW, origin, score, us } from './example';
import { runs } from './runs';

/** The files of the layers, the one that binds all others first. */
const FILES: Readonly<Record<Exclude<PolicyLayer, 'settings'>, string>> = {
  managed: '/etc/callsight/policy.json',
  organisation: 'policies/base.json',
  repository: 'callsight.json',
  folder: 'web/callsight.json',
};

type Contents = Partial<Record<keyof typeof FILES, object>>;

/** Gives one layer, written over lines so that each clause has its own. */
function layer(kind: keyof typeof FILES, content: object): Policy {
  const { policy, problems } = readPolicy(JSON.stringify(content, undefined, 1), FILES[kind], { kind });
  assert.ok(policy, problems[0]?.text);
  return policy;
}

function layered(contents: Contents, now = NOW) {
  const kinds = Object.keys(FILES) as (keyof typeof FILES)[];
  const layers = kinds.flatMap((kind) => (contents[kind] ? [layer(kind, contents[kind])] : []));
  const laid = layerPolicies(layers, now);
  assert.ok(laid);
  const { policy, problems } = laid;
  return { policy, said: problems.map(({ text }) => text) };
}

/** What the layers say of a host: the answer, the layer and the line that decide. */
function verdict(host: HostSubject, contents: Contents): string {
  const { answer, layer: kind, clause } = decide(host, layered(contents).policy, NOW);
  return clause ? `${answer}: ${kind}, ${clause.file}:${clause.line}` : answer;
}

const good = origin('https://api.stripe.com');
const allow = (match: string) => ({ match, action: 'allow', reason: 'contract' });
const deny = (match: string) => ({ match, action: 'deny', reason: 'no contract' });
const quarantine = (match: string, expires = '2027-01-31') => ({
  match,
  action: 'quarantine',
  expires,
  reason: 'look',
});
const except = (code: string, match = 'api.stripe.com') => ({ code, match, reason: 'SEC-1', expires: '2027-01-31' });

describe('a layer of the policy', () => {
  for (const [title, contents, expected] of [
    [
      'asks for more than the one above: a deny',
      { managed: { hosts: [allow('api.stripe.com')] }, repository: { hosts: [deny('*.stripe.com')] } },
      'blocked: repository, callsight.json:3',
    ],
    [
      'asks for more: a quarantine',
      { managed: { hosts: [allow('*.stripe.com')] }, folder: { hosts: [quarantine('api.stripe.com')] } },
      'review: folder, web/callsight.json:3',
    ],
    [
      'asks for more: a score',
      { managed: { minimumScore: 70 }, repository: { minimumScore: 95 } },
      'review: repository, callsight.json:2',
    ],
    [
      'asks for more: a grade',
      { managed: { minimumScore: 70 }, repository: { minimumGrade: 'A+' } },
      'review: repository, callsight.json:2',
    ],
    [
      'asks for more: an allow list',
      { managed: { minimumScore: 70 }, repository: { mode: 'allowlist' } },
      'blocked: repository, callsight.json:2',
    ],
    [
      'may use what the one above lists',
      { managed: { hosts: [allow('*.stripe.com')] }, repository: { mode: 'allowlist' } },
      'allowed: managed, /etc/callsight/policy.json:3',
    ],
    [
      'says nothing: the one above decides',
      { organisation: { hosts: [deny('api.stripe.com')] }, repository: {} },
      'blocked: organisation, policies/base.json:3',
    ],
    [
      'says the same: the one above is named',
      { managed: { hosts: [deny('api.stripe.com')] }, repository: { hosts: [deny('api.stripe.com')] } },
      'blocked: managed, /etc/callsight/policy.json:3',
    ],
    [
      'is past its end above: it binds nobody',
      {
        managed: { hosts: [quarantine('api.stripe.com', '2026-11-20')] },
        repository: { hosts: [allow('api.stripe.com')] },
      },
      'allowed: repository, callsight.json:3',
    ],
    [
      'allows more hosts than the one above denies: those stay denied',
      { managed: { hosts: [deny('api.stripe.com')] }, repository: { hosts: [allow('*.stripe.com')] } },
      'blocked: managed, /etc/callsight/policy.json:3',
    ],
  ] as readonly (readonly [string, Contents, string])[]) {
    it(title, () => {
      assert.equal(verdict(good, contents), expected);
      assert.deepEqual(layered(contents).said, []);
    });
  }

  it('names the layer of a verdict that no layer decides', () => {
    assert.equal(decide(good, layered({ managed: {} }).policy, NOW).layer, undefined);
  });
});

describe('a clause that would loosen a layer above', () => {
  const said = (where: string, bound: string, part: string, remedy: string) =>
    `${where}: this would loosen ${bound}, so it is not applied. ${remedy}, or ask for "allowOverride": ["${part}"] there.`;

  for (const [part, contents, place, bound, remedy, expected, loosened] of [
    [
      'minimumScore',
      { managed: { minimumScore: 95 }, repository: { minimumScore: 50 } },
      'callsight.json:2:18',
      'minimumScore 95 in /etc/callsight/policy.json:2',
      'Write 95 or more',
      'review: managed, /etc/callsight/policy.json:2',
      'allowed: repository, callsight.json:2',
    ],
    [
      'minimumGrade',
      { organisation: { minimumGrade: 'A+' }, repository: { minimumGrade: 'C' } },
      'callsight.json:2:18',
      'minimumGrade A+ in policies/base.json:2',
      'Write A+ or better',
      'review: organisation, policies/base.json:2',
      'allowed',
    ],
    [
      'mode',
      { managed: { mode: 'allowlist' }, folder: { mode: 'denylist' } },
      'web/callsight.json:2:10',
      'mode allowlist in /etc/callsight/policy.json:2',
      'Remove it',
      'blocked: managed, /etc/callsight/policy.json:2',
      'allowed',
    ],
    [
      'hosts',
      { managed: { hosts: [deny('*.stripe.com')] }, repository: { hosts: [allow('api.stripe.com')] } },
      'callsight.json:3:3',
      'deny *.stripe.com in /etc/callsight/policy.json:3',
      'Remove it',
      'blocked: managed, /etc/callsight/policy.json:3',
      'allowed: repository, callsight.json:3',
    ],
    [
      'hosts',
      { managed: { hosts: [quarantine('api.stripe.com')] }, repository: { hosts: [allow('api.stripe.com:443')] } },
      'callsight.json:3:3',
      'quarantine api.stripe.com in /etc/callsight/policy.json:3',
      'Remove it',
      'review: managed, /etc/callsight/policy.json:3',
      'allowed: repository, callsight.json:3',
    ],
    [
      'hosts',
      { organisation: { mode: 'allowlist' }, repository: { hosts: [allow('api.stripe.com')] } },
      'callsight.json:3:3',
      'mode allowlist in policies/base.json:2',
      'Have the host listed there',
      'blocked: organisation, policies/base.json:2',
      'allowed: repository, callsight.json:3',
    ],
    [
      'hosts',
      {
        repository: { mode: 'allowlist', hosts: [allow('*.other.com')] },
        folder: { hosts: [quarantine('api.stripe.com')] },
      },
      'web/callsight.json:3:3',
      'mode allowlist in callsight.json:2',
      'Have the host listed there',
      'blocked: repository, callsight.json:2',
      'review: folder, web/callsight.json:3',
    ],
    [
      'exceptions',
      { managed: { hosts: [deny('api.stripe.com')] }, repository: { exceptions: [except('policy-denied')] } },
      'callsight.json:3:3',
      'deny api.stripe.com in /etc/callsight/policy.json:3',
      'Remove it',
      'blocked: managed, /etc/callsight/policy.json:3',
      'allowed: repository, callsight.json:3',
    ],
    [
      'exceptions',
      { managed: { minimumScore: 95 }, repository: { exceptions: [except('score-below-minimum')] } },
      'callsight.json:3:3',
      'minimumScore 95 in /etc/callsight/policy.json:2',
      'Remove it',
      'review: managed, /etc/callsight/policy.json:2',
      'allowed: repository, callsight.json:3',
    ],
    [
      'exceptions',
      { organisation: { mode: 'allowlist' }, repository: { exceptions: [except('policy-not-allowed')] } },
      'callsight.json:3:3',
      'mode allowlist in policies/base.json:2',
      'Remove it',
      'blocked: organisation, policies/base.json:2',
      'allowed: repository, callsight.json:3',
    ],
  ] as readonly (readonly [string, Contents, string, string, string, string, string])[]) {
    it(`is said and not applied, but where it is let: ${part}, ${bound}`, () => {
      assert.deepEqual(layered(contents).said, [said(place, bound, part, remedy)]);
      assert.equal(verdict(good, contents), expected);
      const [upper = 'managed'] = Object.keys(contents) as (keyof typeof FILES)[];
      for (const allowOverride of [[part], true]) {
        const open = { ...contents, [upper]: { ...contents[upper], allowOverride } };
        assert.deepEqual(layered(open).said, []);
        assert.equal(
          verdict(good, open).replace(/(\d+)$/, (line) => line),
          loosened,
        );
      }
      const other = { ...contents, [upper]: { ...contents[upper], allowOverride: ['attest'] } };
      assert.equal(layered(other).said.length, 1);
    });
  }

  it('is one in each layer that it would loosen, and no layer lets others loosen a third', () => {
    const contents = {
      managed: { minimumScore: 80 },
      organisation: { minimumScore: 90, allowOverride: true },
      repository: { minimumScore: 70 },
    };
    assert.deepEqual(layered(contents).said, [
      said(
        'callsight.json:2:18',
        'minimumScore 80 in /etc/callsight/policy.json:2',
        'minimumScore',
        'Write 80 or more',
      ),
    ]);
    assert.equal(layered({ ...contents, repository: { minimumScore: 85 } }).policy.minimumScore, 85);
  });

  it('may be a level: it can be raised and not lowered', () => {
    const rules = (level: string) => ({ rules: { 'cleartext-http': level } });
    const { said: problems, policy } = layered({
      managed: rules('warning'),
      repository: rules('hint'),
      folder: rules('error'),
    });
    assert.deepEqual(problems, [
      said(
        'callsight.json:3:21',
        'cleartext-http warning in /etc/callsight/policy.json:3',
        'rules',
        'Write warning or more',
      ),
    ]);
    assert.equal(policy.levels.get('cleartext-http')?.level, 'error');
  });

  it('may be a region: those of every layer hold together', () => {
    const regions = (allow: readonly string[], unknown?: string) => ({
      regions: { allow, ...(unknown && { unknown }) },
    });
    const inGermany = origin('https://api.stripe.com', eu);
    const inAmerica = origin('https://api.stripe.com', us);
    for (const [upper, lower, problems, german, american] of [
      [['EU'], ['DE'], [], 'allowed', 'review'],
      [['EU'], ['US', 'DE'], ['regions.allow EU'], 'allowed', 'review'],
      [['EEA'], ['EU', 'NO'], [], 'allowed', 'review'],
      [['EU'], ['EEA'], ['regions.allow EU'], 'allowed', 'review'],
      [['US'], ['EU'], ['regions.allow US'], 'review', 'review'],
      [['EU', 'ADEQUACY'], ['CA'], [], 'review', 'review'],
    ] as const) {
      const contents = { managed: regions(upper), repository: regions(lower) };
      const found = layered(contents).said;
      assert.deepEqual(
        found.map((text) => /loosen (.*?) in /.exec(text)?.[1]),
        problems,
        found.join('\n'),
      );
      const answers = [inGermany, inAmerica].map((host) => decide(host, layered(contents).policy, NOW).answer);
      assert.deepEqual(answers, [german, american], `${upper} ${lower}`);
    }
    assert.match(
      layered({ managed: regions(['EU'], 'deny'), repository: regions(['EU'], 'allow') }).said[0] ?? '',
      /^callsight\.json:6:14: this would loosen regions\.unknown deny in .*Write deny,/,
    );
    const open = { managed: { ...regions(['EU']), allowOverride: ['regions'] }, repository: regions(['US']) };
    assert.equal(decide(inAmerica, layered(open).policy, NOW).answer, 'allowed');
  });

  it('may be an exception that is meant for more hosts: it silences only what nobody above asks for', () => {
    const contents = {
      managed: { hosts: [deny('api.stripe.com')] },
      repository: { hosts: [deny('*.stripe.com')], exceptions: [except('policy-denied', '*.stripe.com')] },
    };
    assert.deepEqual(layered(contents).said, []);
    assert.equal(verdict(good, contents), 'blocked: managed, /etc/callsight/policy.json:3');
    assert.equal(verdict(origin('https://files.stripe.com'), contents), 'allowed: repository, callsight.json:10');
  });

  it('may be an approval: it does not lift what a layer above asks of every host', () => {
    const low = origin('https://api.stripe.com', {}, score(65));
    const repository = { hosts: [allow('api.stripe.com')] };
    assert.equal(
      verdict(low, { managed: { minimumScore: 70 }, repository }),
      'review: managed, /etc/callsight/policy.json:2',
    );
    assert.equal(
      verdict(low, { managed: { minimumScore: 70, allowOverride: ['hosts'] }, repository }),
      'allowed: repository, callsight.json:3',
    );
    assert.equal(
      verdict(low, { repository: { minimumScore: 70, ...repository } }),
      'allowed: repository, callsight.json:4',
    );
    assert.equal(
      verdict(low, { managed: repository, repository: { minimumScore: 70 } }),
      'allowed: managed, /etc/callsight/policy.json:3',
    );
    const lookalike = origin('https://api.strlpe.com', { lookalike: known({ of: 'stripe.com' }) });
    const asked = {
      managed: { rules: { 'lookalike-host': 'error' } },
      repository: { hosts: [allow('api.strlpe.com')] },
    };
    assert.equal(verdict(lookalike, asked), 'blocked: managed, /etc/callsight/policy.json:3');
  });

  it('may be a name called internal: it stays on this machine and is judged like others', () => {
    const repository = { internal: { suffixes: ['.stripe.com'] } };
    const kept = origin('https://api.stripe.com', { internal: 'policy' }, score(null));
    for (const [managed, bound, expected] of [
      [{ mode: 'allowlist' }, 'mode allowlist', 'blocked: managed, /etc/callsight/policy.json:2'],
      [{ minimumScore: 70 }, 'minimumScore 70', 'unknown'],
      [{ regions: { allow: ['EU'] } }, 'regions', 'unknown'],
    ] as const) {
      assert.deepEqual(layered({ managed, repository }).said, [
        `callsight.json:4:4: this would loosen ${bound} in /etc/callsight/policy.json:2, so these names stay on this machine and are judged like others. Have the name listed as internal there, or ask for "allowOverride": ["internal"] there.`,
      ]);
      assert.equal(verdict(kept, { managed, repository }), expected);
      const listed = { ...managed, internal: { suffixes: ['stripe.com'] } };
      assert.match(verdict(kept, { managed: listed, repository }), /^allowed: managed/);
    }
    assert.equal(verdict(kept, { managed: {}, repository }), 'allowed: repository, callsight.json:2');
  });

  it('may be a statement about evidence, which would raise a score that is asked for', () => {
    const attest = [{ match: 'api.stripe.com', privateCa: true, reason: 'own CA', owner: 'it', expires: '2027-01-31' }];
    const { policy, said: problems } = layered({ managed: { minimumGrade: 'B' }, repository: { attest } });
    assert.deepEqual(policy.attestations, []);
    assert.match(problems[0] ?? '', /^callsight\.json:3:3: this would loosen minimumGrade B in /);
    assert.equal(layered({ managed: {}, repository: { attest } }).policy.attestations.length, 1);
  });

  it('may be a variable that a layer above has set', () => {
    const variables = (url: string) => ({ variables: { API_URL: url } });
    const { policy, said: problems } = layered({
      managed: variables('https://a.example'),
      repository: variables('https://b.example'),
    });
    assert.deepEqual(policy.variables.get('API_URL')?.values, ['https://a.example']);
    assert.match(problems[0] ?? '', /^callsight\.json:3:14: this would loosen variable API_URL in /);
  });

  it('may stand in a folder, where some parts have no place', () => {
    const { policy, said: problems } = layered({
      repository: {},
      folder: {
        variables: { API_URL: 'https://a.example' },
        internal: { suffixes: ['.corp.example'] },
        attest: [{ match: 'a.example', privateCa: true, reason: 'own CA', owner: 'it', expires: '2027-01-31' }],
      },
    });
    assert.deepEqual(
      problems.map((text) => text.replace(/ holds for .*/, '')),
      ['web/callsight.json:3:14: variables', 'web/callsight.json:5:14: internal', 'web/callsight.json:11:3: attest'],
    );
    assert.deepEqual([policy.variables.size, policy.internal, policy.attestations], [0, [], []]);
  });
});

describe('an ignore comment', () => {
  const text = '// callsight-ignore-next-line cleartext-http -- lab\nfetch("http://api.acme.com/v1")';
  const host = origin('http://api.acme.com', {}, cleartextScore);
  const found = (contents: Contents) =>
    allFindings({
      calls: [call('src/a.ts', 2, [endpoint('http://api.acme.com')])],
      hosts: [host],
      now: NOW,
      ignores: new Map([['src/a.ts', readIgnores(text)]]),
      policy: layered(contents).policy,
    });

  it('hides what the project asks for, and not what is asked above it', () => {
    const rules = { rules: { 'cleartext-http': 'error' } };
    assert.deepEqual(found({ repository: rules }).findings, []);
    for (const upper of ['managed', 'organisation'] as const) {
      const { findings, suppressed } = found({ [upper]: rules });
      assert.deepEqual(suppressed, []);
      assert.deepEqual(
        findings.map(({ rule, message }) => [rule, message.replace(/^.*Use https\. /, '')]),
        [
          [
            'cleartext-http',
            `The ignore comment on line 1 has no effect: ${FILES[upper]}:3 asks for this, above the project. Mend the call, or ask who answers for it.`,
          ],
        ],
      );
    }
  });
});

describe('layers, for any policies', () => {
  const rank = (answer: Answer) => ['blocked', 'review', 'unknown', 'allowed'].indexOf(answer);
  const hosts = ['api.acme.com', 'acme.com', 'a.b.acme.com', 'other.io'];
  const match = fc.constantFrom(...hosts, '*.acme.com', '*.b.acme.com', '*', 'api.acme.com:443');
  const content = fc.record(
    {
      mode: fc.constantFrom('denylist', 'allowlist'),
      minimumScore: fc.integer({ min: 0, max: 100 }),
      minimumGrade: fc.constantFrom('A', 'B', 'D'),
      hosts: fc.array(
        fc.oneof(
          fc.record({ match, action: fc.constantFrom('allow', 'deny') }),
          fc.record({ match, action: fc.constant('quarantine'), expires: fc.constantFrom('2026-11-20', '2027-01-01') }),
        ),
        { maxLength: 4 },
      ),
      exceptions: fc.array(
        fc.record({
          code: fc.constantFrom(
            'policy-denied',
            'policy-not-allowed',
            'score-below-minimum',
            'region-not-allowed',
            'cleartext-http',
            'lookalike-host',
          ),
          match,
          reason: fc.constant('r'),
          expires: fc.constantFrom('2026-11-20', '2027-01-01'),
        }),
        { maxLength: 3 },
      ),
      rules: fc.dictionary(
        fc.constantFrom('cleartext-http', 'lookalike-host', 'score-below-minimum', 'region-not-allowed'),
        fc.constantFrom('error', 'warning', 'off'),
      ),
      regions: fc.constantFrom({ allow: ['EU'] }, { deny: ['US'] }, { allow: ['US'], unknown: 'deny' }),
      internal: fc.constantFrom({ suffixes: ['acme.com'] }, { suffixes: ['.acme.com'], action: 'deny' }),
    },
    { requiredKeys: [] },
  );
  const subject = fc
    .record({
      scheme: fc.constantFrom('https', 'http'),
      host: fc.constantFrom(...hosts),
      lookalike: fc.constantFrom(known({}), known({ of: 'acne.com' })),
      location: fc.constantFrom(eu.location, us.location),
      points: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ scheme, host, points, ...facts }) => origin(`${scheme}://${host}:443`, facts, score(points)));

  it('T08: no layer below makes a verdict better than what a layer above asks for alone (property)', () => {
    fc.assert(
      fc.property(subject, content, content, content, (host, managed, repository, folder) => {
        // What the upper layer asks for is what it says of a host that it has an opinion on.
        const alone = decide(host, layered({ managed }).policy, NOW);
        if (alone.layer !== 'managed') return;
        const together = decide(host, layered({ managed, repository, folder }).policy, NOW);
        assert.ok(
          rank(together.answer) <= rank(alone.answer),
          `${alone.answer} became ${together.answer}: ${together.why}`,
        );
      }),
      runs(4_000),
    );
  }).timeout(60_000);

  it('one layer is what it is by itself (property)', () => {
    fc.assert(
      fc.property(subject, content, (host, repository) => {
        const { policy, said } = layered({ repository });
        assert.deepEqual(said, []);
        assert.deepEqual(decide(host, policy, NOW), decide(host, layer('repository', repository), NOW));
      }),
      runs(500),
    );
  });
});
