import assert from 'node:assert/strict';
import { SDKS, type Sdk } from '@callsight/model';
import { modelsOf } from '../src/clients/sdks';
import { clientModels } from '../src/index';
import { parseHttpTarget } from '../src/targets/parseTarget';
import { filesOf, projectOf, say } from './markedFixture';

const names = ({ makes = [], hands = [], ready = [], calls = [], starts = [], types = [] }: Sdk): readonly string[] => [
  ...[...makes, ...hands, ...ready, ...calls],
  ...[...starts, ...types],
];

describe('the table of vendor packages', () => {
  it('names hosts that can be read, and vendors by one name', () => {
    for (const { npm, vendor, hosts, given } of SDKS) {
      assert.ok(npm.length > 0 && vendor !== '', npm.join());
      assert.ok(hosts.length > 0 || given, npm.join());
      for (const host of hosts) {
        const example = host.replace(/\{\w+\}/g, 'x').replace('*', 'x');
        const target = parseHttpTarget([/^[a-z]+:\/\//.test(host) ? example : `https://${example}`]);
        assert.equal(target.kind, 'absolute', `${npm}: ${host}`);
      }
    }
  });

  it('gives each export of a package one meaning', () => {
    const seen = new Map<string, string>();
    for (const row of SDKS)
      for (const specifier of row.npm)
        for (const name of new Set([...(row.makes ?? []), ...(row.hands ?? []), ...(row.calls ?? [])])) {
          const key = `${specifier} ${name}`;
          assert.ok(!seen.has(key), key);
          seen.set(key, name);
        }
  });

  it('fills only gaps that its hosts have', () => {
    for (const { npm, hosts, fill = {} } of SDKS)
      for (const gap of Object.keys(fill))
        assert.ok(
          hosts.some((host) => host.includes(`{${gap}}`)),
          `${npm}: ${gap}`,
        );
  });

  it('says where a host was read that is said to be verified', () => {
    for (const { npm, verified, source } of SDKS) assert.ok(verified !== true || source, npm.join());
    assert.ok(SDKS.filter(({ verified }) => verified === true).length > 120);
  });

  it('makes a model of each package that exports something', () => {
    const modelled = new Set(clientModels().flatMap(({ modules }) => Object.keys(modules)));
    const reached = SDKS.filter((row) => names(row).length > 0);
    assert.deepEqual(
      reached.flatMap(({ npm }) => npm.filter((specifier) => !modelled.has(specifier))),
      [],
    );
  });

  for (const row of SDKS.filter(({ makes, given }) => makes && !given)) {
    const [specifier = ''] = row.npm;
    const [maker = ''] = row.makes ?? [];
    const [host = ''] = row.hosts;
    it(`${specifier} ${maker} reaches ${host}`, () => {
      const [root = '', ...rest] = maker.replace('*', 'Any').split('.');
      const module = specifier.replace('*', 'any');
      const spelt = row.remakes
        ? `(new it()).${row.remakes[0]}({})`
        : `new it${rest.map((name) => `.${name}`).join('')}()`;
      const text = `import { ${root} as it } from '${module}';\nconst made = ${spelt};\n`;
      const { calls } = projectOf(filesOf(text)).analyse();
      assert.equal(calls.length, 1, text);
      const [call] = calls;
      assert.equal(call?.role, 'client');
      const wanted = host
        .replace(/^[a-z]+:\/\//, '')
        .replace(/:\d+$/, '')
        .replace(/\{\w+\}/g, '*');
      const reached = call?.endpoints.map((endpoint) => endpoint.host) ?? [];
      assert.ok(
        reached.some((one) => new RegExp(`^${wanted.replaceAll('.', '\\.').replaceAll('*', '.+')}$`).test(one)),
        `${say(call as never)} instead of ${wanted}`,
      );
      assert.ok(call?.endpoints.every(({ sdkDefault }) => sdkDefault));
    });
  }

  it('takes a vendor by one row', () => {
    const [model] = modelsOf([{ npm: ['vendor'], vendor: 'Vendor', hosts: ['api.example.com'], makes: ['Client'] }]);
    assert.equal(model?.name, 'vendor');
    assert.deepEqual(Object.keys(model?.modules ?? {}), ['vendor']);
  });
});
