import { applyChange, type TextChange } from './textDocument';

/** A document that the editor has open. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** The version of the last notification. */
  readonly version: number;
  /** What the server believes the editor shows. */
  readonly text: string;
  /** An impossible change was sent: `text` is the file's own until the editor sends or saves a whole text. */
  readonly inDoubt: boolean;
}

/** What a notification did to a document. */
export type DocumentEvent =
  | { readonly kind: 'opened' | 'changed' | 'closed'; readonly document: OpenDocument }
  | { readonly kind: 'doubted'; readonly document: OpenDocument; readonly why: string }
  | { readonly kind: 'ignored'; readonly why: string };

/**
 * The documents that the editor has open, guarded: a change that cannot be true (an older version, a line that does
 * not exist) is never applied, because every later position would be wrong. The document then falls back to the text
 * on disk until the editor sends a whole text, saves, or opens it again.
 */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  readonly #readFromDisk: (uri: string) => string | undefined;

  constructor(readFromDisk: (uri: string) => string | undefined) {
    this.#readFromDisk = readFromDisk;
  }

  /** Gives an open document. */
  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  /** Gives every open document, in the order of opening. */
  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  open(uri: string, languageId: string, version: number, text: string): DocumentEvent {
    const document = { uri, languageId, version, text, inDoubt: false };
    this.#open.set(uri, document);
    return { kind: 'opened', document };
  }

  change(uri: string, version: number | null | undefined, changes: readonly TextChange[]): DocumentEvent {
    const before = this.#open.get(uri);
    if (!before) return { kind: 'ignored', why: 'a change of a document that is not open' };
    const next = typeof version === 'number' ? version : before.version;
    // A whole text ends every doubt, whatever came before it in the same notification.
    const lastWhole = changes.findLastIndex((change) => change.range === undefined);
    const isOlder = typeof version === 'number' && version <= before.version;
    if (lastWhole < 0 && before.inDoubt)
      return this.#doubt(before, Math.max(next, before.version), 'still waiting for a whole text');
    if (isOlder && lastWhole < 0)
      return this.#doubt(before, before.version, `version ${version} after ${before.version}`);
    let text = before.text;
    for (const change of lastWhole < 0 ? changes : changes.slice(lastWhole)) {
      const changed = applyChange(text, change);
      if (changed === undefined) return this.#doubt(before, next, 'a range that the text does not have');
      text = changed;
    }
    const document = { ...before, version: next, text, inDoubt: false };
    this.#open.set(uri, document);
    return { kind: 'changed', document };
  }

  /** The editor wrote the document to disk, so that the two are the same again. */
  save(uri: string, text: string | undefined): DocumentEvent {
    const before = this.#open.get(uri);
    if (!before) return { kind: 'ignored', why: 'a save of a document that is not open' };
    if (!before.inDoubt && text === undefined) return { kind: 'changed', document: before };
    const saved = text ?? this.#readFromDisk(uri) ?? '';
    const document = { ...before, text: saved, inDoubt: false };
    this.#open.set(uri, document);
    return { kind: 'changed', document };
  }

  close(uri: string): DocumentEvent {
    const document = this.#open.get(uri);
    if (!document) return { kind: 'ignored', why: 'a close of a document that is not open' };
    this.#open.delete(uri);
    return { kind: 'closed', document };
  }

  #doubt(before: OpenDocument, version: number, why: string): DocumentEvent {
    const document = { ...before, version, text: this.#readFromDisk(before.uri) ?? '', inDoubt: true };
    this.#open.set(before.uri, document);
    return { kind: 'doubted', document, why };
  }
}
