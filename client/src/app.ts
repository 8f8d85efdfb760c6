import type * as vscode from 'vscode';
import type { Consent } from './consent';
import type { LanguageServer } from './languageServer';
import type { ListKeys } from './listKeys';
import type { ReportPanel } from './reportPanel';
import type { SentDocument } from './sentDocument';

/** What a command works with. */
export interface App {
  /** The folder that the extension is installed in. */
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly server: LanguageServer;
  readonly consent: Consent;
  readonly keys: ListKeys;
  readonly report: ReportPanel;
  readonly sent: SentDocument;
}

/** One command of the palette; its id without `callsight.` is the name of its file. */
export interface Command {
  readonly id: string;
  run(app: App, ...args: unknown[]): unknown;
}
