import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import type { OpenDocument } from './documents';
import { faultName, type Log } from './log';

/** How long typing must pause before an open document is looked at again, in milliseconds. */
export const TYPING_PAUSE_MS = 600;

/** What the diagnoser needs from the rest of the server. */
export interface DiagnoserWorld {
  /** The documents that are open now. */
  documents(): readonly OpenDocument[];
  /** The diagnostics of a document's present text. */
  diagnose(document: OpenDocument): readonly Diagnostic[];
  /** Sends diagnostics to the editor; `version` is that of the text they were made from. */
  publish(uri: string, diagnostics: readonly Diagnostic[], version: number | undefined): void;
  /** Called when every open document was looked at. */
  settled(): void;
  readonly log: Log;
}

/**
 * Keeps the marks of open documents in step with their text. One run looks at all open documents, for a change in one
 * file moves the findings of others; a change during a run starts the next one, and what the editor shows stays until
 * the new answer is there. Between documents other messages get their turn.
 */
export class Diagnoser {
  readonly #world: DiagnoserWorld;
  readonly #published = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #isWanted = false;

  constructor(world: DiagnoserWorld) {
    this.#world = world;
  }

  /** Looks at all open documents once nothing was typed for a while; each call starts the pause anew. */
  afterPause(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), TYPING_PAUSE_MS);
  }

  /** Looks at all open documents now. */
  async run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isWanted = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      while (this.#isWanted) {
        this.#isWanted = false;
        await this.#lookAtAll();
      }
    } finally {
      this.#isRunning = false;
    }
    this.#world.settled();
  }

  /** Takes all marks off an address, once. */
  clear(uri: string): void {
    if (this.#published.delete(uri)) this.#world.publish(uri, [], undefined);
  }

  /** Sends diagnostics of a file that is not open, when they differ from what the editor has. */
  publishClosed(uri: string, diagnostics: readonly Diagnostic[]): void {
    this.#publish(uri, diagnostics, undefined);
  }

  /** Gives the addresses that have marks. */
  marked(): readonly string[] {
    return [...this.#published.keys()];
  }

  /** Ends everything. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#isWanted = false;
  }

  async #lookAtAll(): Promise<void> {
    for (const { uri } of this.#world.documents()) {
      await turn();
      if (this.#isWanted) return;
      // It may have changed or gone while others had their turn.
      const document = this.#world.documents().find((open) => open.uri === uri);
      if (!document) continue;
      try {
        this.#publish(uri, this.#world.diagnose(document), document.version);
      } catch (error) {
        this.#world.log('error', 'a document could not be looked at', { fault: faultName(error) });
      }
    }
  }

  #publish(uri: string, diagnostics: readonly Diagnostic[], version: number | undefined): void {
    const text = JSON.stringify([version, diagnostics]);
    if (
      this.#published.get(uri) === text ||
      (diagnostics.length === 0 && version === undefined && !this.#published.has(uri))
    )
      return;
    this.#published.set(uri, text);
    this.#world.publish(uri, diagnostics, version);
  }
}

/** Lets messages that wait have their turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
