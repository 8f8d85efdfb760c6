import assert from 'node:assert/strict';
import { decide } from '../../src';
import { good, NOW } from '../example';
import { allow, type Contents, deny, layered, quarantine, verdict } from './layered';

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
