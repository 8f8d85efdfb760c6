import { good, origin, score } from '../example';
import { accepted, at, type VoiceRow } from './voiceRow';

/** What rules say of a score, by itself and beside the lock file. */
export const scoreVoices: readonly VoiceRow[] = [
  {
    rule: 'score-below-minimum',
    speaks: [
      [
        at('https://x.acme.com'),
        [
          origin(
            'https://x.acme.com',
            {},
            score(49, {
              raw: 80,
              ceiling: {
                grade: 'D',
                limit: 49,
                rules: ['tls-grade'],
                text: 'Capped at D: the TLS settings get grade D (SSL Labs 2009r)',
              },
            }),
          ),
        ],
        {},
        'warning',
        'x.acme.com: score 49 of 100 (D), this project asks for 60. Main reason: the TLS settings get grade D (SSL Labs 2009r). Ask the provider or use another host.',
      ],
      [
        at('https://x.acme.com'),
        [
          origin(
            'https://x.acme.com',
            {},
            score(19, {
              raw: 80,
              ceiling: {
                grade: 'F',
                limit: 19,
                rules: ['cert-expired'],
                text: 'Capped at F: the certificate has expired',
              },
            }),
          ),
        ],
        {},
        'error',
        'x.acme.com: score 19 of 100 (F), this project asks for 60. Main reason: the certificate has expired. Ask the provider or use another host.',
      ],
      [
        at('https://x.acme.com'),
        [
          origin(
            'https://x.acme.com',
            {},
            score(55, {
              factors: [
                {
                  id: 'identity',
                  points: 4,
                  max: 10,
                  cells: [
                    {
                      id: 'domainAge',
                      points: 0,
                      max: 3,
                      state: 'bad',
                      why: 'The domain is 9 days old',
                      ref: 'RFC 9083',
                    },
                    { id: 'nameKind', points: 0, max: 4, state: 'unknown', why: 'Not known', ref: '' },
                  ],
                },
              ],
            }),
          ),
        ],
        {},
        'warning',
        'x.acme.com: score 55 of 100 (C), this project asks for 60. Main reason: the domain is 9 days old. Ask the provider or use another host.',
      ],
    ],
    silent: [['enough', at('https://x.acme.com'), [origin('https://x.acme.com', {}, score(60))], {}]],
  },
  {
    rule: 'score-unknown',
    speaks: [
      [
        at('https://x.acme.com'),
        [origin('https://x.acme.com', {}, score(58, { grade: '?' }))],
        {},
        'hint',
        'x.acme.com: not scored (network is off). This is not a clean result. Update the lists or turn on live checks.',
      ],
    ],
    silent: [
      ['internal', at('http://localhost'), [origin('http://localhost', { internal: 'loopback' }, score(null))], {}],
      [
        'switched off',
        at('https://x.acme.com'),
        [origin('https://x.acme.com', {}, score(58, { grade: '?' }))],
        { rules: { 'score-unknown': 'off' } },
      ],
    ],
  },
  {
    rule: 'new-third-party',
    speaks: [
      [
        at('https://api.stripe.com'),
        [{ ...good, baseline: { state: 'new' } }],
        {},
        'info',
        'api.stripe.com: first call to this host in this project. Review it, then update the lock file with callsight lock.',
      ],
    ],
    silent: [
      ['no lock file', at('https://api.stripe.com'), [good], {}],
      ['in the lock file', at('https://api.stripe.com'), [{ ...good, baseline: accepted('A', 90) }], {}],
      [
        'approved by the policy',
        at('https://api.stripe.com'),
        [{ ...good, baseline: { state: 'new' } }],
        { hosts: [{ match: 'api.stripe.com', action: 'allow', reason: 'contract' }] },
      ],
    ],
  },
  {
    rule: 'grade-fallen',
    speaks: [
      [
        at('https://api.stripe.com'),
        [{ ...origin('https://api.stripe.com', {}, score(70)), baseline: accepted('A', 90) }],
        { hosts: [{ match: 'api.stripe.com', action: 'allow', reason: 'contract' }] },
        'warning',
        'api.stripe.com: grade fell from A 90 to B 70 since the lock file. See what changed, then accept it with callsight lock.',
      ],
      [
        at('https://api.stripe.com'),
        [{ ...origin('https://api.stripe.com', {}, score(45, { grade: '?' })), baseline: accepted('B', 71, true) }],
        {},
        'warning',
        'api.stripe.com: grade fell from B~ 71 to ? since the lock file. See what changed, then accept it with callsight lock.',
      ],
    ],
    silent: [
      [
        'fewer points of the same grade',
        at('https://api.stripe.com'),
        [{ ...origin('https://api.stripe.com', {}, score(81)), baseline: accepted('A', 90) }],
        {},
      ],
      [
        'a first grade where there was none',
        at('https://api.stripe.com'),
        [{ ...origin('https://api.stripe.com', {}, score(70)), baseline: accepted('?', null) }],
        {},
      ],
    ],
  },
];
