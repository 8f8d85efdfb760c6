import { call, cleartext, cleartextScore, endpoint, good, origin, score } from '../example';
import { at, unresolved, type VoiceRow } from './voiceRow';

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
];
