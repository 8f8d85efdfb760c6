import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** How long the editor may take for anything, in milliseconds. */
const MAX_WAIT_MS = 30_000;

/** Asks again until there is an answer: providers answer with nothing while another extension registers its own. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + MAX_WAIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`There is still no ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Gives the address of a file in the workspace. */
export function fileAt(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileAt(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Gives our diagnostics of a document. */
export function marks(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'callsight');
}

/** Gives the rule of a diagnostic; beside it stands the page that explains it. */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** Waits for a diagnostic with a rule. */
export function mark(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`mark "${rule}"`, () => marks(document.uri).find((found) => ruleOf(found) === rule));
}

/** Waits for the text of our hover at the first place of a text. */
export async function hoverOn(document: vscode.TextDocument, text: string, containing: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(text) + 1);
  return until('hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const shown = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    return shown.includes(containing) && shown;
  });
}

/** Waits for a quick fix by its title. */
export function quickFix(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string,
): Promise<vscode.CodeAction> {
  return until(`quick fix "${title}"`, async () => {
    const kind = vscode.CodeActionKind.QuickFix.value;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
    );
    return actions.find((action) => action.title === title);
  });
}
