import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide, MAX_POLICY_LENGTH, parsePathGlob, pathMatches, readPolicy } from '../src';
import { NOW, origin } from './example';

interface BadPolicy {
  readonly id: string;
  readonly title: string;
  readonly input?: string;
  readonly gen?: string;
  /** An expression that gives one host or path pattern. */
  readonly pattern?: string;
  /** What the file says before and after it changes. */
  readonly sequence?: readonly string[];
  readonly error?: string;
  readonly warning?: string;
  readonly matchError?: string;
  readonly pathError?: string;
  readonly blocks?: string;
}

// Compiled to out/test; the cases stay beside their sources.
const cases: readonly BadPolicy[] = JSON.parse(readFileSync(join(__dirname, '../../test/bad-policies.json'), 'utf8'));
const made = (expression: string): string => new Function(`return ${expression}`)();
const lines = (text: string) =>
  readPolicy(text, 'callsight.json').problems.map((problem) => `${problem.severity} ${problem.text}`);
const isBlocked = (text: string, host: string) =>
  decide(origin(`https://${host}`), readPolicy(text, 'callsight.json').policy, NOW).answer === 'blocked';

describe('a bad policy', () => {
  for (const { id, title, input, gen, pattern, sequence, error, warning, matchError, pathError, blocks } of cases) {
    it(`${id}: ${title}`, () => {
      const text = input ?? (gen === undefined ? undefined : made(gen));
      if (text !== undefined) {
        const read = readPolicy(text, 'callsight.json');
        if (error !== undefined) {
          assert.equal(read.policy, undefined);
          assert.equal(read.problems[0]?.severity, 'error');
          assert.ok(read.problems[0].text.includes(error), read.problems[0].text);
        }
        if (warning !== undefined) {
          assert.notEqual(read.policy, undefined);
          assert.deepEqual(
            read.problems.map(({ severity }) => severity),
            ['warning'],
          );
          assert.ok(read.problems[0]?.text.includes(warning), read.problems[0]?.text);
        }
        if (blocks !== undefined) assert.ok(isBlocked(text, blocks));
        for (const problem of read.problems) assert.match(problem.text, /^callsight\.json:\d+:\d+: .+[.?]$/);
      }
      if (pattern !== undefined) {
        const match = made(pattern);
        const [first] = lines(JSON.stringify({ hosts: [{ match, action: 'allow' }] }));
        assert.ok(first?.includes(matchError ?? 'none'), first);
        const exception = { code: 'weak-tls', match: 'a.com', path: match, reason: 'ticket', expires: '2027-01-01' };
        const path = lines(JSON.stringify({ exceptions: [exception] }));
        if (pathError !== undefined) assert.ok(path[0]?.includes(pathError), path[0]);
        const glob = parsePathGlob(match);
        if ('segments' in glob) assert.equal(pathMatches(glob, 'a'.repeat(60)), false);
      }
      if (sequence !== undefined) {
        const before = readPolicy(sequence[0] ?? '', 'callsight.json').policy;
        assert.equal(readPolicy(sequence[1] ?? '', 'callsight.json').problems.length, 0);
        assert.equal(
          decide(origin(`https://${blocks}`), before, NOW).answer,
          'blocked',
          'a policy that was read never changes',
        );
      }
    });
  }

  it('is refused whole, wherever the key of a prototype stands', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      for (const text of [
        `{"${key}":{"hosts":[{"match":"*","action":"allow"}]}}`,
        `{"hosts":[{"match":"a.com","action":"deny","${key}":{"expires":"2000-01-01"}}]}`,
        `{"variables":{"${key}":"https://a.com"}}`,
        `{"rules":{"${key}":"off"}}`,
        `{"internal":{"suffixes":[],"${key}":{"action":"skip"}}}`,
        `{"\\u005f\\u005fproto__":{"mode":"denylist"},"${key}":1}`,
      ]) {
        const read = readPolicy(text, 'callsight.json');
        assert.equal(read.policy, undefined, text);
        assert.match(read.problems[0]?.text ?? '', /is not allowed\. Remove it\.$/);
      }
    }
    assert.equal(({} as { hosts?: unknown }).hosts, undefined);
  });

  it('does not inherit clauses from the prototype of all objects', () => {
    const shared = Object.prototype as { hosts?: unknown };
    shared.hosts = [{ match: '*', action: 'allow' }];
    try {
      assert.deepEqual(readPolicy('{"version":1}', 'callsight.json').policy?.hosts, []);
    } finally {
      delete shared.hosts;
    }
  });

  for (const [title, text, expected] of [
    ['empty file', '', ['error callsight.json:1:1: the file is empty. Write {} or remove it.']],
    ['a list', '[]', ['error callsight.json:1:1: the policy must be an object. Write { … }.']],
    [
      'a key written twice',
      '{"mode":"denylist","mode":"allowlist"}',
      ['error callsight.json:1:20: this key is written twice. Keep one of them.'],
    ],
    [
      'a misspelt value',
      '{"mode":"allowlst"}',
      ['error callsight.json:1:9: mode cannot be "allowlst". Did you mean allowlist?'],
    ],
    [
      'a number as a text',
      '{"minimumScore":"60"}',
      ['error callsight.json:1:17: minimumScore must be a number. Write digits: 60.'],
    ],
    [
      'a number out of range',
      '{"minimumScore":101}',
      ['error callsight.json:1:17: minimumScore is above 100. Write 100 or less.'],
    ],
    [
      'half a point',
      '{"minimumScore":1.5}',
      ['error callsight.json:1:17: minimumScore must be a whole number. Write digits alone: 60.'],
    ],
    [
      'a clause without an action',
      '{"hosts":[{"match":"a.com"}]}',
      ['error callsight.json:1:11: hosts[0].action is missing. Write one of allow, deny, quarantine.'],
    ],
    [
      'a quarantine without an end',
      '{"hosts":[{"match":"a.com","action":"quarantine"}]}',
      ['error callsight.json:1:11: the quarantine of a.com has no end. Add "expires": "2027-03-31".'],
    ],
    [
      'a URL as a host',
      '{"hosts":[{"match":"https://a.com/v1","action":"deny"}]}',
      ['error callsight.json:1:20: "https://a.com/v1": a host is written without its scheme and path. Write a.com.'],
    ],
    [
      'an unknown key of a clause',
      '{"hosts":[{"match":"a.com","action":"deny","until":"2027-01-01"}]}',
      [
        'error callsight.json:1:44: unknown key "until". Remove it, or use one of match, action, reason, owner, since, expires, alternative, dataClass.',
      ],
    ],
    [
      'an unknown rule',
      '{"rules":{"cleartext-htp":"off"}}',
      ['error callsight.json:1:11: unknown key "cleartext-htp". Did you mean "cleartext-http"?'],
    ],
    [
      'malware made harmless',
      '{"rules":{"listed-malware":"off"}}',
      ['error callsight.json:1:28: listed-malware is always an error. Remove this line.'],
    ],
    [
      'an exception for malware',
      '{"exceptions":[{"code":"listed-malware","match":"a.com","reason":"r","expires":"2027-01-01"}]}',
      ['error callsight.json:1:24: listed-malware has no exceptions. Remove the call.'],
    ],
    [
      'an exception without a reason',
      '{"exceptions":[{"code":"weak-tls","match":"a.com","reason":"","expires":"2027-01-01"}]}',
      ['error callsight.json:1:60: exceptions[0].reason is empty. Write at least one character.'],
    ],
    [
      'an exception with a reason of spaces',
      '{"exceptions":[{"code":"weak-tls","match":"a.com","reason":"  ","expires":"2027-01-01"}]}',
      ['error callsight.json:1:60: exceptions[0].reason: this says nothing. Write a few words.'],
    ],
    [
      'a password in a host, which no message repeats',
      '{"hosts":[{"match":"https://user:hunter2@a.com/x","action":"deny"}]}',
      ['error callsight.json:1:20: "a.com/x": a host is written without its scheme and path. Write a.com.'],
    ],
    [
      'a day that does not exist',
      '{"exceptions":[{"code":"weak-tls","match":"a.com","reason":"r","expires":"2027-02-30"}]}',
      ['error callsight.json:1:74: exceptions[0].expires: this is no date. Write it as 2027-03-31.'],
    ],
    [
      'an unknown region',
      '{"regions":{"allow":["Europe"]}}',
      [
        'error callsight.json:1:22: regions.allow[0]: this is no region. Write EU, EEA, ADEQUACY or a country as in ISO 3166: CH.',
      ],
    ],
    [
      'every name as internal',
      '{"internal":{"suffixes":[".com"]}}',
      [
        'warning callsight.json:1:26: anyone can register a name below com, and this trusts them all. Write your own domain.',
      ],
    ],
    [
      'no name as internal',
      '{"internal":{"suffixes":["."]}}',
      ['error callsight.json:1:26: ".": this is no ending of a host name. Write .corp.example.'],
    ],
    [
      'a variable without a host',
      '{"variables":{"API":"https://"}}',
      ['error callsight.json:1:21: "https://": this is no base URL. Write https://api.example.com.'],
    ],
    [
      'an address to build on without its digest',
      '{"extends":"https://policy.example/base.json"}',
      [
        'error callsight.json:1:12: "https://policy.example/base.json": an address needs the digest of what lies there. Write the SHA-256 of its content behind it: #sha256-… with 64 hexadecimal digits.',
      ],
    ],
    [
      'an address to build on without encryption',
      '{"extends":["./base.json","http://policy.example/base.json"]}',
      [
        'error callsight.json:1:27: "http://policy.example/base.json": this is no https address. Write an address that starts with https://, or a path.',
      ],
    ],
    [
      'a digest of another kind',
      '{"extends":"./base.json#md5-0123"}',
      [
        'error callsight.json:1:12: "./base.json#md5-0123": the part behind # is no SHA-256. Write the SHA-256 of its content behind it: #sha256-… with 64 hexadecimal digits.',
      ],
    ],
    [
      'a password in an address to build on, which no message repeats',
      `{"extends":"https://user:hunter2@policy.example/base.json#sha256-${'0'.repeat(64)}"}`,
      [
        `error callsight.json:1:12: "policy.example/base.json#sha256-${'0'.repeat(64)}": an address holds no user and no password. Remove them.`,
      ],
    ],
    ...['/etc/base.json', 'C:/base.json', '..\\\\base.json', '~/base.json'].map(
      (path) =>
        [
          `a path of the machine to build on: ${path}`,
          `{"extends":"${path}"}`,
          [
            `error callsight.json:1:12: "${path.replace('\\\\', '\\')}": this path does not start from this file. Write a path seen from this file, with "/": ./policies/base.json.`,
          ],
        ] as const,
    ),
    [
      'a grade that is none',
      '{"minimumGrade":"Z"}',
      ['error callsight.json:1:17: minimumGrade cannot be "Z". Write one of A+, A, A-, B, C, D, E, F.'],
    ],
    [
      'a part that nobody can let others loosen',
      '{"allowOverride":["host"]}',
      ['error callsight.json:1:19: allowOverride[0] cannot be "host". Did you mean hosts?'],
    ],
    [
      'an override that says no',
      '{"allowOverride":false}',
      ['error callsight.json:1:18: allowOverride must be true or a list. Write it in one of these forms.'],
    ],
    [
      'another language',
      'version: 1\nhosts: []\n',
      ['error callsight.json:1:1: this is no JSON object. Begin it with { and write names and texts in double quotes.'],
    ],
    [
      'the marks of a merge',
      '{\n<<<<<<< HEAD\n  "mode": "allowlist"\n=======\n>>>>>>> main\n}',
      ['error callsight.json:2:1: a merge is not finished here. Keep one version and remove its marks.'],
    ],
    [
      'a tab in a text',
      '{"mode":"a\tb"}',
      ['error callsight.json:1:9: a text holds a control character. Write \\t for a tab and \\n for a line end.'],
    ],
    [
      'an escape that is none',
      '{"mode":"\\x"}',
      ['error callsight.json:1:9: a \\ stands before the wrong character. Write \\\\ for the character itself.'],
    ],
    ['another version of the format', '{"version":2}', ['error callsight.json:1:12: version cannot be 2. Write 1.']],
    [
      'a host where a list belongs',
      '{"hosts":"a.com"}',
      ['error callsight.json:1:10: hosts must be a list. Write [ … ].'],
    ],
    [
      'a rule that is named in words',
      '{"rules":["cleartext-http"]}',
      ['error callsight.json:1:10: rules must be an object. Write { … }.'],
    ],
    [
      'an exception without an end',
      '{"exceptions":[{"code":"weak-tls","match":"a.com","reason":"r"}]}',
      ['error callsight.json:1:16: exceptions[0].expires is missing. Add "expires": "2027-03-31".'],
    ],
    [
      'a statement that nobody answers for',
      '{"attest":[{"match":"a.com","privateCa":false,"reason":"r","expires":"2027-01-01"}]}',
      [
        'error callsight.json:1:41: attest[0].privateCa cannot be false. Write true.',
        'error callsight.json:1:12: attest[0].owner is missing. Add "owner": "SecOps".',
      ],
    ],
    [
      'a statement for every host',
      '{"attest":[{"match":"*","privateCa":true,"owner":"o","reason":"r","expires":"2027-01-01"}]}',
      ['warning callsight.json:1:21: this policy attests every host. Name the hosts that you trust.'],
    ],
    [
      'an exception for every host',
      '{"exceptions":[{"code":"weak-tls","match":"*","reason":"r","expires":"2027-01-01"}]}',
      ['warning callsight.json:1:43: this silences weak-tls for every host. Name the hosts, or the files with "path".'],
    ],
    [
      'a country by another name',
      '{"regions":{"deny":["UK"]}}',
      ['error callsight.json:1:21: UK is no country of ISO 3166. Write GB.'],
    ],
    [
      'a country that does not exist',
      '{"regions":{"allow":["XX"]}}',
      ['error callsight.json:1:22: XX is no country of ISO 3166. Write its code: CH.'],
    ],
    [
      'a country that is allowed and denied',
      '{"regions":{"allow":["US"],"deny":["US"]}}',
      ['warning callsight.json:1:36: US is allowed and denied. deny wins. Remove the other.'],
    ],
    [
      'an address without brackets',
      '{"hosts":[{"match":"2001:db8::1","action":"deny"}]}',
      ['error callsight.json:1:20: "2001:db8::1": an IPv6 address stands in brackets. Write [2001:db8::1].'],
    ],
    [
      'a password in a variable, which no message repeats',
      '{"variables":{"API":"https://user:hunter2@a.com"}}',
      ['error callsight.json:1:21: "a.com": a base URL holds no user and no password. Remove them.'],
    ],
    [
      'a file as a variable',
      '{"variables":{"API":"file:///etc/hosts"}}',
      ['error callsight.json:1:21: "file:///etc/hosts": this is no base URL. Write https://api.example.com.'],
    ],
    [
      'a variable without a name',
      '{"variables":{"":"https://a.com"}}',
      ['error callsight.json:1:18: variables: a key is empty or too long. Write the name of a variable.'],
    ],
    [
      'too many values of a variable',
      `{"variables":{"API":${JSON.stringify(Array(21).fill('https://a.com'))}}}`,
      ['error callsight.json:1:21: variables.API is too long. Write at most 20 entries.'],
    ],
    [
      'hidden characters in a key',
      '{"ho\u202Est":1}',
      ['error callsight.json:1:2: unknown key "ho\\u202Est". Did you mean "hosts"?'],
    ],
  ] as const) {
    it(`says what to do: ${title}`, () => assert.deepEqual(lines(text), expected));
  }

  it('is refused beyond 1 MB, and read up to it', () => {
    assert.notEqual(readPolicy('{}'.padEnd(MAX_POLICY_LENGTH), 'callsight.json').policy, undefined);
    assert.equal(readPolicy('{}'.padEnd(MAX_POLICY_LENGTH + 1), 'callsight.json').policy, undefined);
  });

  it('gives 20 problems, and says where there are more', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `"wrong${index}":1`).join(',\n');
    assert.equal(lines(`{${keys(20)}}`).length, 20);
    const many = lines(`{${keys(500)}}`);
    assert.equal(many.length, 21);
    assert.equal(many[20], 'error callsight.json:21:1: more is wrong from here on. Mend what is named above first.');
  });
});
