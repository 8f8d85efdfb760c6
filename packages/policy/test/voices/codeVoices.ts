import { call, endpoint, good, origin, place, score } from '../example';
import { at, says, unresolved, type VoiceRow } from './voiceRow';

/** What rules say of the code of a call. */
export const codeVoices: readonly VoiceRow[] = [
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
    rule: 'script-without-integrity',
    speaks: [
      [
        [call('public/index.html', 1, [endpoint('https://cdn.example.com')], { client: 'elements', kind: 'other' })],
        [origin('https://cdn.example.com')],
        {},
        'info',
        'cdn.example.com: this script runs whatever it holds. Name its digest, or serve it yourself.',
      ],
    ],
    silent: [
      [
        'a digest',
        [
          call('public/index.html', 1, [endpoint('https://cdn.example.com')], {
            client: 'elements',
            kind: 'other',
            options: [{ says: 'integrity', place: place('public/index.html', 1, 20) }],
          }),
        ],
        [origin('https://cdn.example.com')],
        {},
      ],
      [
        'a page inside the page',
        [call('public/index.html', 1, [endpoint('https://cdn.example.com')], { client: 'frames', kind: 'other' })],
        [origin('https://cdn.example.com')],
        {},
      ],
      ['another call', at('https://api.stripe.com'), [good], {}],
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
];
