import type { Known, ProbeFacts } from '@callsight/model';
import { known, origin, probed } from '../example';
import { at, type VoiceRow } from './voiceRow';

/** What rules say of what a host, name servers and registries told. */
export const liveVoices: readonly VoiceRow[] = [
  {
    rule: 'certificate-expired',
    speaks: [
      [
        at('https://x.acme.com'),
        [
          origin(
            'https://x.acme.com',
            probed(
              {
                expiresSoon: true,
                validity: { from: '2026-08-01T00:00:00.000Z', until: '2026-11-02T10:00:00.000Z' },
              },
              { trust: 'expired' },
            ),
          ),
        ],
        { hosts: [{ match: 'x.acme.com', action: 'allow', reason: 'contract' }] },
        'error',
        'x.acme.com: certificate expired on 2026-11-02. Tell the provider.',
      ],
    ],
    silent: [
      ['a certificate that holds', at('https://x.acme.com'), [origin('https://x.acme.com', probed({}))], {}],
      [
        'evidence that is too old to count',
        at('https://x.acme.com'),
        [
          origin('https://x.acme.com', {
            probe: {
              ...probed({}, { trust: 'expired' }).probe,
              observedAt: '2026-10-01T00:00:00.000Z',
            } as Known<ProbeFacts>,
          }),
        ],
        {},
      ],
    ],
  },
  {
    rule: 'certificate-expiring',
    speaks: [
      [
        at('https://x.acme.com'),
        [
          origin(
            'https://x.acme.com',
            probed({
              expiresSoon: true,
              validity: { from: '2026-08-01T00:00:00.000Z', until: '2026-12-02T23:59:59.000Z' },
            }),
          ),
        ],
        {},
        'warning',
        'x.acme.com: certificate expires on 2026-12-02 (11 days). Tell the provider.',
      ],
      [
        at('https://x.acme.com'),
        [
          origin('https://x.acme.com', {
            probe: {
              ...probed({
                expiresSoon: true,
                validity: { from: '2026-08-01T00:00:00.000Z', until: '2026-11-20T00:00:00.000Z' },
              }).probe,
              observedAt: '2026-11-18T00:00:00.000Z',
            } as Known<ProbeFacts>,
          }),
        ],
        {},
        'warning',
        'x.acme.com: certificate ended on 2026-11-20, after it was last looked at (2026-11-18). Check the host again.',
      ],
    ],
    silent: [
      ['time enough', at('https://x.acme.com'), [origin('https://x.acme.com', probed({}))], {}],
      [
        'a host that the policy allows',
        at('https://x.acme.com'),
        [origin('https://x.acme.com', probed({ expiresSoon: true }))],
        { hosts: [{ match: 'x.acme.com', action: 'allow', reason: 'renewed by hand, ticket 7' }] },
      ],
    ],
  },
  {
    rule: 'certificate-mismatch',
    speaks: [
      [
        at('https://x.acme.com'),
        [origin('https://x.acme.com', probed({}, { nameMatches: false }))],
        {},
        'error',
        'x.acme.com: the certificate is for other names. Check the host name.',
      ],
    ],
    silent: [['its own name', at('https://x.acme.com'), [origin('https://x.acme.com', probed({}))], {}]],
  },
  {
    rule: 'weak-tls',
    speaks: [
      [
        at('https://x.acme.com'),
        [origin('https://x.acme.com', probed({}, {}, ['TLS1.0', 'TLS1.1']))],
        {},
        'warning',
        'x.acme.com: only TLS 1.1, TLS 1.0 is offered. Ask the provider for TLS 1.2 or newer.',
      ],
      [
        at('https://x.acme.com'),
        [origin('https://x.acme.com', probed({}, {}, ['SSL3']))],
        {},
        'warning',
        'x.acme.com: only SSL 3 is offered. Ask the provider for TLS 1.2 or newer.',
      ],
    ],
    silent: [
      [
        'old versions beside a new one',
        at('https://x.acme.com'),
        [origin('https://x.acme.com', probed({}, {}, ['TLS1.0', 'TLS1.2']))],
        {},
      ],
    ],
  },
  {
    rule: 'dead-host',
    speaks: [
      [
        at('https://old.acme.com'),
        [origin('https://old.acme.com', { addresses: known([], { source: 'dns', ttlDays: 7 }) })],
        { hosts: [{ match: 'old.acme.com', action: 'allow', reason: 'contract' }] },
        'warning',
        'old.acme.com: does not resolve. If the domain is free, anyone can register it. Remove the call or correct the host.',
      ],
      [
        at('https://old.acme.com'),
        [
          origin('https://old.acme.com', {
            addresses: known([], { source: 'dns', ttlDays: 7 }),
            names: known({
              aliases: ['acme-old.azurewebsites.net'],
              free: { name: 'acme-old.azurewebsites.net', from: 'Azure App Service' },
            }),
          }),
        ],
        {},
        'error',
        'old.acme.com: leads to acme-old.azurewebsites.net, which anybody may be able to take (Azure App Service). Remove the call or correct the host.',
      ],
      [
        at('https://api.acmee.com'),
        [
          origin('https://api.acmee.com', {
            addresses: known([], { source: 'dns', ttlDays: 7 }),
            names: known({ aliases: [], free: { name: 'acmee.com', from: 'any registrar' } }),
          }),
        ],
        {},
        'error',
        'api.acmee.com: does not resolve and lies at acmee.com, which anybody may be able to take (any registrar). Remove the call or correct the host.',
      ],
    ],
    silent: [
      [
        'a host with an address',
        at('https://old.acme.com'),
        [origin('https://old.acme.com', { addresses: known(['203.0.113.7'], { source: 'dns', ttlDays: 7 }) })],
        {},
      ],
      ['a host that nobody looked up', at('https://old.acme.com'), [origin('https://old.acme.com')], {}],
    ],
  },
  {
    rule: 'new-domain',
    speaks: [
      [
        at('https://x.acme.com'),
        [
          origin('https://x.acme.com', {
            domainAgeDays: known(7, { source: 'rdap', ttlDays: 30, observedAt: '2026-11-19T00:00:00.000Z' }),
          }),
        ],
        {},
        'warning',
        'x.acme.com: registered 9 days ago. Check that it is the real provider.',
      ],
    ],
    silent: [
      [
        'a domain that was young when it was looked at',
        at('https://x.acme.com'),
        [
          origin('https://x.acme.com', {
            domainAgeDays: known(25, { source: 'rdap', ttlDays: 30, observedAt: '2026-11-11T00:00:00.000Z' }),
          }),
        ],
        {},
      ],
    ],
  },
];
