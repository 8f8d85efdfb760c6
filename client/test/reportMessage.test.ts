import assert from 'node:assert/strict';
import { readReportMessage } from '../src/reportMessage';

describe('a message of the report page', () => {
  it('is one of two things', () => {
    assert.deepEqual(readReportMessage({ type: 'save' }), { type: 'save' });
    assert.deepEqual(readReportMessage({ type: 'open', id: 'f12', uri: 'file:///etc/passwd' }), {
      type: 'open',
      id: 'f12',
    });
  });

  const refused = [
    undefined,
    null,
    'save',
    [],
    {},
    { type: 'open' },
    { type: 'open', id: 7 },
    { type: 'open', id: 'x'.repeat(21) },
    { type: 'run', command: 'workbench.action.terminal.new' },
    { cmd: 'open', uri: 'file:///etc/passwd' },
  ];
  for (const sent of refused) {
    it(`[V006] is not ${JSON.stringify(sent)?.slice(0, 60)}`, () => assert.equal(readReportMessage(sent), undefined));
  }
});
