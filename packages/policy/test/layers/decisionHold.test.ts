import assert from 'node:assert/strict';
import { decisionHold, type PolicyEdit } from '../../src';
import { good, NOW } from '../example';
import { allow, type Contents, deny, except, FILES, layered, quarantine } from './layered';

const HOST = 'api.stripe.com';
const allowed = { repository: { hosts: [allow(HOST)] } };
const decision = (kind: 'allow' | 'deny' | 'quarantine', host = HOST): PolicyEdit => ({
  kind,
  host,
  reason: 'contract',
  since: '2026-11-21',
});
const exception: PolicyEdit = {
  kind: 'except',
  rule: 'weak-tls',
  host: HOST,
  reason: 'SEC-1',
  since: '2026-11-21',
  expires: '2027-01-31',
};

/** Gives what keeps a decision from having an effect, once it is written: `layer file:line text`. */
function held(edit: PolicyEdit, contents: Contents, file: string = FILES.repository): string | undefined {
  const hold = decisionHold(edit, file, layered(contents), NOW, [good]);
  return hold && `${hold.layer} ${hold.place.file}:${hold.place.line} ${hold.text}`;
}

describe('a decision in the policy file of a project', () => {
  for (const [title, edit, contents, expected] of [
    ['stands where nothing is above it', decision('allow'), allowed, undefined],
    [
      'stands where the layer above says something of other hosts',
      decision('allow'),
      { managed: { hosts: [deny('other.example.com')], minimumScore: 10 }, ...allowed },
      undefined,
    ],
    [
      'stands where the layer above lets it',
      decision('allow'),
      { managed: { allowOverride: ['hosts'], hosts: [deny(HOST)] }, ...allowed },
      undefined,
    ],
    [
      'is held by a deny of the machine',
      decision('allow'),
      { managed: { hosts: [{ ...deny('*.stripe.com'), owner: 'SecOps' }] }, ...allowed },
      'managed /etc/callsight/policy.json:3 deny *.stripe.com ("no contract", owner SecOps)',
    ],
    [
      'is held by a quarantine of what the project builds on',
      decision('allow'),
      { organisation: { hosts: [quarantine(HOST)] }, ...allowed },
      'organisation policies/base.json:3 quarantine api.stripe.com ("look")',
    ],
    [
      'asks for more than a quarantine above and stands',
      decision('quarantine'),
      { organisation: { hosts: [allow(HOST)] }, repository: { hosts: [quarantine(HOST)] } },
      undefined,
    ],
    [
      'is held where the layer above keeps a list and the host is not on it',
      decision('allow'),
      { managed: { mode: 'allowlist' }, ...allowed },
      'managed /etc/callsight/policy.json:2 mode allowlist',
    ],
    [
      'is held by a score that the layer above asks of every host',
      decision('allow'),
      { managed: { minimumScore: 99 }, ...allowed },
      /^managed \/etc\/callsight\/policy\.json:2 score \d+/,
    ],
    [
      'is held by the policy of a folder, for a call in it',
      decision('allow'),
      { ...allowed, folder: { hosts: [deny(HOST)] } },
      'folder web/callsight.json:3 deny api.stripe.com ("no contract")',
    ],
    [
      'for all names below a host is held by a deny of all of them',
      decision('allow', '*.stripe.com'),
      { managed: { hosts: [deny('*.stripe.com')] }, repository: { hosts: [allow('*.stripe.com')] } },
      'managed /etc/callsight/policy.json:3 deny *.stripe.com ("no contract")',
    ],
    [
      'to deny always stands',
      decision('deny'),
      { managed: { hosts: [allow(HOST)] }, repository: { hosts: [deny(HOST)] } },
      undefined,
    ],
    [
      'to ignore a rule stands where nobody above asks for the rule',
      exception,
      { managed: { hosts: [allow(HOST)] }, repository: { exceptions: [except('weak-tls')] } },
      undefined,
    ],
    [
      'to ignore a rule is held where a layer above asks for the rule',
      exception,
      { managed: { rules: { 'weak-tls': 'error' } }, repository: { exceptions: [except('weak-tls')] } },
      'managed /etc/callsight/policy.json:3 weak-tls error',
    ],
    [
      'to map a variable is held where a layer above says what it stands for',
      { kind: 'map-variable', variable: 'API', host: 'b.example.com' },
      { managed: { variables: { API: 'a.example.com' } }, repository: { variables: { API: 'b.example.com' } } },
      'managed /etc/callsight/policy.json:3 variable API',
    ],
  ] as const satisfies readonly (readonly [string, PolicyEdit, Contents, string | RegExp | undefined])[]) {
    it(title, () => {
      const found = held(edit, contents);
      if (expected instanceof RegExp) assert.match(found ?? '', expected);
      else assert.equal(found, expected);
    });
  }

  it('names whom to ask and what to use instead, where the clause does', () => {
    const clause = { ...deny(HOST), owner: 'SecOps', alternative: 'pay.example.com' };
    const laid = layered({ managed: { hosts: [clause] }, ...allowed });
    const hold = decisionHold(decision('allow'), FILES.repository, laid, NOW);
    assert.deepEqual([hold?.owner, hold?.alternative], ['SecOps', 'pay.example.com']);
  });
});
