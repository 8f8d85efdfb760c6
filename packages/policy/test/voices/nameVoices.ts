import { call, endpoint, good, known, listed, origin, score } from '../example';
import { at, unresolved, type VoiceRow } from './voiceRow';

/** What rules say of a name, by itself and on lists. */
export const nameVoices: readonly VoiceRow[] = [
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
];
