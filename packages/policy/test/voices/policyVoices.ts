import { cleartext, good, known, origin, score } from '../example';
import { at, type VoiceRow } from './voiceRow';

/** What rules say in the name of a policy's clauses, and of the clauses themselves. */
export const policyVoices: readonly VoiceRow[] = [
  {
    rule: 'policy-denied',
    speaks: [
      [
        at('https://api.stripe.com'),
        [good],
        {
          hosts: [
            {
              match: '*.stripe.com',
              action: 'deny',
              reason: 'no file-sharing hosts',
              owner: 'SecOps',
              alternative: 'files.corp.example',
            },
          ],
        },
        'error',
        'api.stripe.com: denied by policy ("no file-sharing hosts", owner SecOps). Use files.corp.example.',
      ],
      [
        at('https://api.stripe.com'),
        [good],
        { hosts: [{ match: '*.stripe.com', action: 'deny' }] },
        'error',
        'api.stripe.com: denied by policy. Remove this call or ask the owner of the policy.',
      ],
    ],
    silent: [
      ['another host', at('https://api.stripe.com'), [good], { hosts: [{ match: 'stripe.com', action: 'deny' }] }],
    ],
  },
  {
    rule: 'policy-quarantined',
    speaks: [
      [
        at('https://api.stripe.com'),
        [good],
        {
          hosts: [
            { match: 'api.stripe.com', action: 'quarantine', expires: '2026-12-31', reason: 'vendor under review' },
          ],
        },
        'warning',
        'api.stripe.com: in quarantine until 2026-12-31 ("vendor under review"). Do not add new calls.',
      ],
    ],
    silent: [
      [
        'allowed on this port',
        at('https://api.stripe.com'),
        [good],
        {
          hosts: [
            { match: 'api.stripe.com', action: 'quarantine', expires: '2026-12-31' },
            { match: 'api.stripe.com:443', action: 'allow' },
          ],
        },
      ],
    ],
  },
  {
    rule: 'policy-not-allowed',
    speaks: [
      [
        at('https://api.stripe.com'),
        [good],
        { mode: 'allowlist' },
        'error',
        "api.stripe.com: not on this project's allow list. Ask for approval or use an approved host.",
      ],
    ],
    silent: [
      [
        'on the list',
        at('https://api.stripe.com'),
        [good],
        {
          mode: 'allowlist',
          hosts: [{ match: '*.stripe.com', action: 'allow' }],
          rules: { 'redirect-followed': 'off' },
        },
      ],
    ],
  },
  {
    rule: 'region-not-allowed',
    speaks: [
      [
        at('https://api.stripe.com'),
        [origin('https://api.stripe.com', { location: known({ class: 'us', strength: 'hostname', country: 'US' }) })],
        { regions: { allow: ['EU', 'EEA', 'ADEQUACY'] } },
        'warning',
        'api.stripe.com: answers from US; policy allows EU, EEA, ADEQUACY. Use a host in an allowed region.',
      ],
    ],
    silent: [
      [
        'Norway is in the EEA',
        at('https://api.stripe.com'),
        [origin('https://api.stripe.com', { location: known({ class: 'eu', strength: 'hostname', country: 'NO' }) })],
        { regions: { allow: ['EEA'] } },
      ],
      [
        'not scored, which is reported as that',
        at('https://api.stripe.com'),
        [origin('https://api.stripe.com', {}, score(58, { grade: '?' }))],
        { regions: { allow: ['EEA'] }, rules: { 'score-unknown': 'off' } },
      ],
    ],
  },
  {
    rule: 'exception-expired',
    speaks: [
      [
        at('https://api.stripe.com'),
        [good],
        { exceptions: [{ code: 'weak-tls', match: 'x.example', reason: 'r', expires: '2026-10-01' }] },
        'warning',
        'The exception for x.example ended on 2026-10-01. Renew it or fix the call.',
      ],
      [
        at('https://api.stripe.com'),
        [good],
        { hosts: [{ match: 'x.example', action: 'quarantine', expires: '2026-10-01' }] },
        'warning',
        'The quarantine of x.example ended on 2026-10-01. Renew it or decide again.',
      ],
    ],
    silent: [
      [
        'its last day',
        at('https://api.stripe.com'),
        [good],
        { hosts: [{ match: 'x.example', action: 'quarantine', expires: '2026-11-21' }] },
      ],
    ],
  },
  {
    rule: 'exception-unused',
    speaks: [
      [
        at('https://api.stripe.com'),
        [good],
        { exceptions: [{ code: 'cleartext-http', match: 'x.example', reason: 'r', expires: '2027-01-01' }] },
        'info',
        'The exception for x.example matches no call. Remove it.',
      ],
    ],
    silent: [
      [
        'used',
        at('http://api.acme.com'),
        [cleartext],
        { exceptions: [{ code: 'cleartext-http', match: 'api.acme.com', reason: 'r', expires: '2027-01-01' }] },
      ],
      [
        'its rule needs evidence that is not there',
        at('https://api.stripe.com'),
        [good],
        { exceptions: [{ code: 'weak-tls', match: 'api.stripe.com', reason: 'r', expires: '2027-01-01' }] },
      ],
    ],
  },
];
