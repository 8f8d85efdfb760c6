import { URI } from 'vscode-uri';

/** Schemes of documents that hold source text; every other scheme is left alone. */
const schemes: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-notebook-cell']);

/** Gives the path of a `file:` address; `undefined` for every other scheme and for text that is no address. */
export function pathOf(uri: string): string | undefined {
  const parsed = parse(uri);
  return parsed?.scheme === 'file' && parsed.authority === '' ? parsed.fsPath : undefined;
}

/** Gives the address of a path. */
export function addressOf(path: string): string {
  return URI.file(path).toString();
}

/** Tells whether documents at an address are looked at. */
export function isServed(uri: string): boolean {
  const parsed = parse(uri);
  return parsed !== undefined && schemes.has(parsed.scheme) && (parsed.scheme !== 'file' || parsed.authority === '');
}

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
