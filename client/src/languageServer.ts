import type { ClientNotifications, InitializationOptions, Notifications, Requests, Status } from '@callsight/server';
import * as vscode from 'vscode';
import {
  type CancellationToken,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  TransportKind,
  WorkDoneProgress,
  type WorkDoneProgressReport,
} from 'vscode-languageclient/node';
import type { Consent } from './consent';
import { documentSelector } from './documentSelector';

/** The settings that the server is told of together with the consent. */
const TOLD = ['callsight.network', 'callsight.probeThroughProxy', 'http'];

/** The commands that a hover may link to; every other command link in a hover is dead. */
const linkableCommands = ['showReport', 'showCalls', 'allowHost', 'recheckHost', 'mapVariable'].map(
  (id) => `callsight.${id}`,
);

/** Gives the variables that the server's process has beside those of the editor. */
type Environment = () => Promise<Readonly<Record<string, string>>>;

/** The language server in its own process, and the messages of ours that it understands. */
export class LanguageServer implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #consent: Consent;
  readonly #listening: vscode.Disposable;
  readonly #environment: Environment;
  readonly #variables: Record<string, string> = {};
  #ready: Promise<void> | undefined;
  #turn = 0;
  readonly #statusChanged = new vscode.EventEmitter<Status>();

  /** Fires with the new counts whenever they change. */
  readonly onStatus = this.#statusChanged.event;

  constructor(module: string, log: vscode.LogOutputChannel, consent: Consent, environment: Environment) {
    this.#consent = consent;
    this.#environment = environment;
    const start = { module, transport: TransportKind.ipc, options: { env: this.#variables } };
    this.#client = new LanguageClient('callsight', 'CallSight', start, clientOptions(log, consent));
    this.#client.onNotification('callsight/status' satisfies keyof Notifications, (status: Status) =>
      this.#statusChanged.fire(status),
    );
    const tell = () => void this.tellConsent();
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidGrantWorkspaceTrust(tell),
      vscode.workspace.onDidChangeWorkspaceFolders(tell),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (TOLD.some((section) => change.affectsConfiguration(section))) tell();
      }),
    );
  }

  /** Starts the server; a failure is shown by the client and written to the log. */
  async start(): Promise<void> {
    this.#ready ??= this.#readEnvironment();
    // One that is being started again cannot be asked to start.
    await this.#ready.catch(() => undefined);
    await this.#client.start();
  }

  /** Stops the server and starts a new one. */
  async restart(): Promise<void> {
    const before = (this.#ready ?? Promise.resolve()).catch(() => undefined);
    this.#ready = before.then(async () => {
      await this.#readEnvironment();
      await this.#client.restart();
    });
    await this.#ready;
  }

  async stop(): Promise<void> {
    await this.#client.stop();
  }

  /** Tells the server how far the user lets the network be asked now. */
  async tellConsent(): Promise<void> {
    await this.start();
    await this.#client.sendNotification(
      'callsight/network' satisfies keyof ClientNotifications,
      this.#consent.params(),
    );
  }

  async #readEnvironment(): Promise<void> {
    const variables = await this.#environment();
    for (const name of Object.keys(this.#variables)) delete this.#variables[name];
    Object.assign(this.#variables, variables);
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
    progress?: (part: WorkDoneProgressReport) => void,
  ): Promise<Requests[M]['result']> {
    await this.start();
    if (!progress) return this.#client.sendRequest<Requests[M]['result']>(method, params, token);
    const workDoneToken = `callsight-${++this.#turn}`;
    const listening = this.#client.onProgress(WorkDoneProgress.type, workDoneToken, (part) => {
      if (part.kind === 'report') progress(part);
    });
    try {
      return await this.#client.sendRequest<Requests[M]['result']>(method, { ...params, workDoneToken }, token);
    } finally {
      listening.dispose();
    }
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
