import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { type FormatId, formats, type ReportInput } from '../src/index';
import { hostileTexts } from './hostileTexts';
import { sample, withText } from './sample';

const root = join(__dirname, '../..');
const repository = join(root, '../..');

const compile = (path: string): ValidateFunction => {
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  delete schema.$schema;
  delete schema.id;
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, logger: false }).compile(schema);
};

const reversed = (input: ReportInput): ReportInput => ({
  ...input,
  rules: [...input.rules].reverse(),
  result: {
    ...input.result,
    calls: [...input.result.calls].reverse(),
    hosts: [...input.result.hosts].reverse(),
    findings: [...input.result.findings].reverse(),
    skipped: [...input.result.skipped].reverse(),
  },
});

const all = Object.values(formats);

describe('formats', () => {
  it('are listed as they stand in the folder', () => {
    const files = readdirSync(join(root, 'src/formats')).map((file) => file.replace(/\.ts$/, ''));
    assert.deepEqual(Object.keys(formats).sort(), files.sort());
    for (const [id, format] of Object.entries(formats)) assert.equal(format.id, id);
  });

  for (const id of ['text', 'json', 'sarif'] as const satisfies readonly FormatId[]) {
    it(`${id} writes what test/expected/${id}.txt shows`, () => {
      const path = join(root, 'test/expected', `${id}.txt`);
      const written = formats[id].render(sample);
      if (process.env.UPDATE) writeFileSync(path, written);
      assert.equal(written, readFileSync(path, 'utf8'));
    });
  }

  for (const format of all) {
    it(`${format.id} gives the same bytes for the same result in any order`, () => {
      assert.equal(format.render(reversed(sample)), format.render(sample));
    });
  }
});

describe('json', () => {
  const validate = compile(join(repository, 'media/report.schema.json'));
  const valid = (input: ReportInput): void => {
    assert.ok(validate(JSON.parse(formats.json.render(input))), JSON.stringify(validate.errors, undefined, 2));
  };

  it('is valid by its schema, whatever the text', () => {
    valid(sample);
    for (const text of hostileTexts) valid(withText(text));
  });

  it('has no score for a host that is internal or not scored', () => {
    const { hosts } = JSON.parse(formats.json.render(sample));
    assert.deepEqual(
      hosts.map(({ host, score, grade }: Record<string, unknown>) => [host, score, grade]),
      [
        ['api.example.com', 71, 'B'],
        ['localhost', null, 'internal'],
        ['new.example.org', null, '?'],
        ['plc.example.com', 19, 'F'],
      ],
    );
  });

  it('says why only where no endpoint is known and the target is not relative', () => {
    const [tenant] = sample.result.calls.filter((call) => call.unresolved);
    assert.ok(tenant);
    const partly = { ...tenant, endpoints: sample.result.calls[0]?.endpoints ?? [] };
    const { calls } = JSON.parse(
      formats.json.render({ ...sample, result: { ...sample.result, calls: [tenant, partly] } }),
    );
    assert.deepEqual(
      calls.map(({ unresolved }: { unresolved?: unknown }) => unresolved),
      [{ reason: 'parameter', name: 'config.baseUrl' }, undefined],
    );
  });

  it('holds no text of its own about people: hidden characters are spelt out', () => {
    assert.match(formats.json.render(withText('a\u202eb\x9b')), /a\\u202eb\\u009b/);
  });
});

describe('sarif', () => {
  const validate = compile(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  const log = (input: ReportInput) => JSON.parse(formats.sarif.render(input));

  it('is valid by the schema of SARIF 2.1.0, whatever the text', () => {
    for (const input of [sample, ...hostileTexts.map(withText)]) {
      assert.ok(validate(log(input)), JSON.stringify(validate.errors, undefined, 2));
    }
  });

  it('keeps fingerprints when lines move and scores change, and tells equal findings apart', () => {
    const prints = (input: ReportInput): string[] =>
      log(input).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints.primaryLocationLineHash,
      );
    const [finding] = sample.result.findings;
    assert.ok(finding);
    const lower = {
      ...finding,
      span: { line: 90, column: 1, endLine: 90, endColumn: 5 },
      message: 'plc.example.com: other words',
    };
    const twice = { ...sample, result: { ...sample.result, findings: [finding, lower] } };
    const moved = { ...sample, result: { ...sample.result, findings: [lower] } };
    assert.deepEqual(prints(moved), prints({ ...sample, result: { ...sample.result, findings: [finding] } }));
    assert.equal(new Set(prints(twice)).size, 2);
  });

  it('names only rules that it describes', () => {
    const [run] = log(withText('stray rule')).runs;
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
  });
});

describe('text', () => {
  const lines = (input: ReportInput): string[] => formats.text.render(input).split('\n');

  it('says first that not one packet was sent', () =>
    assert.match(lines(sample)[0] ?? '', /network off: not one packet/));

  it('never calls an unknown clean', () => {
    const unknownOnly = {
      ...sample,
      result: {
        ...sample.result,
        findings: [],
        hosts: sample.result.hosts.filter((host) => host.verdict.answer === 'unknown'),
      },
    };
    assert.match(formats.text.render(unknownOnly), /\? no problem found, 1 unknown: not a clean result/);
    assert.doesNotMatch(formats.text.render(unknownOnly), /✓/);
  });

  it('says the same in colour', () => {
    const coloured = formats.text.render({ ...sample, style: { color: true } });
    assert.match(coloured, /\x1b\[31m/);
    assert.equal(coloured.replace(/\x1b\[\d+m/g, ''), formats.text.render(sample));
  });

  it('C014 C015 C016 F039 prints hostile text as text: no control, no line of its own, no command', () => {
    const usual = lines(withText('plain')).length;
    for (const text of hostileTexts) {
      const printed = formats.text.render(withText(text));
      assert.equal(printed.split('\n').length, usual, text);
      assert.doesNotMatch(printed.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      assert.doesNotMatch(printed, /^\s*::|##\[|##vso\[/m);
    }
  });
});
