import type { TextChange, TextPosition, TextRange } from './textDocument';

/** Readers of message parameters: each gives `undefined` for anything of another shape, and copies only what it names. */

/** A document. */
export function readDocument(params: unknown): { readonly uri: string } | undefined {
  const uri = record(record(params)?.textDocument)?.uri;
  return typeof uri === 'string' ? { uri } : undefined;
}

/** A place in a document. */
export function readDocumentPosition(
  params: unknown,
): { readonly uri: string; readonly position: TextPosition } | undefined {
  const document = readDocument(params);
  const position = readPosition(record(params)?.position);
  return document && position ? { ...document, position } : undefined;
}

/** A stretch of a document. */
export function readDocumentRange(params: unknown): { readonly uri: string; readonly range: TextRange } | undefined {
  const document = readDocument(params);
  const range = readRange(record(params)?.range);
  return document && range ? { ...document, range } : undefined;
}

/** A document with its text. */
export function readOpened(params: unknown) {
  const item = record(record(params)?.textDocument);
  if (typeof item?.uri !== 'string' || typeof item.text !== 'string') return undefined;
  return {
    uri: item.uri,
    languageId: typeof item.languageId === 'string' ? item.languageId : '',
    version: typeof item.version === 'number' ? item.version : 0,
    text: item.text,
  };
}

/** Changes of a document. */
export function readChanged(params: unknown) {
  const document = readDocument(params);
  const version = record(record(params)?.textDocument)?.version;
  const sent = record(params)?.contentChanges;
  if (!document || !Array.isArray(sent)) return undefined;
  const changes: TextChange[] = [];
  for (const change of sent) {
    const { text, range } = record(change) ?? {};
    if (typeof text !== 'string') return undefined;
    if (range === undefined || range === null) changes.push({ text });
    else {
      const read = readRange(range);
      if (!read) return undefined;
      changes.push({ text, range: read });
    }
  }
  return { uri: document.uri, version: typeof version === 'number' ? version : undefined, changes };
}

/** Any parameters, none included. */
export function readAnything(params: unknown): { readonly value: unknown } {
  return { value: params };
}

/** A list of addresses in one property of each entry: files of a watch event, folders of a change. */
export function readUris(list: unknown): readonly string[] | undefined {
  if (list === undefined) return [];
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry) => {
    const uri = record(entry)?.uri;
    return typeof uri === 'string' ? [uri] : [];
  });
}

/** An object that is no array. */
export function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A text property. */
export function textOf(params: unknown, name: string): string | undefined {
  const value = record(params)?.[name];
  return typeof value === 'string' ? value : undefined;
}

function readRange(value: unknown): TextRange | undefined {
  const start = readPosition(record(value)?.start);
  const end = readPosition(record(value)?.end);
  return start && end ? { start, end } : undefined;
}

function readPosition(value: unknown): TextPosition | undefined {
  const { line, character } = record(value) ?? {};
  return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}
