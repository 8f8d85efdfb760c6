import assert from 'node:assert/strict';
import { policyVariables, readPolicy } from '../src';
import { policy } from './example';

describe('a policy', () => {
  it('may have comments, trailing commas, a byte order mark and any line end', () => {
    const text =
      '\uFEFF{\r\n  // why\r\n  "minimumScore": 70, /* really */\r\n  "hosts": [{ "match": "a.com", "action": "deny", },],\r\n}';
    const read = readPolicy(text, 'callsight.json');
    assert.deepEqual(read.problems, []);
    assert.equal(read.policy?.minimumScore, 70);
    assert.deepEqual(read.policy?.hosts[0]?.place, {
      file: 'callsight.json',
      line: 4,
      column: 13,
      endLine: 4,
      endColumn: 52,
    });
  });

  it('names the file and the line of each clause', () => {
    const { hosts, exceptions, modePlace } = policy({
      mode: 'allowlist',
      hosts: [
        { match: 'a.com', action: 'allow' },
        { match: 'b.com', action: 'deny' },
      ],
      exceptions: [{ code: 'weak-tls', match: 'c.com', reason: 'ticket', expires: '2027-01-01' }],
    });
    assert.deepEqual(
      [modePlace?.line, ...hosts.map(({ place }) => place.line), exceptions[0]?.place.line],
      [2, 4, 8, 14],
    );
  });

  it('takes every key of the format', () => {
    const read = readPolicy(
      JSON.stringify({
        $schema: './callsight.schema.json',
        version: 1,
        mode: 'denylist',
        minimumScore: 60,
        regions: { allow: ['EU', 'EEA', 'ADEQUACY'], deny: ['RU'], unknown: 'review' },
        hosts: [
          {
            match: 'api.stripe.com',
            action: 'allow',
            owner: 'payments',
            dataClass: ['PII'],
            reason: 'PSP contract 2024-11',
          },
          {
            match: '*.sharefiles.example',
            action: 'deny',
            reason: 'no file-sharing hosts',
            alternative: 'files.corp.example',
          },
          {
            match: 'api.newvendor.example:8443',
            action: 'quarantine',
            expires: '2026-12-31',
            reason: 'vendor under review',
          },
        ],
        variables: {
          'config.baseUrl': 'https://api.acme.com',
          PAYMENTS_URL: ['https://pay.acme.com', 'pay-eu.acme.com:443'],
        },
        exceptions: [
          {
            code: 'weak-tls',
            match: 'legacy.partner.example',
            path: 'src/legacy/**',
            expires: '2027-03-31',
            owner: 'it',
            reason: 'SEC-114',
          },
        ],
        attest: [
          { match: 'vault.corp.example', privateCa: true, reason: 'company CA', owner: 'it', expires: '2027-03-31' },
        ],
        rules: { 'new-third-party': 'warning', 'listed-adware': 'error' },
        internal: { suffixes: ['.corp.example', '.svc.cluster.local'], action: 'skip' },
        agents: { unknownHost: 'ask', deniedHost: 'deny' },
      }),
      'callsight.json',
    );
    assert.deepEqual(read.problems, []);
    assert.deepEqual(
      [...policyVariables(read.policy)],
      [
        ['config.baseUrl', ['https://api.acme.com']],
        ['PAYMENTS_URL', ['https://pay.acme.com', 'pay-eu.acme.com:443']],
      ],
    );
  });

  it('is found in package.json under its key, or not at all', () => {
    assert.deepEqual(readPolicy('{"name":"shop"}', 'web/package.json'), { problems: [] });
    assert.equal(
      readPolicy('{"name":"shop","callsight":{"minimumScore":80}}', 'package.json').policy?.minimumScore,
      80,
    );
    const [problem] = readPolicy('{"callsight":{"hots":1}}', 'package.json').problems;
    assert.equal(problem?.text, 'package.json:1:15: unknown key "hots". Did you mean "hosts"?');
  });
});
