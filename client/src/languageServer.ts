import type { ClientNotifications, InitializationOptions, Notifications, Requests, Status } from '@callsight/server';
import * as vscode from 'vscode';
import {
  type CancellationToken,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';
import type { Consent } from './consent';
import { documentSelector } from './documentSelector';

/** The commands that a hover may link to; every other command link in a hover is dead. */
const linkableCommands = ['callsight.showReport', 'callsight.allowHost', 'callsight.quarantineHost'];

/** The language server in its own process, and the messages of ours that it understands. */
export class LanguageServer implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #consent: Consent;
  readonly #listening: vscode.Disposable;
  readonly #statusChanged = new vscode.EventEmitter<Status>();

  /** Fires with the new counts whenever they change. */
  readonly onStatus = this.#statusChanged.event;

  constructor(module: string, log: vscode.LogOutputChannel, consent: Consent) {
    this.#consent = consent;
    const start = { module, transport: TransportKind.ipc };
    this.#client = new LanguageClient('callsight', 'CallSight', start, clientOptions(log, consent));
    this.#client.onNotification('callsight/status' satisfies keyof Notifications, (status: Status) =>
      this.#statusChanged.fire(status),
    );
    const tell = () => void this.tellConsent();
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidGrantWorkspaceTrust(tell),
      vscode.workspace.onDidChangeWorkspaceFolders(tell),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('callsight.network') || change.affectsConfiguration('http')) tell();
      }),
    );
  }

  /** Starts the server; a failure is shown by the client and written to the log. */
  async start(): Promise<void> {
    await this.#client.start();
  }

  /** Stops the server and starts a new one. */
  async restart(): Promise<void> {
    await this.#client.restart();
  }

  async stop(): Promise<void> {
    await this.#client.stop();
  }

  /** Tells the server how far the user lets the network be asked now. */
  async tellConsent(): Promise<void> {
    await this.#client.start();
    await this.#client.sendNotification(
      'callsight/network' satisfies keyof ClientNotifications,
      this.#consent.params(),
    );
  }

  dispose(): void {
    this.#listening.dispose();
    this.#statusChanged.dispose();
    void this.#client.dispose();
  }

  /** Sends one of our requests and gives its answer. */
  async ask<M extends keyof Requests>(
    method: M,
    params: Requests[M]['params'],
    token?: CancellationToken,
  ): Promise<Requests[M]['result']> {
    await this.#client.start();
    return this.#client.sendRequest<Requests[M]['result']>(method, params, token);
  }

  /** Reads a document's address as the server knows it. */
  uriText(uri: vscode.Uri): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }

  /** Reads an address that the server sent. */
  uri(text: string): vscode.Uri {
    return this.#client.protocol2CodeConverter.asUri(text);
  }
}

function clientOptions(log: vscode.LogOutputChannel, consent: Consent): LanguageClientOptions {
  // Asked anew at each start: a server that starts again must not hold an older consent.
  const options = (): InitializationOptions => ({ diagnostics: 'push', commands: true, network: consent.params() });
  return {
    documentSelector,
    outputChannel: log,
    // One channel holds everything; it never opens itself over what the user does.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: options,
    markdown: { isTrusted: { enabledCommands: linkableCommands }, supportHtml: false, supportThemeIcons: true },
  };
}
