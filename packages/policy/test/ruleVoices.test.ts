import assert from 'node:assert/strict';
import type { Baseline, CallOption, CallSite, Grade, Known, ProbeFacts } from '@callsight/model';
import { type HostSubject, rules } from '../src';
import {
  call,
  cleartext,
  cleartextScore,
  endpoint,
  find,
  good,
  known,
  listed,
  origin,
  place,
  policy,
  probed,
  score,
  short,
} from './example';

describe('each rule', () => {
  const at = (url: string) => [call('src/a.ts', 1, [endpoint(url)])];
  const says = (option: CallOption['says'], name?: string) => [
    call('src/a.ts', 1, [endpoint('https://api.stripe.com')], {
      options: [{ says: option, ...(name === undefined ? {} : { name }), place: place('src/a.ts', 1, 20) }],
    }),
  ];
  const unresolved = (reason: NonNullable<CallSite['unresolved']>['reason'], name?: string) => [
    call('src/a.ts', 1, [], { unresolved: { reason, ...(name === undefined ? {} : { name }) } }),
  ];

  const accepted = (grade: Grade, points: number | null, provisional = false): Baseline => ({
    state: 'locked',
    accepted: { score: points, grade, provisional },
    firstSeen: '2024-03-02',
  });

  /** What each rule says, then the like case in which it is silent. */
  const table: readonly {
    readonly rule: string;
    readonly speaks: readonly (readonly [
      calls: readonly CallSite[],
      hosts: readonly HostSubject[],
      policy: object,
      level: string,
      message: string,
    ])[];
    readonly silent: readonly (readonly [
      why: string,
      calls: readonly CallSite[],
      hosts: readonly HostSubject[],
      policy: object,
    ])[];
  }[] = [
    {
      rule: 'hard-coded-credential',
      speaks: [
        [
          says('credential', 'Authorization'),
          [good],
          {},
          'error',
          'api.stripe.com: a credential is written in the code and sent there (Authorization). Revoke it and read the new one from a secret store.',
        ],
        [
          [
            call('src/a.ts', 1, [], {
              options: [{ says: 'credential', name: 'key', place: place('src/a.ts', 1, 20) }],
            }),
          ],
          [],
          {},
          'error',
          'A credential is written in the code and sent with this call. Revoke it and read the new one from a secret store.',
        ],
      ],
      silent: [['a credential from elsewhere', says('authorized', 'Authorization'), [good], {}]],
    },
    {
      rule: 'secret-in-url',
      speaks: [
        [
          says('key-in-url', 'api_key'),
          [good],
          {},
          'error',
          'api.stripe.com: a key is written in the URL (api_key). Move it to a header and read it from a secret store.',
        ],
        [
          says('key-sent-in-url', 'api_key'),
          [good],
          {},
          'info',
          'api.stripe.com: a key is sent in the URL (api_key), where logs keep it. Send it in a header if the service takes it there.',
        ],
      ],
      silent: [['no key', at('https://api.stripe.com'), [good], {}]],
    },
    {
      rule: 'insecure-download',
      speaks: [
        [
          [call('src/a.ts', 1, [endpoint('http://api.acme.com', { path: '/tool-1.2.exe' })])],
          [cleartext],
          {},
          'error',
          'api.acme.com: a program or archive is loaded without encryption (http). Use https.',
        ],
        [
          [call('src/a.ts', 1, [endpoint('http://api.acme.com', { path: '/{}/linux.tar.gz' })])],
          [cleartext],
          {},
          'error',
          'api.acme.com: a program or archive is loaded without encryption (http). Use https.',
        ],
      ],
      silent: [
        ['encrypted', [call('src/a.ts', 1, [endpoint('https://api.stripe.com', { path: '/tool.exe' })])], [good], {}],
        ['no program', at('http://api.acme.com'), [cleartext], { rules: { 'cleartext-http': 'off' } }],
        [
          'this machine',
          [call('src/a.ts', 1, [endpoint('http://127.0.0.1:3000', { path: '/tool.exe' })])],
          [origin('http://127.0.0.1:3000', { internal: 'loopback' }, score(null))],
          {},
        ],
      ],
    },
    {
      rule: 'grpc-cleartext-default',
      speaks: [
        [
          [call('src/a.ts', 1, [endpoint('grpc://api.acme.com', { assumedScheme: true })], { kind: 'grpc' })],
          [origin('grpc://api.acme.com', {}, cleartextScore)],
          {},
          'error',
          'api.acme.com: a channel without credentials and scheme is not encrypted. Write https:// before the address or give it TLS credentials.',
        ],
      ],
      silent: [
        [
          'asked for',
          at('grpc://api.acme.com'),
          [origin('grpc://api.acme.com', {}, cleartextScore)],
          { rules: { 'cleartext-http': 'off' } },
        ],
        [
          'this machine',
          [call('src/a.ts', 1, [endpoint('grpc://localhost', { assumedScheme: true })], { kind: 'grpc' })],
          [origin('grpc://localhost', { internal: 'loopback' }, score(null))],
          {},
        ],
      ],
    },
    {
      rule: 'grpc-target-scheme',
      speaks: [
        [
          [
            call('src/a.ts', 1, [], {
              kind: 'grpc',
              unresolved: { reason: 'invalid', name: 'https://api.acme.com' },
            }),
          ],
          [],
          {},
          'error',
          'grpc-js takes no https:// in a target, so this call fails when it runs. Write the host and port alone.',
        ],
      ],
      silent: [['another fault', unresolved('invalid', 'a b'), [], { rules: { 'dynamic-host': 'off' } }]],
    },
    {
      rule: 'redirect-followed',
      speaks: [
        [
          at('https://api.stripe.com'),
          [good],
          { mode: 'allowlist', hosts: [{ match: 'api.stripe.com', action: 'allow', reason: 'r' }] },
          'info',
          'api.stripe.com: redirects are followed to hosts that are not on the allow list. Refuse them.',
        ],
      ],
      silent: [
        ['no allow list', at('https://api.stripe.com'), [good], {}],
        [
          'refused',
          says('redirects-refused'),
          [good],
          { mode: 'allowlist', hosts: [{ match: 'api.stripe.com', action: 'allow', reason: 'r' }] },
        ],
        [
          'a library that follows none',
          [call('src/a.ts', 1, [endpoint('https://api.stripe.com')], { client: 'http', kind: 'http' })],
          [good],
          { mode: 'allowlist', hosts: [{ match: 'api.stripe.com', action: 'allow', reason: 'r' }] },
        ],
      ],
    },
    {
      rule: 'missing-timeout',
      speaks: [
        [
          at('https://api.stripe.com'),
          [good],
          { rules: { 'missing-timeout': 'warning' } },
          'warning',
          'api.stripe.com: this call has no time limit. Give it one.',
        ],
      ],
      silent: [
        ['nobody asked', at('https://api.stripe.com'), [good], {}],
        ['a limit', says('timeout'), [good], { rules: { 'missing-timeout': 'warning' } }],
        [
          'an internal host',
          at('http://127.0.0.1:3000'),
          [origin('http://127.0.0.1:3000', { internal: 'loopback' }, score(null))],
          { rules: { 'missing-timeout': 'warning' } },
        ],
      ],
    },
    {
      rule: 'host-overridable',
      speaks: [
        [
          [call('src/a.ts', 1, [endpoint('https://api.stripe.com', { overridable: 'req.query.path' })])],
          [good],
          {},
          'hint',
          'api.stripe.com: a request can change this host with a whole address in the place of the path (req.query.path). Put a fixed part before it.',
        ],
      ],
      silent: [['a fixed path', at('https://api.stripe.com'), [good], {}]],
    },
    {
      rule: 'host-from-request',
      speaks: [
        [
          unresolved('request', 'req.query.url'),
          [],
          {},
          'error',
          'The caller of this program decides the host of this call (req.query.url). Compare it with a list of allowed origins before the call.',
        ],
        [
          [
            call('src/a.ts', 1, [endpoint('https://api.stripe.com')], {
              unresolved: { reason: 'request', name: 'req.params.tenant' },
            }),
          ],
          [],
          {},
          'error',
          'api.stripe.com: the caller of this program decides a part of the host (req.params.tenant). Compare it with a list of allowed origins before the call.',
        ],
      ],
      silent: [
        [
          'an instance whose calls speak',
          [call('src/a.ts', 1, [], { role: 'client', unresolved: { reason: 'request' } })],
          [],
          {},
        ],
      ],
    },
    {
      rule: 'cleartext-http',
      speaks: [
        [
          at('http://api.acme.com'),
          [cleartext],
          {},
          'error',
          'api.acme.com: this call is not encrypted (http). Use https.',
        ],
        [
          at('ws://api.acme.com'),
          [origin('ws://api.acme.com', {}, cleartextScore)],
          {},
          'error',
          'api.acme.com: this call is not encrypted (ws). Use wss.',
        ],
        [
          at('grpc://api.acme.com'),
          [origin('grpc://api.acme.com', {}, cleartextScore)],
          {},
          'error',
          'api.acme.com: this call is not encrypted (grpc). Use TLS credentials.',
        ],
        [
          at('http://localhost.evil.com'),
          [origin('http://localhost.evil.com', {}, cleartextScore)],
          {},
          'error',
          'localhost.evil.com: this call is not encrypted (http). Use https.',
        ],
        [
          at('http://evilexample.com'),
          [origin('http://evilexample.com', {}, cleartextScore)],
          {},
          'error',
          'evilexample.com: this call is not encrypted (http). Use https.',
        ],
        [
          at('http://plc-7.lan'),
          [origin('http://plc-7.lan', { internal: 'special-use' }, score(null))],
          {},
          'info',
          'plc-7.lan: this call is not encrypted (http), on a private network. Use https.',
        ],
        [
          at('http://10.0.0.4'),
          [origin('http://10.0.0.4', { internal: 'private' }, score(null))],
          {},
          'info',
          '10.0.0.4: this call is not encrypted (http), on a private network. Use https.',
        ],
      ],
      silent: [
        ['encrypted', at('https://api.stripe.com'), [good], {}],
        [
          'loopback',
          at('http://127.0.0.1:3000'),
          [origin('http://127.0.0.1:3000', { internal: 'loopback' }, score(null))],
          {},
        ],
        [
          'this machine',
          at('http://app.localhost'),
          [origin('http://app.localhost', { internal: 'loopback' }, score(null))],
          {},
        ],
        [
          'the machine around a container',
          at('http://host.docker.internal'),
          [origin('http://host.docker.internal', { internal: 'special-use' }, score(null))],
          {},
        ],
        [
          'inside a cluster',
          at('http://orders.shop.svc.cluster.local'),
          [origin('http://orders.shop.svc.cluster.local', { internal: 'special-use' }, score(null))],
          {},
        ],
        [
          'a name without a dot',
          at('http://orders:8080'),
          [origin('http://orders:8080', { internal: 'single-label' }, score(null))],
          {},
        ],
        ['a reserved name', at('http://api.example.com'), [origin('http://api.example.com', {}, cleartextScore)], {}],
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
    {
      rule: 'listed-malware',
      speaks: [
        [
          at('https://cdn.bad.com'),
          [origin('https://cdn.bad.com', listed('exact'), score(0))],
          { hosts: [{ match: '*', action: 'allow' }], rules: { 'score-below-minimum': 'off' } },
          'error',
          'cdn.bad.com: on the malware list "urlhaus" since 2026-10-02. Remove this call.',
        ],
      ],
      silent: [
        [
          'not listed',
          at('https://api.stripe.com'),
          [origin('https://api.stripe.com', { threat: known({ coverage: 1 }) })],
          {},
        ],
      ],
    },
    {
      rule: 'listed-adware',
      speaks: [
        [
          at('https://trk.bad.com'),
          [origin('https://trk.bad.com', listed('adware'), score(75))],
          {},
          'warning',
          'trk.bad.com: known for adware or tracking (list: urlhaus). Replace it or record why it is needed.',
        ],
      ],
      silent: [
        [
          'allowed',
          at('https://trk.bad.com'),
          [origin('https://trk.bad.com', listed('adware'), score(75))],
          { hosts: [{ match: 'trk.bad.com', action: 'allow', reason: 'consent is asked' }] },
        ],
      ],
    },
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
      rule: 'lookalike-host',
      speaks: [
        [
          at('https://api.strlpe.com'),
          [
            origin(
              'https://api.strlpe.com',
              { lookalike: known({ of: 'stripe.com' }) },
              score(49, { raw: 70, ceiling: { grade: 'D', limit: 49, rules: ['look-alike'], text: '' } }),
            ),
          ],
          {},
          'warning',
          'api.strlpe.com: looks like api.stripe.com. Check the spelling.',
        ],
      ],
      silent: [['the name itself', at('https://api.stripe.com'), [good], {}]],
    },
    {
      rule: 'tunnel-or-bin-host',
      speaks: [
        [
          at('https://ab12.ngrok.app'),
          [
            origin(
              'https://ab12.ngrok.app',
              { nameKind: known('ephemeral', { note: "ngrok.app is a tunnel to somebody's machine" }) },
              score(64),
            ),
          ],
          {},
          'warning',
          "ab12.ngrok.app: temporary host (ngrok.app is a tunnel to somebody's machine). Use a stable host.",
        ],
      ],
      silent: [
        [
          'a customer of a platform',
          at('https://shop.netlify.app'),
          [origin('https://shop.netlify.app', { nameKind: known('tenant') })],
          {},
        ],
      ],
    },
    {
      rule: 'ip-or-metadata-address',
      speaks: [
        [
          at('http://169.254.169.254'),
          [origin('http://169.254.169.254', { internal: 'metadata', nameKind: known('ip') }, score(null))],
          {},
          'warning',
          '169.254.169.254: cloud metadata address in an outbound call. Make sure that user input cannot reach it.',
        ],
        [
          at('https://8.8.8.8'),
          [origin('https://8.8.8.8', { nameKind: known('ip') }, score(64))],
          {},
          'warning',
          '8.8.8.8: an IP address in place of a host name. Use the name of the service.',
        ],
      ],
      silent: [
        [
          'this machine',
          at('http://127.0.0.1'),
          [origin('http://127.0.0.1', { internal: 'loopback', nameKind: known('ip') }, score(null))],
          {},
        ],
      ],
    },
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
      rule: 'dynamic-host',
      speaks: [
        [
          unresolved('parameter', 'baseUrl'),
          [],
          {},
          'hint',
          'The host of this call is not known before run time (the parameter baseUrl, and no caller in the project says more). Map baseUrl in callsight.json → variables.',
        ],
        [
          unresolved('environment', 'API_URL'),
          [],
          {},
          'hint',
          'The host of this call is not known before run time (the environment variable API_URL, which has no value in the project). Map API_URL in callsight.json → variables.',
        ],
        [
          unresolved('runtime', 'config.baseUrl'),
          [],
          {},
          'hint',
          'The host of this call is not known before run time (config.baseUrl, computed at run time). Map config.baseUrl in callsight.json → variables.',
        ],
        [
          unresolved('runtime'),
          [],
          {},
          'hint',
          'The host of this call is not known before run time (computed at run time). Map it in callsight.json → variables.',
        ],
        [unresolved('missing'), [], {}, 'hint', 'This call names no target. Give it a URL.'],
        [unresolved('invalid', 'https://'), [], {}, 'hint', 'The target of this call is not a valid URL. Correct it.'],
        [
          [
            call('src/a.ts', 1, [endpoint('https://api.stripe.com')], {
              unresolved: { reason: 'environment', name: 'API_URL' },
            }),
          ],
          [good],
          {},
          'hint',
          'Another host of this call is not known before run time (the environment variable API_URL, which has no value in the project). Map API_URL in callsight.json → variables.',
        ],
      ],
      silent: [
        ['relative', [call('src/a.ts', 1, [], { relative: true })], [], {}],
        [
          'a client alone',
          [call('src/a.ts', 1, [], { role: 'client', unresolved: { reason: 'parameter', name: 'base' } })],
          [],
          {},
        ],
      ],
    },
    {
      rule: 'hidden-characters',
      speaks: [
        [
          [call('src/a.ts', 1, [endpoint('https://api.stripe.com', { path: '/%E2%80%AE/moc.live' })])],
          [good],
          {},
          'warning',
          'api.stripe.com/\\u202E/moc.live: hidden characters in this URL (U+202E). Type it again by hand.',
        ],
        // F052: a bidi control in the host makes it no URL at all.
        [
          unresolved('invalid', 'https://good.com\u202E/moc.live'),
          [],
          {},
          'warning',
          'https://good.com\\u202E/moc.live: hidden characters in this URL (U+202E). Type it again by hand.',
        ],
        [
          unresolved('parameter', 'base\u200B'),
          [],
          {},
          'warning',
          'base\\u200B: hidden characters in this URL (U+200B). Type it again by hand.',
        ],
      ],
      silent: [
        [
          'letters of any script',
          [call('src/a.ts', 1, [endpoint('https://api.stripe.com', { path: '/%E6%97%A5%E6%9C%AC%20x' })])],
          [good],
          {},
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

  for (const { rule, speaks, silent } of table) {
    for (const [calls, hosts, content, level, message] of speaks) {
      it(`${rule} speaks: ${message}`, () => {
        const found = find(calls, hosts, { policy: policy(content) });
        assert.deepEqual(short(found), [[rule, level, message]]);
      });
    }
    for (const [why, calls, hosts, content] of silent) {
      it(`${rule} is silent: ${why}`, () =>
        assert.deepEqual(short(find(calls, hosts, { policy: policy(content) })), []));
    }
  }

  it('has a row in the table', () => {
    // What weakens calls has a table of its own.
    const ids = rules.flatMap(({ id, ofWeakness }) => (ofWeakness === undefined ? [id] : []));
    assert.deepEqual(table.map(({ rule }) => rule).sort(), ids.sort());
  });
});
