import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Join,
  type JoinRule,
  joinAxios,
  joinGot,
  joinGot14,
  joinKy1,
  joinKy2,
  joinOfetch1,
  joinOfetch2,
  joinOrigin,
  joinRules,
  joinText,
  joinUrl,
  joinWretch,
  majorOf,
} from '../../src/targets/joins';
import { parseHttpTarget } from '../../src/targets/parseTarget';
import type { Parts } from '../../src/targets/parts';
import { maskPath } from '../../src/targets/secretText';
import { template as t, written } from './template';

/** Writes a join in one line; `!` before a text that could change the host at run time. */
function line(join: Join): string {
  return join.kind === 'refused' ? 'refused' : `${join.overridable ? '!' : ''}${written(join.parts)}`;
}

type Row = readonly [base: Parts, input: Parts, expected: string];

const base = t`https://api.example.com`;
const deep = t`https://api.example.com/v1/`;

const tables: Readonly<Record<string, readonly [rule: JoinRule, rows: readonly Row[]]>> = {
  axios: [
    joinAxios,
    [
      [base, t`/users`, 'https://api.example.com/users'],
      [base, t`users`, 'https://api.example.com/users'],
      [deep, t`//evil.example/x`, '//evil.example/x'],
      [deep, t`/users/${'id'}`, 'https://api.example.com/v1/users/{id}'],
      [deep, t``, 'https://api.example.com/v1/'],
      [deep, t`https://other.example/x`, 'https://other.example/x'],
      [deep, t`?q=1`, 'https://api.example.com/v1/?q=1'],
      [[], t`/users`, '/users'],
      [base, t`${'path'}`, '!https://api.example.com/{path}'],
      [base, t`/${'path'}`, '!https://api.example.com/{path}'],
      [base, t`.evil.example`, 'https://api.example.com/.evil.example'],
      [t`${'base'}`, t`/users`, '{base}/users'],
    ],
  ],
  'axios without absolute URLs': [
    (head, tail) => joinAxios(head, tail, { allowAbsoluteUrls: false }),
    [
      [base, t`https://evil.example/x`, 'https://api.example.com/https://evil.example/x'],
      [base, t`//evil.example/x`, 'https://api.example.com/evil.example/x'],
      [base, t`${'path'}`, 'https://api.example.com/{path}'],
    ],
  ],
  'ky 1': [
    joinKy1,
    [
      [base, t`users`, 'https://api.example.com/users'],
      [deep, t`users`, 'https://api.example.com/v1/users'],
      [base, t`https://evil.example`, 'https://api.example.com/https://evil.example'],
      [base, t`/users`, 'refused'],
      [t`${'base'}`, t`users`, '{base}/users'],
      [t`${'base'}`, t`/users`, '/users'],
      [t`${'base'}`, t`https://other.example`, 'https://other.example'],
      [base, t`${'path'}`, 'https://api.example.com/{path}'],
    ],
  ],
  'ky 2, prefix': [
    (head, tail) => joinKy2(tail, { prefix: head }),
    [
      [base, t`/users`, 'https://api.example.com/users'],
      [deep, t`users`, 'https://api.example.com/v1/users'],
      [base, t`https://evil.example`, 'https://api.example.com/https://evil.example'],
    ],
  ],
  'ky 2, baseUrl': [
    (head, tail) => joinKy2(tail, { baseUrl: head }),
    [
      [deep, t`/users`, 'https://api.example.com/users'],
      [deep, t`users`, 'https://api.example.com/v1/users'],
      [deep, t`https://other.example`, 'https://other.example'],
    ],
  ],
  'ofetch 1': [
    joinOfetch1,
    [
      [base, t`/users`, 'https://api.example.com/users'],
      [deep, t`users`, 'https://api.example.com/v1/users'],
      [base, t`https://other.example/x`, 'https://other.example/x'],
      [base, t`//evil.example/x`, 'https://api.example.com//evil.example/x'],
      [base, t`https://api.example.com/users`, 'https://api.example.com/users'],
      [t`/api`, t`/api/users`, '/api/users'],
      [t`/api`, t`/apiary`, '/api/apiary'],
      [base, t`${'path'}`, '!https://api.example.com/{path}'],
    ],
  ],
  'ofetch 2': [
    joinOfetch2,
    [
      [base, t`/users`, 'https://api.example.com/users'],
      [base, t`https://other.example/x`, 'https://api.example.com/https://other.example/x'],
      [base, t`https://api.example.com.evil.example/x`, 'https://api.example.com.evil.example/x'],
      [base, t`${'path'}`, '!https://api.example.com/{path}'],
      [deep, t`${'path'}`, 'https://api.example.com/v1/{path}'],
    ],
  ],
  wretch: [
    joinWretch,
    [
      [base, t`/users`, 'https://api.example.com/users'],
      [deep, t`/users`, 'https://api.example.com/v1/users'],
      [base, t`.evil.example`, 'https://api.example.com.evil.example'],
      [base, t`${'path'}`, '!https://api.example.com{path}'],
      [deep, t`${'path'}`, 'https://api.example.com/v1/{path}'],
    ],
  ],
  'got up to 14': [
    joinGot14,
    [
      [base, t`users`, 'https://api.example.com/users'],
      [base, t`https://evil.example/x`, 'https://api.example.com/https://evil.example/x'],
      [base, t`/users`, 'refused'],
      [t`${'base'}`, t`users`, '{base}/users'],
      [t`${'base'}`, t`/users`, '/users'],
      [t`${'base'}`, t`https://other.example`, 'https://other.example'],
      [base, t`${'path'}`, 'https://api.example.com/{path}'],
    ],
  ],
  'got, newest': [
    joinGot,
    [
      [base, t`users`, 'https://api.example.com/users'],
      [base, t`https://other.example/x`, 'https://other.example/x'],
      [base, t`/users`, 'refused'],
      [base, t`${'path'}`, '!https://api.example.com/{path}'],
    ],
  ],
  'got without absolute URLs': [
    (head, tail) => joinGot(head, tail, { allowAbsoluteUrls: false }),
    [
      [base, t`https://evil.example/x`, 'refused'],
      [base, t`${'path'}`, 'https://api.example.com/{path}'],
    ],
  ],
  undici: [
    joinOrigin,
    [
      [base, t`/users`, 'https://api.example.com/users'],
      [t`https://api.example.com/ignored?x`, t`/users`, 'https://api.example.com/users'],
      [base, t`//evil.example`, 'https://api.example.com//evil.example'],
      [base, t`${'path'}`, 'https://api.example.com/{path}'],
      [t`${'origin'}`, t`/users`, '{origin}/users'],
    ],
  ],
  'plain concatenation': [
    joinText,
    [
      [base, t`/users`, 'https://api.example.com/users'],
      [base, t`.evil.example`, 'https://api.example.com.evil.example'],
      [base, t`${'path'}`, '!https://api.example.com{path}'],
    ],
  ],
  'new URL': [
    joinUrl,
    [
      [deep, t`users`, 'https://api.example.com/v1/users'],
      [t`https://api.example.com/v1`, t`users`, 'https://api.example.com/users'],
      [deep, t`/users`, 'https://api.example.com/users'],
      [deep, t`?q=1`, 'https://api.example.com/v1/?q=1'],
      [t`https://api.example.com/v1?a#b`, t`#c`, 'https://api.example.com/v1?a#c'],
      [deep, t``, 'https://api.example.com/v1/'],
      [deep, t`https://other.example/x`, 'https://other.example/x'],
      [deep, t`https:users`, 'https://api.example.com/v1/users'],
      [deep, t`http:users`, 'http:users'],
      [deep, t`//evil.example/x`, 'https://evil.example/x'],
      [deep, t`/\\evil.example/x`, 'https://evil.example/x'],
      [deep, t`\\\\evil.example/x`, 'https://evil.example/x'],
      [deep, ['/\t/evil.example'], 'https://evil.example'],
      [deep, ['\n//evil.example'], 'https://evil.example'],
      [t`grpc://api.example.com/x`, t`/\\y`, 'grpc://api.example.com/\\y'],
      [deep, t`${'path'}`, '!https://api.example.com/v1/{path}'],
      [deep, t`/${'path'}`, '!https://api.example.com/{path}'],
      [deep, t`/users/${'id'}`, 'https://api.example.com/users/{id}'],
      [t`https://${'tenant'}.example.com/a/${'b'}/c`, t`d`, 'https://{tenant}.example.com/a/{b}/d'],
      [t`https://${'tenant'}.example.com/a/${'b'}/c`, t`/d/${'e'}`, 'https://{tenant}.example.com/d/{e}'],
      [t`${'base'}`, t`/users`, '{base}/users'],
      [t`/relative`, t`x`, 'refused'],
    ],
  ],
};

describe('joins', () => {
  for (const [library, [rule, rows]] of Object.entries(tables))
    describe(library, () => {
      for (const [head, tail, expected] of rows)
        it(`${JSON.stringify(written(head))} and ${JSON.stringify(written(tail))} give ${expected}`, () => {
          assert.equal(line(rule(head, tail)), expected);
        });
    });

  it('reads new URL as WHATWG does, whatever the text', () => {
    const bases = fc.constantFrom(
      'https://a.example/x/y',
      'http://a.example',
      'wss://a.example/x?q/r#s/t',
      'https://a.example/x/',
    );
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      'b',
      'b.example',
      'https:',
      'http:',
      '?',
      '#',
      '\t',
      '\n',
      ' ',
      '@',
      ':',
    );
    fc.assert(
      fc.property(bases, fc.array(piece, { maxLength: 6 }), (head, pieces) => {
        const join = joinUrl([head], [pieces.join('')]);
        assert.ok(join.kind === 'joined');
        const target = parseHttpTarget(join.parts);
        let expected: URL | undefined;
        try {
          expected = new URL(pieces.join(''), head);
        } catch {
          expected = undefined;
        }
        if (target.kind === 'absolute' && expected !== undefined) {
          assert.equal(target.host, expected.hostname.replace(/\.$/, ''));
          assert.equal(target.path, maskPath(expected.pathname));
        } else if (expected !== undefined) assert.match(expected.hostname, /^$|[^a-z0-9.]|\.\.|^\./);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});

describe('joinRules', () => {
  const cases: readonly (readonly [library: string, range: string | undefined, rules: number, absolute: string])[] = [
    ['ky', '^1.7.0', 1, 'https://api.example.com/https://other.example'],
    ['ky', '^2.0.0', 1, 'https://api.example.com/https://other.example'],
    ['ky', undefined, 2, 'https://api.example.com/https://other.example'],
    ['ofetch', '~1.4', 1, 'https://other.example'],
    ['ofetch', '2.0.0-alpha.1', 1, 'https://api.example.com/https://other.example'],
    ['ofetch', 'latest', 2, 'https://api.example.com/https://other.example'],
    ['got', '14.4.1', 1, 'https://api.example.com/https://other.example'],
    ['got', '>=15', 1, 'https://other.example'],
    ['axios', undefined, 1, 'https://other.example'],
    ['something-else', '1.0.0', 1, 'https://api.example.comhttps://other.example'],
  ];
  for (const [library, range, count, expected] of cases)
    it(`gives ${count} rule(s) for ${library} ${range ?? 'of unknown version'}`, () => {
      const rules = joinRules(library, range);
      assert.equal(rules.length, count);
      assert.equal(line(rules[0]!(base, t`https://other.example`)), expected);
    });

  it('reads the lowest major of a range', () => {
    const ranges = [
      '^1.2.3',
      '~2',
      '3.x',
      '>=4.1 <6',
      'v5.0.0',
      '6',
      '1 || 2',
      '*',
      'latest',
      'git+ssh://h/x',
      '',
      '10.0.0-beta.1',
    ];
    assert.deepEqual(ranges.map(majorOf), [1, 2, 3, 4, 5, 6, 1, undefined, undefined, undefined, undefined, 10]);
  });
});
