import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agreement, allows, type NetworkSetting, reachAgreed } from '../src/reachAgreed';

const nothing = { isTrusted: true, lists: false, hosts: false, registries: false };
const lists = { ...nothing, lists: true };
const hosts = { ...lists, hosts: true };
const all = { ...hosts, registries: true };

describe('how far the network may be asked', () => {
  const table: [setting: NetworkSetting, agreed: Omit<Agreement, 'setting'>, reach: string][] = [
    ['ask', nothing, 'off'],
    ['ask', lists, 'lists'],
    ['ask', hosts, 'probe'],
    ['ask', all, 'third-party'],
    ['off', all, 'off'],
    ['lists', nothing, 'lists'],
    ['lists', all, 'lists'],
    ['probe', nothing, 'lists'],
    ['probe', hosts, 'probe'],
    ['probe', all, 'probe'],
    ['third-party', nothing, 'lists'],
    ['third-party', hosts, 'probe'],
    ['third-party', all, 'third-party'],
    // Registries of hosts that may not be asked themselves are not asked, either.
    ['third-party', { ...lists, registries: true }, 'lists'],
    ['ask', { ...nothing, hosts: true }, 'probe'],
  ];
  for (const [setting, agreed, reach] of table) {
    it(`is "${reach}" with the setting "${setting}" and ${JSON.stringify(agreed)}`, () => {
      assert.equal(reachAgreed({ setting, ...agreed }), reach);
    });
  }

  it('is not at all in a workspace that is not trusted, whatever was agreed to', () => {
    for (const [setting, agreed] of table) assert.equal(reachAgreed({ setting, ...agreed, isTrusted: false }), 'off');
  });

  it('is never further than the setting allows', () => {
    for (const [setting, agreed] of table) {
      const reach = reachAgreed({ setting, ...agreed });
      assert.ok(reach === 'off' || allows(setting, reach), `${setting}: ${reach}`);
    }
  });

  it('has a setting for each step, which no folder can set', () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8'));
    const setting = manifest.contributes.configuration.properties['callsight.network'];
    assert.deepEqual(setting.enum, ['ask', 'off', 'lists', 'probe', 'third-party']);
    assert.equal(setting.scope, 'application');
  });
});
