import assert from 'node:assert/strict';
import { Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library';
import fc from 'fast-check';
import { endpointIri } from '../../src/bom/endpointIri';
import { type CycloneDxVersion, formats, type ReportInput } from '../../src/index';
import { hostileTexts } from '../hostileTexts';
import { sample, withText } from '../sample';

const versions = {
  '1.6': { version: Spec.Version.v1dot6, spec: Spec.Spec1dot6 },
  '1.7': { version: Spec.Version.v1dot7, spec: Spec.Spec1dot7 },
} as const;

const written = (input: ReportInput, cycloneDx: CycloneDxVersion): string =>
  formats.cyclonedx.render({ ...input, cycloneDx });

const bom = (input: ReportInput) => JSON.parse(formats.cyclonedx.render(input));

const service = (name: string) => {
  const found = bom(sample).services.find((each: { name: string }) => each.name === name);
  assert.ok(found, name);
  return found;
};

const valuesOf = ({ properties }: { properties: { name: string; value: string }[] }, name: string): string[] =>
  properties.filter((property) => property.name === `callsight:${name}`).map(({ value }) => value);

describe('cyclonedx', () => {
  for (const id of Object.keys(versions) as CycloneDxVersion[]) {
    it(`is valid for the strict validator of CycloneDX ${id}, whatever the text`, async function () {
      this.timeout(60_000);
      const validator = new Validation.JsonStrictValidator(versions[id].version);
      for (const input of [sample, ...hostileTexts.map(withText)]) {
        const problem = await validator.validate(written(input, id));
        assert.equal(problem, null, JSON.stringify(problem, undefined, 2)?.slice(0, 2000));
      }
    });

    it(`says in ${id} what the library would write of the same services`, () => {
      const ours = JSON.parse(written(sample, id));
      const model = new Models.Bom({ version: 1 });
      model.metadata.timestamp = new Date(sample.now);
      model.metadata.component = new Models.Component(Enums.ComponentType.Application, 'sample', {
        bomRef: 'application',
      });
      for (const each of ours.services) {
        const theirs = new Models.Service(each.name, { bomRef: each['bom-ref'] });
        for (const { name, value } of each.properties) theirs.properties.add(new Models.Property(name, value));
        model.services.add(theirs);
        model.metadata.component.dependencies.add(theirs.bomRef);
      }
      const normalised = new Serialize.JSON.Normalize.Factory(versions[id].spec).makeForBom().normalize(model, {
        sortLists: true,
      });
      const { $schema, bomFormat, specVersion } = normalised;
      assert.deepEqual([ours.$schema, ours.bomFormat, ours.specVersion], [$schema, bomFormat, specVersion]);
      assert.equal(ours.metadata.timestamp, normalised.metadata?.timestamp);
      assert.deepEqual(
        ours.dependencies.find(({ ref }: { ref: string }) => ref === 'application'),
        normalised.dependencies?.find(({ ref }) => ref === 'application'),
      );
      assert.deepEqual(
        ours.services.map((each: Record<string, unknown>) => [each['bom-ref'], each.name]),
        normalised.services?.map((each) => [each['bom-ref'], each.name]),
      );
    });
  }

  it('is 1.6 unless 1.7 is asked for, and the same but for that', () => {
    const [older, newer] = [bom(sample), JSON.parse(written(sample, '1.7'))];
    assert.deepEqual([older.specVersion, newer.specVersion], ['1.6', '1.7']);
    assert.deepEqual({ ...older, $schema: '', specVersion: '' }, { ...newer, $schema: '', specVersion: '' });
  });

  it('has a service for each host, with addresses, boundary, flow as the service sees it, and score', () => {
    const api = service('api.example.com');
    assert.deepEqual(api.endpoints, ['https://api.example.com/v1/items', 'https://api.example.com/v1/orders/%7B%7D']);
    assert.deepEqual([api['x-trust-boundary'], api.trustZone], [true, 'external']);
    assert.deepEqual(api.data, [{ flow: 'bi-directional', classification: 'PII' }]);
    assert.deepEqual(
      ['score', 'grade', 'answer', 'owner', 'calls', 'factor:transport'].map((name) => valuesOf(api, name)),
      [['71'], ['B~'], ['allowed'], ['orders'], ['2'], ['20/30']],
    );
    const read = service('new.example.org');
    assert.deepEqual(
      [read.data, valuesOf(read, 'score'), valuesOf(read, 'grade')],
      [[{ flow: 'outbound', classification: 'unknown' }], [], ['?']],
    );
    const local = service('localhost:3000');
    assert.deepEqual([local['x-trust-boundary'], local.trustZone], [false, 'internal']);
  });

  it('drops no call whose host is not known', () => {
    const open = service('unresolved: config.baseUrl');
    assert.deepEqual(open.endpoints, ['urn:callsight:unresolved:config.baseUrl']);
    assert.equal(bom(sample).compositions[0].aggregate, 'incomplete');
  });

  it('says who silenced what, as annotations', () => {
    assert.deepEqual(
      bom(sample).annotations.map(({ subjects, annotator, text }: Record<string, unknown>) => [
        subjects,
        annotator,
        text,
      ]),
      [
        [
          ['host:api.example.com'],
          { component: { type: 'application', name: 'callsight', version: '0.1.0' } },
          'tunnel-or-bin-host is silenced in src/dev.ts: demo code (src/dev.ts:29)',
        ],
        [
          ['host:plc.example.com:8080'],
          { organization: { name: 'plant' } },
          'cleartext-http is silenced in src/device.ts until 2027-03-31: ticket 114 (callsight.json:14)',
        ],
      ],
    );
  });

  it('has a serial number that belongs to its content', () => {
    const later = { ...sample, now: '2026-11-22T12:00:00.000Z' };
    assert.match(
      bom(sample).serialNumber,
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.notEqual(bom(later).serialNumber, bom(sample).serialNumber);
  });
});

describe('endpointIri', () => {
  const at = (scheme: string, host: string, path: string, port?: number): string =>
    endpointIri({
      scheme,
      host,
      path,
      ...(port === undefined ? {} : { port }),
      certainty: 'exact',
      taint: 'literal',
      hops: [],
    });

  for (const [iri, written] of [
    [at('https', 'api.example.com', '/v1/{}'), 'https://api.example.com/v1/%7B%7D'],
    [at('https', 'api.example.com', '', 443), 'https://api.example.com'],
    [at('http', '[2001:db8::1]', '/', 8080), 'http://[2001:db8::1]:8080/'],
    [at('https', '*.example.com', '/a%20b/%zz'), 'https://*.example.com/a%20b/%25zz'],
    [at('https', 'api.example.com', '/v1/models/m:generate'), 'https://api.example.com/v1/models/m:generate'],
    [at('', 'cdn.example.com', '/x'), '//cdn.example.com/x'],
    [at('java script', 'a b', 'c'), '//a%20b/c'],
  ] as const)
    it(written, () => assert.equal(iri, written));

  it('holds no character that ends an address, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (host, path) => {
        assert.match(at('https', host, path), /^https:\/\/[!-~]*$/);
        assert.doesNotMatch(at('https', host, path), /[<>"{}|\\^`\s?#]/);
      }),
      { numRuns: 500, seed: 20261121 },
    );
  });
});
