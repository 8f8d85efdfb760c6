import assert from 'node:assert/strict';
import type { CallSite, Weakness } from '@callsight/model';
import { allFindings, readIgnores } from '../src';
import { call, endpoint, find, good, NOW, place, policy, short } from './example';

const checkOff: Weakness = {
  kind: 'certificate-check-off',
  file: 'src/a.ts',
  span: span(3, 20),
  written: 'rejectUnauthorized: false',
  removal: { place: place('src/a.ts', 3, 18, 27), expect: ', rejectUnauthorized: false' },
};

function span(line: number, column: number): Weakness['span'] {
  const { file: _, ...rest } = place('', line, column);
  return rest;
}

/** A call that is made with what stands in line 3. */
const made = (url: string, line = 3, file = 'src/a.ts'): CallSite =>
  call(file, line, [endpoint(url)], { options: [{ says: 'weakness', place: place('src/a.ts', 3, 20) }] });

describe('what makes calls less safe', () => {
  for (const [what, weakness, calls, expected] of [
    [
      'names the host that is called with it',
      checkOff,
      [made('https://api.stripe.com')],
      [
        'tls-check-off',
        'error',
        'api.stripe.com: certificate checks are switched off (rejectUnauthorized: false). Remove this option.',
      ],
    ],
    [
      'names none where there are two',
      checkOff,
      [made('https://api.stripe.com'), made('https://api.acme.com', 4)],
      [
        'tls-check-off',
        'error',
        'Certificate checks are switched off (rejectUnauthorized: false). Remove this option.',
      ],
    ],
    [
      'names none where another file calls it, which an editor may not know',
      checkOff,
      [made('https://api.stripe.com', 3, 'src/b.ts')],
      [
        'tls-check-off',
        'error',
        'Certificate checks are switched off (rejectUnauthorized: false). Remove this option.',
      ],
    ],
    [
      'holds for a whole program',
      { ...checkOff, file: '.env', written: 'NODE_TLS_REJECT_UNAUTHORIZED=0', everywhere: true },
      [],
      [
        'tls-check-off',
        'error',
        'Certificate checks are switched off for the whole program (NODE_TLS_REJECT_UNAUTHORIZED=0). Remove this setting.',
      ],
    ],
    [
      'is milder in the settings of tests',
      { ...checkOff, file: '.env.test', written: 'NODE_TLS_REJECT_UNAUTHORIZED=0', everywhere: true },
      [],
      [
        'tls-check-off',
        'warning',
        'Certificate checks are switched off for the whole program (NODE_TLS_REJECT_UNAUTHORIZED=0). Remove this setting.',
      ],
    ],
    [
      'is milder under a condition',
      { ...checkOff, conditional: true },
      [],
      [
        'tls-check-off',
        'warning',
        'Certificate checks are switched off (rejectUnauthorized: false). Remove this option.',
      ],
    ],
    [
      'is milder in a browser under automation',
      { ...checkOff, written: 'ignoreHTTPSErrors: true' },
      [],
      [
        'tls-check-off',
        'warning',
        'Certificate checks are switched off (ignoreHTTPSErrors: true). Remove this option.',
      ],
    ],
    [
      'may be an old version',
      { ...checkOff, kind: 'old-tls', written: "minVersion: 'TLSv1'" },
      [made('https://api.stripe.com')],
      [
        'old-tls',
        'warning',
        "api.stripe.com: TLS before version 1.2 is let in (minVersion: 'TLSv1'). Remove this option.",
      ],
    ],
  ] as const satisfies readonly (readonly [string, Weakness, readonly CallSite[], readonly string[]])[]) {
    it(what, () => assert.deepEqual(short(find(calls, [good], { weaknesses: [weakness] })), [expected]));
  }

  it('shows every call that is made with it, and how to take it away', () => {
    const [finding] = find([made('https://api.stripe.com', 3, 'src/b.ts')], [good], { weaknesses: [checkOff] });
    assert.deepEqual(
      finding?.related.map(({ file, line }) => [file, line]),
      [['src/b.ts', 3]],
    );
    const [fix] = finding?.fixes ?? [];
    assert.ok(fix?.kind === 'replace' && fix.preferred && fix.text === '');
    assert.equal(fix.title, 'Remove `rejectUnauthorized: false`');
    assert.equal(fix.expect, ', rejectUnauthorized: false');
  });

  it('is a hint in tests, and silent where the policy says so', () => {
    const weaknesses = [checkOff];
    assert.deepEqual(find([], [], { weaknesses, testFile: () => true })[0]?.level, 'hint');
    assert.deepEqual(find([], [], { weaknesses, policy: policy({ rules: { 'tls-check-off': 'off' } }) }), []);
  });

  it('is silenced by a comment, and for a host by an exception', () => {
    const ignores = new Map([['src/a.ts', readIgnores('\n// callsight-ignore-next-line tls-check-off -- lab\n')]]);
    const silent = allFindings({ calls: [], hosts: [], weaknesses: [checkOff], now: NOW, ignores });
    assert.deepEqual(silent.findings, []);
    assert.deepEqual(
      silent.suppressed.map(({ rule, suppression }) => [rule, suppression.reason]),
      [['tls-check-off', 'lab']],
    );
    const exceptions = [{ code: 'tls-check-off', match: 'api.stripe.com', expires: '2027-01-01', reason: 'lab' }];
    const calls = [made('https://api.stripe.com')];
    assert.deepEqual(find(calls, [good], { weaknesses: [checkOff], policy: policy({ exceptions }) }), []);
  });
});
