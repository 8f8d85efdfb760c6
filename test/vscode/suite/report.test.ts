import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../editor';

const reportTab = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('callsight.report'));

describe('the report', () => {
  it('opens once and is brought back by the same command', async () => {
    await vscode.commands.executeCommand('callsight.showReport');
    const tab = await until('report tab', reportTab);
    assert.equal(tab.label, 'CallSight Report');
    await vscode.commands.executeCommand('callsight.showReport');
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    assert.equal(tabs.filter(({ label }) => label === 'CallSight Report').length, 1);
    await vscode.window.tabGroups.close(tab);
  });

  it('scans the workspace and gives the counts', async () => {
    const status = await vscode.commands.executeCommand<{ readonly blocked: number; readonly calls: number }>(
      'callsight.scanWorkspace',
    );
    assert.ok(status.blocked >= 2, JSON.stringify(status));
    assert.ok(status.calls >= 10, JSON.stringify(status));
  });

  it('checks a host that nothing calls, without asking it', async () => {
    const result = await vscode.commands.executeCommand<{ readonly host: string; readonly summary: string }>(
      'callsight.checkHost',
      'http://API.parcelhub.io/v1?key=x',
    );
    assert.equal(result.host, 'api.parcelhub.io');
    assert.match(result.summary, /^F · \d+ \/ 100 · blocked$/);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
