import assert from 'node:assert/strict';
import { join } from 'node:path';
import { formats, type ReportInput } from '../../src/index';
import { compileSchema } from '../compileSchema';
import { hostileTexts } from '../hostileTexts';
import { sample, withText } from '../sample';

const repository = join(__dirname, '../../../../..');

describe('json', () => {
  const validate = compileSchema(join(repository, 'media/report.schema.json'));
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

  it('says why a target is not known, alone or beside the endpoints that are', () => {
    const [tenant] = sample.result.calls.filter((call) => call.unresolved);
    assert.ok(tenant);
    const place = {
      file: 'src/a.ts',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 9,
      what: 'request data req.query.url',
    };
    const sent = { ...tenant, unresolved: { reason: 'request', name: 'req.query.url', hops: [place] } } as const;
    const partly = { ...tenant, endpoints: sample.result.calls[0]?.endpoints ?? [] };
    const input = { ...sample, result: { ...sample.result, calls: [tenant, partly, sent] } };
    valid(input);
    const { file, line, column, what } = place;
    const parameter = { reason: 'parameter', name: 'config.baseUrl' };
    assert.deepEqual(
      JSON.parse(formats.json.render(input)).calls.map(({ unresolved, otherwise }: Record<string, unknown>) => [
        unresolved,
        otherwise,
      ]),
      [
        [parameter, undefined],
        [undefined, parameter],
        [{ reason: 'request', name: 'req.query.url', hops: [{ file, line, column, what }] }, undefined],
      ],
    );
  });

  it('holds no text of its own about people: hidden characters are spelt out', () => {
    assert.match(formats.json.render(withText('a\u202eb\x9b')), /a\\u202eb\\u009b/);
  });
});
