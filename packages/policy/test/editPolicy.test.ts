import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decide, editPolicy, newPolicy, policyVariables, readPolicy } from '../src';
import { NOW, origin } from './example';
import { runs } from './runs';

const allow = { kind: 'allow', host: 'api.acme.com', reason: 'contract', since: '2026-11-22' } as const;

describe('an edit of the policy', () => {
  it('starts a policy where there is none', () => {
    const text = editPolicy(undefined, allow);
    assert.equal(
      text,
      `{
  // What this project may call. Every key is explained where you type it.
  "version": 1,
  // Scores below this need a review.
  "minimumScore": 60,
  "hosts": [
    { "match": "api.acme.com", "action": "allow", "reason": "contract", "since": "2026-11-22" }
  ]
}
`,
    );
    assert.equal(editPolicy(' \n', allow), text);
    assert.deepEqual(readPolicy(newPolicy(), 'callsight.json').problems, []);
  });

  const added = '{ "match": "api.acme.com", "action": "allow", "reason": "contract", "since": "2026-11-22" }';
  for (const [title, before, after] of [
    ['an empty object', '{}', `{\n  "hosts": [\n    ${added}\n  ]\n}`],
    ['an empty list', '{ "hosts": [] }', `{ "hosts": [\n  ${added}\n] }`],
    [
      'one line',
      '{"hosts":[{"match":"a.com","action":"deny"}]}',
      `{"hosts":[{"match":"a.com","action":"deny"}, ${added}]}`,
    ],
    [
      'a comment behind the last clause',
      '{\n  "hosts": [\n    { "match": "a.com", "action": "deny" } // never\n  ]\n}\n',
      `{\n  "hosts": [\n    { "match": "a.com", "action": "deny" }, // never\n    ${added}\n  ]\n}\n`,
    ],
    [
      'a trailing comma',
      '{\n  "hosts": [\n    { "match": "a.com", "action": "deny" }, // a, b\n    // none so far\n  ],\n}\n',
      `{\n  "hosts": [\n    { "match": "a.com", "action": "deny" }, // a, b\n    // none so far\n    ${added}\n  ],\n}\n`,
    ],
    [
      'tabs and CRLF',
      '{\r\n\t"minimumScore": 70 // ours\r\n}\r\n',
      `{\r\n\t"minimumScore": 70, // ours\r\n\t"hosts": [\r\n\t\t${added}\r\n\t]\r\n}\r\n`,
    ],
    ['a byte order mark', '\uFEFF{\n  "hosts": []\n}\n', `\uFEFF{\n  "hosts": [\n    ${added}\n  ]\n}\n`],
    ['four spaces', '{\n    "version": 1\n}', `{\n    "version": 1,\n    "hosts": [\n        ${added}\n    ]\n}`],
    [
      'a list with only a comment',
      '{\n  "hosts": [\n    // none so far\n  ]\n}',
      `{\n  "hosts": [\n    // none so far\n    ${added}\n  ]\n}`,
    ],
  ] as const) {
    it(`keeps comments and layout: ${title}`, () => {
      assert.equal(editPolicy(before, allow), after);
      assert.deepEqual(readPolicy(after, 'callsight.json').problems, []);
    });
  }

  it('changes the clause of the same host', () => {
    const after = editPolicy(
      '{"hosts":[{"match":"api.acme.com","action":"quarantine","since":"2026-10-01","expires":"2027-01-01","reason":"new","dataClass":["PII"]}]}',
      allow,
    );
    const { policy, problems } = readPolicy(after ?? '', 'callsight.json');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      policy?.hosts.map(({ action, reason, since, expires, dataClass }) => [action, reason, since, expires, dataClass]),
      [['allow', 'contract', '2026-11-22', undefined, ['PII']]],
    );
  });

  it('writes an exception for all files, and leaves those for some of them', () => {
    const edit = {
      kind: 'except',
      rule: 'weak-tls',
      host: 'api.acme.com',
      reason: 'ticket 7',
      since: '2026-11-22',
      expires: '2027-01-31',
    } as const;
    const own =
      '{ "code": "weak-tls", "match": "api.acme.com", "path": "a/**", "reason": "x", "expires": "2027-01-01" }';
    const once = editPolicy(`{ "exceptions": [${own}] }`, edit);
    const written =
      '{ "code": "weak-tls", "match": "api.acme.com", "reason": "ticket 7", "since": "2026-11-22", "expires": "2027-01-31" }';
    assert.equal(once, `{ "exceptions": [${own}, ${written}] }`);
    assert.deepEqual(readPolicy(once ?? '', 'callsight.json').problems, []);
    assert.equal(
      editPolicy(once, { ...edit, expires: '2027-06-30' }),
      once?.replace('2027-01-31', '2027-06-30'),
      'a second one takes the place of the first',
    );
  });

  it('maps a variable, and one more host of it', () => {
    const once = editPolicy('{}', { kind: 'map-variable', variable: 'config.baseUrl', host: 'api.acme.com' });
    const twice = editPolicy(once, {
      kind: 'map-variable',
      variable: 'config.baseUrl',
      host: 'https://eu.acme.com/v1',
    });
    const again = editPolicy(twice, { kind: 'map-variable', variable: 'config.baseUrl', host: 'api.acme.com' });
    assert.equal(again, twice);
    assert.deepEqual(
      [...policyVariables(readPolicy(twice ?? '', 'callsight.json').policy)],
      [['config.baseUrl', ['https://api.acme.com', 'https://eu.acme.com/v1']]],
    );
  });

  for (const text of ['{hosts: [', '[]', '"a"', '{"__proto__":{}}', '{"a":1,"a":2}']) {
    it(`leaves ${text} to a person`, () => assert.equal(editPolicy(text, allow), undefined));
  }

  it('gives a policy that says what was asked for (property)', () => {
    const host = fc.constantFrom('api.acme.com', 'b.acme.com', 'c.example');
    const edit = fc.oneof(
      fc.record({
        kind: fc.constantFrom('allow' as const, 'deny' as const),
        host,
        reason: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
        since: fc.constant('2026-11-22'),
      }),
      fc.record({
        kind: fc.constant('quarantine' as const),
        host,
        reason: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
        since: fc.constant('2026-11-22'),
        expires: fc.constant('2027-01-01'),
      }),
    );
    const answers = { allow: 'allowed', deny: 'blocked', quarantine: 'review' } as const;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text: string | undefined;
        for (const each of edits) text = editPolicy(text, each);
        const { policy, problems } = readPolicy(text ?? '', 'callsight.json');
        assert.deepEqual(problems, []);
        const last = new Map(edits.map((each) => [each.host, each.kind]));
        for (const [name, kind] of last)
          assert.equal(decide(origin(`https://${name}`), policy, NOW).answer, answers[kind]);
      }),
      runs(300),
    );
  }).timeout(60_000);
});
