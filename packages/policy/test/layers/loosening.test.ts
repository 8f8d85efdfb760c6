import assert from 'node:assert/strict';
import { decide } from '../../src';
import { eu, good, known, NOW, origin, score, us } from '../example';
import { allow, type Contents, deny, except, type FILES, layered, quarantine, verdict } from './layered';

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
