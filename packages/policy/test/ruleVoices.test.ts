import assert from 'node:assert/strict';
import { rules } from '../src';
import { find, policy, short } from './example';
import { cleartextVoices } from './voices/cleartextVoices';
import { codeVoices } from './voices/codeVoices';
import { liveVoices } from './voices/liveVoices';
import { nameVoices } from './voices/nameVoices';
import { policyVoices } from './voices/policyVoices';
import { scoreVoices } from './voices/scoreVoices';

describe('each rule', () => {
  const table = [...codeVoices, ...cleartextVoices, ...liveVoices, ...nameVoices, ...policyVoices, ...scoreVoices];

  for (const { rule, speaks, silent } of table) {
    for (const [calls, hosts, content, level, message] of speaks) {
      it(`${rule} speaks: ${message}`, () => {
        const found = find(calls, hosts, { policy: policy(content) });
        assert.deepEqual(short(found), [[rule, level, message]]);
      });
    }
    for (const [why, calls, hosts, content] of silent) {
      it(`${rule} is silent: ${why}`, () =>
        assert.deepEqual(short(find(calls, hosts, { policy: policy(content) })), []));
    }
  }

  it('has a row in the table', () => {
    // What weakens calls has a table of its own.
    const ids = rules.flatMap(({ id, ofWeakness }) => (ofWeakness === undefined ? [id] : []));
    assert.deepEqual(table.map(({ rule }) => rule).sort(), ids.sort());
  });
});
