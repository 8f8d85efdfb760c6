import type { InternalReason } from '@callsight/model';
import type { HostSubject } from '../../src';
import { call, cleartext, cleartextScore, endpoint, good, origin, score } from '../example';
import { at, unresolved, type VoiceRow } from './voiceRow';

/** A host of the internet that is called without encryption. */
const outside = (url: string): readonly HostSubject[] => [origin(url, {}, cleartextScore)];

const inside = (url: string, internal: InternalReason): readonly HostSubject[] => [
  origin(url, { internal }, score(null)),
];

/** What a rule says of a call to a host of the internet. */
const said = (url: string, message: string): VoiceRow['speaks'][number] => [
  at(url),
  outside(url),
  {},
  'error',
  message,
];

/** What rules say of calls without encryption. */
export const cleartextVoices: readonly VoiceRow[] = [
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
        inside('http://127.0.0.1:3000', 'loopback'),
        {},
      ],
    ],
  },
  {
    rule: 'grpc-cleartext-default',
    speaks: [
      [
        [call('src/a.ts', 1, [endpoint('grpc://api.acme.com', { assumedScheme: true })], { kind: 'grpc' })],
        outside('grpc://api.acme.com'),
        {},
        'error',
        'api.acme.com: a channel without credentials and scheme is not encrypted. Write https:// before the address or give it TLS credentials.',
      ],
    ],
    silent: [
      ['asked for', at('grpc://api.acme.com'), outside('grpc://api.acme.com'), { rules: { 'cleartext-http': 'off' } }],
      [
        'this machine',
        [call('src/a.ts', 1, [endpoint('grpc://localhost', { assumedScheme: true })], { kind: 'grpc' })],
        inside('grpc://localhost', 'loopback'),
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
    rule: 'cleartext-http',
    speaks: [
      said('http://api.acme.com', 'api.acme.com: this call is not encrypted (http). Use https.'),
      said('ws://api.acme.com', 'api.acme.com: this call is not encrypted (ws). Use wss.'),
      said('grpc://api.acme.com', 'api.acme.com: this call is not encrypted (grpc). Use TLS credentials.'),
      said('http://localhost.evil.com', 'localhost.evil.com: this call is not encrypted (http). Use https.'),
      said('http://evilexample.com', 'evilexample.com: this call is not encrypted (http). Use https.'),
      [
        at('http://plc-7.lan'),
        inside('http://plc-7.lan', 'special-use'),
        {},
        'info',
        'plc-7.lan: this call is not encrypted (http), on a private network. Use https.',
      ],
      [
        at('http://10.0.0.4'),
        inside('http://10.0.0.4', 'private'),
        {},
        'info',
        '10.0.0.4: this call is not encrypted (http), on a private network. Use https.',
      ],
    ],
    silent: [
      ['encrypted', at('https://api.stripe.com'), [good], {}],
      ['loopback', at('http://127.0.0.1:3000'), inside('http://127.0.0.1:3000', 'loopback'), {}],
      ['this machine', at('http://app.localhost'), inside('http://app.localhost', 'loopback'), {}],
      [
        'the machine around a container',
        at('http://host.docker.internal'),
        inside('http://host.docker.internal', 'special-use'),
        {},
      ],
      [
        'inside a cluster',
        at('http://orders.shop.svc.cluster.local'),
        inside('http://orders.shop.svc.cluster.local', 'special-use'),
        {},
      ],
      ['a name without a dot', at('http://orders:8080'), inside('http://orders:8080', 'single-label'), {}],
      ['a reserved name', at('http://api.example.com'), outside('http://api.example.com'), {}],
    ],
  },
];
