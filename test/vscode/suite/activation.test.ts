import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOn, open, until } from '../editor';

describe('the extension in a real editor', () => {
  it('is started by a TypeScript file', async () => {
    const extension = vscode.extensions.getExtension('callsight.callsight');
    assert.ok(extension, 'the extension is installed');
    await open('src/catalogue.ts');
    await until('active extension', () => extension.isActive);
  });

  it('registers every command of its manifest', async () => {
    const extension = vscode.extensions.getExtension('callsight.callsight');
    const wanted: string[] = extension?.packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const registered = await until('list of commands', async () => {
      const all = await vscode.commands.getCommands(true);
      return all.includes('callsight.showReport') && all;
    });
    assert.deepEqual(
      wanted.filter((command) => !registered.includes(command)),
      [],
    );
  });

  it('marks a call that is not encrypted', async () => {
    const document = await open('src/shipping.ts');
    const found = await until('mark', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ source }) => source === 'callsight'),
    );
    const { value, target } = found.code as { value: string; target: vscode.Uri };
    assert.equal(value, 'cleartext-http');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(page, /^# cleartext-http\n/);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(found.message, 'rates.parcelhub.io: this call is not encrypted (http). Use https.');
    assert.equal(document.getText(found.range), "'http://rates.parcelhub.io/v2/quotes'");
  });

  it('leaves a good call unmarked', async () => {
    const document = await open('src/orders.ts');
    await hoverOn(document, "'/v1/orders'", 'api.acme.com');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});
