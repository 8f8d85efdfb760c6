import assert from 'node:assert/strict';
import { allFindings, readIgnores } from '../src';
import { call, cleartext, endpoint, NOW, policy } from './example';

describe('the register of exceptions', () => {
  const calls = [
    call('src/a.ts', 2, [endpoint('http://api.acme.com')]),
    call('lib/b.ts', 1, [endpoint('http://api.acme.com')]),
    call('lib/c.ts', 1, [endpoint('http://api.acme.com')]),
  ];
  const content = {
    hosts: [
      { match: 'api.acme.com', action: 'allow', reason: 'contract', owner: 'sales', expires: '2027-01-01' },
      { match: 'trial.acme.com', action: 'quarantine', reason: 'on trial', since: '2026-08-01', expires: '2026-11-20' },
      { match: 'bad.acme.com', action: 'deny', reason: 'no' },
      { match: 'fine.acme.com', action: 'allow', reason: 'no end' },
    ],
    exceptions: [
      {
        code: 'cleartext-http',
        match: 'api.acme.com',
        path: 'lib/**',
        expires: '2027-02-01',
        reason: 'old',
        owner: 'it',
      },
      { code: 'weak-tls', match: 'api.acme.com', expires: '2027-02-01', reason: 'partner', since: '2026-01-31' },
      { code: 'old-tls', match: 'api.acme.com', expires: '2026-10-01', reason: 'partner' },
    ],
    attest: [{ match: '*.acme.com', privateCa: true, owner: 'it', reason: 'our own', expires: '2028-01-01' }],
  };
  const comments = [
    '// callsight-ignore-next-line cleartext-http -- lab (until 2027-01-31)',
    '',
    '// callsight-ignore-next-line tunnel-or-bin-host -- demo',
    '// callsight-ignore-next-line cleartext-http',
  ].join('\n');
  const register = (partial: boolean) =>
    allFindings({
      calls,
      hosts: [cleartext],
      now: NOW,
      policy: policy(content),
      ignores: new Map([['src/a.ts', readIgnores(comments)]]),
      partial,
    }).exceptions.map(({ place, ...entry }) => [
      entry.kind,
      entry.match ?? place.file,
      entry.rules.join(),
      entry.state,
      entry.since ?? '',
      entry.expires ?? '',
      entry.silences ?? '',
    ]);

  it('holds whatever has an end or silences a rule, where it stands, and what it does today', () => {
    assert.deepEqual(register(false), [
      ['approval', 'api.acme.com', '', 'in-force', '', '2027-01-01', ''],
      ['quarantine', 'trial.acme.com', '', 'ended', '2026-08-01', '2026-11-20', ''],
      ['exception', 'api.acme.com', 'cleartext-http', 'in-force', '', '2027-02-01', 2],
      ['exception', 'api.acme.com', 'weak-tls', 'unused', '2026-01-31', '2027-02-01', 0],
      ['exception', 'api.acme.com', 'old-tls', 'ended', '', '2026-10-01', 0],
      ['attestation', '*.acme.com', '', 'in-force', '', '2028-01-01', ''],
      ['comment', 'src/a.ts', 'cleartext-http', 'in-force', '', '2027-01-31', 1],
      ['comment', 'src/a.ts', 'tunnel-or-bin-host', 'unused', '', '', 0],
      ['comment', 'src/a.ts', 'cleartext-http', 'faulty', '', '', 0],
    ]);
  });

  it('calls no exception of the policy unused where only a part of the project was read', () => {
    assert.deepEqual(
      register(true).filter(([kind, , , state]) => kind === 'exception' && state === 'unused'),
      [],
    );
  });
});
