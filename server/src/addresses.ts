import { URI } from 'vscode-uri';

/** Schemes of documents that hold source text; every other scheme is left alone. */
const schemes: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-notebook-cell']);

/** More addresses than an editor has open at a time. */
const MOST_KEPT = 1000;

/** Gives the path of a `file:` address; `undefined` for every other scheme and for text that is no address. */
export const pathOf = kept((uri: string): string | undefined => {
  const parsed = parse(uri);
  return parsed?.scheme === 'file' && parsed.authority === '' ? parsed.fsPath : undefined;
});

/** Gives the address of a path. */
export const addressOf = kept((path: string): string => URI.file(path).toString());

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

/** Each key and each hover asks for the same few addresses several times. */
function kept<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    if (known.size === MOST_KEPT) known.clear();
    const answer = read(text);
    known.set(text, { answer });
    return answer;
  };
}
