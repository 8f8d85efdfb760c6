import assert from 'node:assert/strict';
import { defaultSettings, readSettings } from '../src/settings';

describe('settings from an editor', () => {
  for (const sent of [undefined, null, 7, 'x', [], {}, { enabled: 'no', run: 'always', severity: [], inlayHints: 1 }]) {
    it(`${JSON.stringify(sent)} are those of a user who set nothing`, () => {
      assert.deepEqual(readSettings(sent), defaultSettings);
    });
  }

  it('keep what fits and leave out what does not', () => {
    const severity = JSON.parse('{ "weak-tls": "off", "other": "loud", "__proto__": "error" }');
    const read = readSettings({ enabled: false, run: 'onSave', severity });
    assert.deepEqual([read.enabled, read.run, read.hover], [false, 'onSave', true]);
    assert.equal(read.severity.get('weak-tls'), 'off');
    assert.equal(read.severity.has('other'), false);
  });
});
