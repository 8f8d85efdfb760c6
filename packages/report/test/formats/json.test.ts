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
