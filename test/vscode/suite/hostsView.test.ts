import assert from 'node:assert/strict';
import { callThroughHosts } from '../hostsView';

describe('the list of hosts', () => {
  it('is walked with the keyboard: the first host opens to its calls, and a call to the code', async () => {
    const { document, selection } = await callThroughHosts();
    assert.ok(document.getText(selection).length > 0);
  });
});
