import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileAt, mark, marks, open, quickFix, ruleOf, until } from '../editor';

const read = async (path: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(path)));

describe('a quick fix', () => {
  it('writes https, and the mark goes away; undo brings it back', async () => {
    const document = await open('src/shipping.ts');
    const { range } = await mark(document, 'cleartext-http');
    const fix = await quickFix(document, range, 'Use https instead of http');
    assert.equal(fix.isPreferred, true);
    assert.ok(fix.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /'https:\/\/rates\.parcelhub\.io\/v2\/quotes'/);
    await until('file without that mark', () =>
      marks(document.uri).every((found) => ruleOf(found) !== 'cleartext-http'),
    );
    await vscode.commands.executeCommand('undo');
    await mark(document, 'cleartext-http');
  });

  it('ignores a rule for a line, with the reason', async () => {
    const document = await open('src/shipping.ts');
    const { range } = await mark(document, 'cleartext-http');
    const fix = await quickFix(document, range, 'Ignore cleartext-http for this line');
    const [argument] = fix.command?.arguments ?? [];
    await vscode.commands.executeCommand('callsight.ignoreLine', { ...argument, reason: 'agreed with the carrier' });
    assert.match(
      document.getText(),
      /\n {2}\/\/ callsight-ignore-next-line cleartext-http -- agreed with the carrier\n/,
    );
    await until('file without that mark', () =>
      marks(document.uri).every((found) => ruleOf(found) !== 'cleartext-http'),
    );
    await vscode.commands.executeCommand('undo');
    await mark(document, 'cleartext-http');
  });

  it('allows a host in the policy, and its marks go away', async () => {
    const document = await open('src/notify.ts');
    const { range } = await mark(document, 'tunnel-or-bin-host');
    const fix = await quickFix(document, range, 'Allow acme-demo.ngrok.app…');
    const [argument] = fix.command?.arguments ?? [];
    await vscode.commands.executeCommand('callsight.allowHost', { ...argument, reason: 'review passed' });
    assert.match(await read('callsight.json'), /"review passed"/);
    await until('file without that mark', () =>
      marks(document.uri).every((found) => ruleOf(found) !== 'tunnel-or-bin-host'),
    );
  });

  it('says which host a variable stands for', async () => {
    const document = await open('src/search.ts');
    const found = await until('mark on the environment variable', () =>
      marks(document.uri).find(({ range }) => document.getText(range).includes('RECOMMENDER_URL')),
    );
    const actions = await until('quick fix of a variable', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        found.range,
      );
      return all.find(({ command }) => command?.command === 'callsight.mapVariable');
    });
    const [argument] = actions.command?.arguments ?? [];
    await vscode.commands.executeCommand('callsight.mapVariable', {
      ...argument,
      value: 'https://recommender.acme.com',
    });
    assert.match(await read('callsight.json'), /"RECOMMENDER_URL": "https:\/\/recommender\.acme\.com"/);
    await until('file without that mark', () =>
      marks(document.uri).every(({ range }) => !document.getText(range).includes('RECOMMENDER_URL')),
    );
  });
});
