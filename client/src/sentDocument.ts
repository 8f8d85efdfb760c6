import * as vscode from 'vscode';
import type { LanguageServer } from './languageServer';

const SCHEME = 'callsight-sent';

/** The log of what left this machine as a document that nobody can change, made anew each time it is shown. */
export class SentDocument implements vscode.Disposable {
  readonly #uri = vscode.Uri.from({ scheme: SCHEME, path: 'What Left This Machine.log' });
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registered: vscode.Disposable;

  constructor(server: LanguageServer) {
    this.#registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: async () => (await server.ask('callsight/sent', {})).text,
    });
  }

  /** Opens the log, or brings it back with what came since. */
  async show(): Promise<void> {
    this.#changed.fire(this.#uri);
    const document = await vscode.workspace.openTextDocument(this.#uri);
    await vscode.window.showTextDocument(document, { preview: false });
  }

  dispose(): void {
    this.#changed.dispose();
    this.#registered.dispose();
  }
}
