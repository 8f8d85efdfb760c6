import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { formats, type ReportInput } from '../../src/index';
import { hostileTexts } from '../hostileTexts';
import { sample, withText } from '../sample';

/** What GitLab asks of an entry: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

const issues = (input: ReportInput): { fingerprint: string }[] => JSON.parse(formats.gitlab.render(input));

describe('gitlab', () => {
  const validate = new Ajv().compile(schema);

  it('is what GitLab asks for, whatever the text', () => {
    for (const input of [sample, ...hostileTexts.map(withText)])
      assert.ok(validate(issues(input)), JSON.stringify(validate.errors, undefined, 2));
  });

  it('gives findings that are alike fingerprints of their own, or they would collapse into one', () => {
    const [finding] = sample.result.findings;
    assert.ok(finding);
    const found = issues({ ...sample, result: { ...sample.result, findings: [finding, finding, finding] } });
    assert.equal(new Set(found.map(({ fingerprint }) => fingerprint)).size, 3);
  });

  it('leaves out what is silenced', () => assert.equal(issues(sample).length, sample.result.findings.length));

  it('is an empty list for an empty result', () => {
    assert.equal(formats.gitlab.render({ ...sample, result: { ...sample.result, findings: [] } }), '[]\n');
  });
});
