import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The repository's root, seen from the compiled tests. */
export const root = join(__dirname, '../../..');

/** What a message holds: tests read it as the protocol defines it. */
// biome-ignore lint/suspicious/noExplicitAny: a test that names every type of the protocol would hide what it shows
export type Json = any;

/** A JSON-RPC message. */
export interface Message {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: Json;
  readonly result?: Json;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** How the editor starts the server and what it says it can do. */
export interface EditorOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  /** Arguments for Node before the program: `--require` of a probe. */
  readonly nodeArguments?: readonly string[];
  /** The program and its arguments, in place of the command. */
  readonly program?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What the editor answers when the server asks something. */
  readonly answer?: (method: string, params: Json) => unknown;
}

/** How long a message may take before a test fails, in milliseconds. */
const MAX_WAIT_MS = 20_000;

/** The smallest editor: it starts the real server and speaks JSON-RPC with it over standard streams. */
export class Editor {
  readonly server: ChildProcess;
  readonly seen: Message[] = [];
  readonly #options: EditorOptions;
  readonly #waiting = new Set<() => void>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  #errors = '';

  constructor(options: EditorOptions = {}) {
    this.#options = options;
    const program = options.program ?? [join(root, 'dist/cli.js'), 'lsp', '--stdio'];
    const args = [...(options.nodeArguments ?? []), ...program];
    this.server = spawn(process.execPath, args, { env: { ...process.env, ...options.env }, stdio: 'pipe' });
    this.server.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
    this.server.stderr?.on('data', (chunk: Buffer) => {
      this.#errors += chunk;
    });
    this.server.stdin?.on('error', () => undefined);
    this.server.once('exit', () => this.#wake());
  }

  /** Starts a server and introduces the editor to it. */
  static async open(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(options);
    await editor.initialize();
    return editor;
  }

  async initialize(): Promise<Json> {
    const folders = this.#options.folders?.map((folder) => ({ uri: uriOf(folder), name: folder })) ?? null;
    const { capabilities = {}, initializationOptions } = this.#options;
    const result = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders,
      initializationOptions,
    });
    this.notify('initialized', {});
    return result;
  }

  /** Sends bytes as they are. */
  write(bytes: string | Buffer): void {
    this.server.stdin?.write(bytes);
  }

  /** Sends one message with its header. */
  send(message: unknown): void {
    const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
    this.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** Sends a request and gives its result; rejects with the error's code and message. */
  async request(method: string, params?: unknown): Promise<Json> {
    const { error, result } = await this.ask(++this.#lastId, method, params);
    if (error) throw Object.assign(new Error(error.message), { code: error.code });
    return result;
  }

  /** Sends a request under an id and gives the whole answer. */
  async ask(id: unknown, method: string, params?: unknown): Promise<Message> {
    const from = this.seen.length;
    this.send({ jsonrpc: '2.0', id, method, params });
    return this.next((message) => message.method === undefined && message.id === id, from);
  }

  /** Gives the first message from there on that fits, waiting for it. */
  async next(fits: (message: Message) => boolean, from = 0): Promise<Message> {
    for (let at = from; ; ) {
      for (; at < this.seen.length; at++) if (fits(this.seen[at]!)) return this.seen[at]!;
      if (this.server.exitCode !== null || this.server.signalCode !== null) {
        throw new Error(`The server ended with ${this.server.exitCode ?? this.server.signalCode}: ${this.#errors}`);
      }
      await this.#news();
    }
  }

  open(uri: string, text: string, languageId = 'typescript', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number | null, ...contentChanges: readonly object[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Gives the diagnostics that were made from a version of a document. */
  async diagnostics(uri: string, version: number): Promise<Json[]> {
    const fits = ({ method, params }: Message) =>
      method === 'textDocument/publishDiagnostics' && params.uri === uri && params.version === version;
    return (await this.next(fits)).params.diagnostics;
  }

  hover(uri: string, position: Position): Promise<Json> {
    return this.request('textDocument/hover', { textDocument: { uri }, position });
  }

  actions(uri: string, at: Position, only?: readonly string[]): Promise<Json[]> {
    const range = { start: at, end: at };
    return this.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only },
    });
  }

  /** Every publication for an address so far. */
  published(uri: string): Message[] {
    return this.seen.filter(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === uri);
  }

  /** The lines of the server's log so far. */
  log(): string[] {
    return this.seen.filter(({ method }) => method === 'window/logMessage').map(({ params }) => params.message);
  }

  /** What the server wrote to standard error so far. */
  get errors(): string {
    return this.#errors;
  }

  get isRunning(): boolean {
    return this.server.exitCode === null && this.server.signalCode === null;
  }

  /** Waits until the server ended, and gives its exit code. */
  async ended(): Promise<number | null> {
    if (this.isRunning) await once(this.server, 'exit');
    return this.server.exitCode;
  }

  /** Ends the server as an editor should; fails when it does not end well. */
  async quit(): Promise<void> {
    await this.request('shutdown');
    this.notify('exit');
    assert.equal(await this.ended(), 0);
  }

  /** Ends the server at once. */
  async kill(): Promise<void> {
    this.server.kill('SIGKILL');
    await this.ended();
  }

  #news(): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#waiting.delete(wake);
        reject(
          new Error(
            `Nothing came for ${MAX_WAIT_MS} ms. Last: ${JSON.stringify(this.seen.slice(-3)).slice(0, 800)} ${this.#errors}`,
          ),
        );
      }, MAX_WAIT_MS);
      const wake = () => {
        clearTimeout(late);
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
    });
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) break;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#buffer.length < end) break;
      const message: Message = JSON.parse(this.#buffer.toString('utf8', head + 4, end));
      this.#buffer = this.#buffer.subarray(end);
      this.seen.push(message);
      if (message.method !== undefined && message.id !== undefined) {
        const result = this.#options.answer?.(message.method, message.params) ?? null;
        this.send({ jsonrpc: '2.0', id: message.id, result });
      }
    }
    this.#wake();
  }
}

/** Gives the address of a path. */
export function uriOf(path: string): string {
  return pathToFileURL(path).toString();
}

/** Gives a text after the edits of one document. */
export function applied(text: string, edits: readonly Json[]): string {
  const offset = ({ line, character }: Json) =>
    text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  const sorted = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return sorted.reduce(
    (done, { range, newText }) => done.slice(0, offset(range.start)) + newText + done.slice(offset(range.end)),
    text,
  );
}

/** Gives where a text first stands in another. */
export function positionOf(text: string, part: string, offset = 0): Position {
  const at = text.indexOf(part) + offset;
  assert.ok(at >= offset, `"${part}" is not in the text`);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
