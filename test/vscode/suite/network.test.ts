import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { networkSockets, servers } from '../serverProcess';

describe('the network in the editor', () => {
  it('is off until the user chooses otherwise, and only the user’s own setting counts', async () => {
    const inspected = vscode.workspace.getConfiguration('callsight').inspect('network');
    assert.deepEqual([inspected?.defaultValue, inspected?.workspaceValue], ['ask', undefined]);
    const lines = await vscode.commands.executeCommand<{ what: string; text: string }[]>('callsight.doctor');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.deepEqual(
      lines.map(({ what }) => what),
      ['network', 'proxy', 'CA', 'lists', 'store', 'sent'],
    );
    assert.equal(lines[0]?.text, 'off: nothing is asked');
    const [pid] = servers();
    assert.ok(pid);
    assert.deepEqual(networkSockets(pid), []);
  });

  it('shows what left this machine as a text', async () => {
    await vscode.commands.executeCommand('callsight.showDataSent');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), 'Nothing has left this machine.\n');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('offers to ask a public host, and no internal one', async () => {
    const ask = (target: string) =>
      vscode.commands.executeCommand<{ isAskable: boolean }>('callsight.checkHost', target);
    assert.equal((await ask('https://api.stripe.com')).isAskable, true);
    assert.equal((await ask('https://10.0.0.1')).isAskable, false);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
