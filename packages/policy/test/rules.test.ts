import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { policyJsonSchema, RULE_IDS, readPolicy, ruleDoc, ruleDocPath, ruleDocs, rules, ruleTexts } from '../src';

// Compiled to packages/policy/out/test.
const root = join(__dirname, '../../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the rules', () => {
  it('have a file each, named by the id', () => {
    for (const id of RULE_IDS) assert.ok(existsSync(join(root, 'packages/policy/src/rules', `${id}.ts`)), id);
    assert.deepEqual(
      rules.map(({ id }) => id),
      RULE_IDS,
    );
  });

  for (const rule of rules) {
    it(`${rule.id} has level, message, help and references`, () => {
      for (const text of [rule.title, rule.template, rule.what, rule.why, rule.mend]) assert.notEqual(text, '');
      for (const text of [rule.what, rule.why, rule.mend, rule.template]) assert.match(text, /[.]$/);
      if (rule.securitySeverity !== undefined) {
        assert.match(rule.securitySeverity, /^(10|\d)\.\d$/);
        assert.match(rule.cwe ?? '', /^CWE-\d+$/);
        assert.match(rule.owasp ?? '', /^API\d{1,2}:2023$/);
        assert.ok(rule.precision !== undefined && rule.sources.length > 0 && rule.tags.includes('security'));
      }
      for (const source of rule.sources) assert.ok(URL.canParse(source), source);
    });

    it(`${rule.id} has a current page`, () => assert.equal(read(ruleDocPath(rule.id)), ruleDoc(rule)));
  }

  it('have no page beyond these', () => {
    assert.deepEqual(readdirSync(join(root, 'docs/rules')).sort(), Object.keys(ruleDocs()).sort());
    assert.equal(read('docs/rules/README.md'), ruleDocs()['README.md']);
  });

  it('fit what SARIF takes: help of at most 1,024 characters', () => {
    for (const { id, help } of ruleTexts()) assert.ok(help.length <= 1_024, id);
  });
});

describe('the schema of the policy', () => {
  const schema = policyJsonSchema();
  // No formats: `date` is checked when the policy is read.
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

  it('is current in media/', () => {
    assert.equal(read('media/callsight.schema.json'), `${JSON.stringify(schema, undefined, 2)}\n`);
  });

  for (const [content, fits] of [
    [{}, true],
    [
      { $schema: './x.json', version: 1, mode: 'allowlist', hosts: [{ match: 'a.com', action: 'allow', reason: 'r' }] },
      true,
    ],
    [
      {
        rules: { 'cleartext-http': 'off', 'weak-tls': 'warning' },
        variables: { A: 'https://a.com', B: ['https://b.com'] },
      },
      true,
    ],
    [{ hots: [] }, false],
    [{ version: 2 }, false],
    [{ hosts: [{ match: 'a.com' }] }, false],
    [{ hosts: [{ match: 'a.com', action: 'maybe' }] }, false],
    [{ minimumScore: 101 }, false],
    [{ rules: { 'cleartext-htp': 'off' } }, false],
    [{ exceptions: [{ code: 'weak-tls', match: 'a.com', reason: 'r' }] }, false],
    [{ regions: { allow: ['Europe'] } }, false],
    [[], false],
  ] as const) {
    it(`${fits ? 'takes' : 'refuses'} ${JSON.stringify(content)}, as reading does`, () => {
      assert.equal(validate(content), fits);
      assert.equal(readPolicy(JSON.stringify(content), 'callsight.json').policy !== undefined, fits);
    });
  }
});
