import assert from 'node:assert/strict';
import { allFindings, readIgnores } from '../src';
import { call, cleartext, endpoint, find, listed, NOW, origin, policy, score, short } from './example';

describe('ignore comments', () => {
  const file = 'src/a.ts';
  const withComment = (comment: string, host = cleartext, url = 'http://api.acme.com') =>
    short(
      find([call(file, 2, [endpoint(url)])], [host], {
        ignores: new Map([[file, readIgnores(`${comment}\nfetch('…')`)]]),
      }),
    );
  const spoken = ['cleartext-http', 'error', 'api.acme.com: this call is not encrypted (http). Use https.'];

  for (const [comment, expected] of [
    ['// callsight-ignore-next-line cleartext-http -- lab device has no TLS (until 2027-01-31)', []],
    ['// callsight-ignore-next-line cleartext-http -- lab device has no TLS', []],
    ['// callsight-ignore-next-line tunnel-or-bin-host, cleartext-http -- lab', []],
    ['/* callsight-ignore-file cleartext-http -- demo code */', []],
    ['{/* callsight-ignore-next-line cleartext-http -- lab */}', []],
    ['<!-- callsight-ignore-next-line cleartext-http -- lab -->', []],
    ['# callsight-ignore-next-line cleartext-http -- lab', []],
    [
      '// callsight-ignore-next-line cleartext-http',
      [
        [
          'cleartext-http',
          'error',
          `${spoken[2]} The ignore comment on line 1 has no effect: it gives no reason. Write -- and why.`,
        ],
      ],
    ],
    [
      '// callsight-ignore-next-line cleartext-http -- lab (until tomorrow)',
      [
        [
          'cleartext-http',
          'error',
          `${spoken[2]} The ignore comment on line 1 has no effect: its end is no date. Write (until 2027-03-31).`,
        ],
      ],
    ],
    [
      '// callsight-ignore-next-line -- lab',
      [
        [
          'exception-unused',
          'info',
          'This ignore comment has no effect: it names no rule. Write the rule after the mark, for example cleartext-http.',
        ],
        spoken,
      ],
    ],
    [
      '// callsight-ignore-next-line cleartext-htp -- lab',
      [
        [
          'exception-unused',
          'info',
          'This ignore comment has no effect: no rule is called cleartext-htp. Did you mean cleartext-http?',
        ],
        spoken,
      ],
    ],
    [
      '// callsight-ignore-next-line cleartext-http -- lab (until 2026-11-20)',
      [
        [
          'exception-expired',
          'warning',
          'The exception for cleartext-http ended on 2026-11-20. Renew it or fix the call.',
        ],
        spoken,
      ],
    ],
    [
      '// callsight-ignore-next-line tunnel-or-bin-host -- lab',
      [['exception-unused', 'info', 'This ignore comment for tunnel-or-bin-host silences nothing. Remove it.'], spoken],
    ],
    ['// callsight-ignore-next-line weak-tls -- lab', [spoken]],
    ['"// callsight-ignore-next-line cleartext-http -- in a text"', [spoken]],
  ] as const) {
    it(`${comment} leaves ${expected.length === 0 ? 'nothing' : expected.map(([rule]) => rule).join(' and ')}`, () => {
      assert.deepEqual(withComment(comment), expected);
    });
  }

  it('cannot hide malware, and the finding says so', () => {
    const bad = origin('https://cdn.bad.com', listed('exact'), score(0));
    assert.deepEqual(withComment('// callsight-ignore-next-line listed-malware -- fine', bad, 'https://cdn.bad.com'), [
      [
        'listed-malware',
        'error',
        'cdn.bad.com: on the malware list "urlhaus" since 2026-10-02. Remove this call. The ignore comment on line 1 has no effect: nothing hides this rule. Remove the comment.',
      ],
    ]);
  });

  it('leave what they silence to the reports, with who said why and until when', () => {
    const text = '// callsight-ignore-next-line cleartext-http -- lab device (until 2027-01-31)\n';
    const calls = [
      call(file, 2, [endpoint('http://api.acme.com')]),
      call('lib/b.ts', 1, [endpoint('http://api.acme.com')]),
    ];
    const exceptions = [
      {
        code: 'cleartext-http',
        match: 'api.acme.com',
        path: 'lib/**',
        expires: '2027-02-01',
        owner: 'it',
        reason: 'old',
      },
    ];
    const input = { calls, hosts: [cleartext], now: NOW, policy: policy({ exceptions }) };
    const { findings, suppressed } = allFindings({ ...input, ignores: new Map([[file, readIgnores(text)]]) });
    assert.deepEqual(findings, []);
    assert.deepEqual(
      suppressed.map(({ rule, file: at, suppression: { place, ...said } }) => [rule, at, said, place.file, place.line]),
      [
        [
          'cleartext-http',
          'lib/b.ts',
          { kind: 'exception', reason: 'old', owner: 'it', expires: '2027-02-01' },
          'callsight.json',
          3,
        ],
        ['cleartext-http', file, { kind: 'comment', reason: 'lab device', expires: '2027-01-31' }, file, 1],
      ],
    );
  });

  it('count for the next line only', () => {
    const text = '// callsight-ignore-next-line cleartext-http -- lab\n';
    const ignores = new Map([[file, readIgnores(text)]]);
    const calls = [call(file, 2, [endpoint('http://api.acme.com')]), call(file, 3, [endpoint('http://api.acme.com')])];
    assert.deepEqual(
      find(calls, [cleartext], { ignores }).map(({ span }) => span.line),
      [3],
    );
  });
});
