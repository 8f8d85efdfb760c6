import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOn, mark, open } from '../editor';
import { callThroughHosts } from '../hostsView';
import { networkSockets, servers } from '../serverProcess';

// The workspace's own settings switch everything off: .vscode/settings.json of the fixture says so.
describe('in Restricted Mode', () => {
  it('the folder is not trusted', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('calls are found and judged from source alone, and the folder cannot switch that off', async () => {
    const document = await open('src/shipping.ts');
    const found = await mark(document, 'cleartext-http');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    await hoverOn(document, 'http://rates', 'not encrypted');
  });

  it('the settings of the folder do not count', () => {
    const settings = vscode.workspace.getConfiguration('callsight', vscode.workspace.workspaceFolders?.[0]?.uri);
    assert.equal(settings.get('enabled'), true);
    assert.deepEqual(settings.get('severity'), {});
  });

  it('the list of hosts is there, and leads to the code', async () => {
    const { document, selection } = await callThroughHosts();
    assert.ok(document.getText(selection).length > 0);
  });

  it('nothing may be asked, and no question is put', async () => {
    assert.equal(await vscode.commands.executeCommand('callsight.probeHosts'), undefined);
    assert.equal(await vscode.commands.executeCommand('callsight.updateLists'), undefined);
    const lines = await vscode.commands.executeCommand<{ what: string; text: string }[]>('callsight.doctor');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(lines.find(({ what }) => what === 'network')?.text, 'off: nothing is asked');
  });

  it('[W006] the language server holds no socket of the network, whatever it is asked', async () => {
    await vscode.commands.executeCommand('callsight.scanWorkspace');
    await vscode.commands.executeCommand('callsight.checkHost', 'https://api.stripe.com');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('callsight.showReport');
    const [pid] = servers();
    assert.ok(pid);
    assert.deepEqual(networkSockets(pid), []);
    assert.notDeepEqual(networkSockets(process.ppid), [], 'the editor itself is seen to hold some');
  });
});
