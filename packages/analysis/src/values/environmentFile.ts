/** One variable as an environment file writes it. */
export interface EnvironmentEntry {
  /** Without quotes, not expanded. */
  readonly value: string;
  /** 1-based place of the name. */
  readonly line: number;
  readonly column: number;
  /** 1-based place of the first character of the value, behind the quote. */
  readonly valueLine: number;
  readonly valueColumn: number;
  /** Whether `$NAME` in the value stands for another variable: not inside single quotes. */
  readonly expand: boolean;
}

/** The longest environment file that is read, in UTF-16 units. */
export const longestEnvironmentFile = 256 * 1024;

/** The longest value that is kept, in UTF-16 units. */
export const longestEnvironmentValue = 4 * 1024;

const blank = /\s*/y;
const inline = /[^\S\r\n]*/y;
const exported = /export\s+/y;
const name = /[\w.-]+/y;
const separator = /[^\S\r\n]*(?:=|:(?=\s))/y;
const restOfLine = /[^\r\n]*/y;
const bareValue = /[^#\r\n]*/y;

/**
 * Gives the variables of an environment file as the `dotenv` package reads them: quotes over several lines, `export`,
 * comments; the last of equal names wins. A file that is too long gives none, a value that is too long is left out.
 */
export function readEnvironmentFile(text: string): ReadonlyMap<string, EnvironmentEntry> {
  const entries = new Map<string, EnvironmentEntry>();
  if (text.length > longestEnvironmentFile) return entries;
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const place = createPlaces(source);
  const quotes = createQuotes(source);
  let at = 0;
  const take = (form: RegExp): string | undefined => {
    form.lastIndex = at;
    const found = form.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  for (;;) {
    take(blank);
    if (at >= source.length) return entries;
    take(exported);
    const start = at;
    const key = take(name);
    if (key === undefined || take(separator) === undefined) {
      take(restOfLine);
      continue;
    }
    take(inline);
    const opened = at;
    const quote = source[at] ?? '';
    const close = quotes(quote, at);
    const bare = close === undefined ? (take(bareValue) ?? '').trim() : '';
    if (close !== undefined) at = close + 1;
    take(restOfLine);
    const quoted = close !== undefined || (bare.length > 1 && isQuote(quote) && bare.endsWith(quote));
    const raw = close !== undefined ? source.slice(opened + 1, close) : quoted ? bare.slice(1, -1) : bare;
    const lines = raw.replace(/\r\n?/g, '\n');
    const value = quoted && quote === '"' ? lines.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : lines;
    // The last one wins, so one that is too long hides those before it.
    entries.delete(key);
    if (value.length > longestEnvironmentValue) continue;
    const named = place(start);
    const began = place(opened + (quoted ? 1 : 0));
    entries.set(key, {
      value,
      ...named,
      valueLine: began.line,
      valueColumn: began.column,
      expand: !(quoted && quote === "'"),
    });
  }
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === '`';
}

/** Finds the end of a quoted value; a quote that was not found once is not looked for again, which keeps it linear. */
function createQuotes(source: string) {
  const lastOf = new Map<string, number>();
  const afterQuote = /[^\S\r\n]*(?:#[^\r\n]*)?(?:[\r\n]|$)/y;
  return (quote: string, open: number): number | undefined => {
    if (!isQuote(quote)) return undefined;
    const last = lastOf.get(quote) ?? lastUnescaped(source, quote);
    lastOf.set(quote, last);
    if (last <= open) return undefined;
    let close = source.indexOf(quote, open + 1);
    while (close >= 0 && source[close - 1] === '\\' && close <= last) close = source.indexOf(quote, close + 1);
    afterQuote.lastIndex = close + 1;
    return close >= 0 && afterQuote.test(source) ? close : undefined;
  };
}

function lastUnescaped(source: string, quote: string): number {
  let at = source.lastIndexOf(quote);
  while (at > 0 && source[at - 1] === '\\') at = source.lastIndexOf(quote, at - 1);
  return at;
}

/** Gives lines and columns of rising offsets. */
function createPlaces(source: string) {
  const lineEnd = /\r\n?|\n/g;
  let line = 1;
  let lineStart = 0;
  let next = lineEnd.exec(source);
  return (offset: number): { line: number; column: number } => {
    while (next !== null && next.index < offset) {
      line++;
      lineStart = lineEnd.lastIndex;
      next = lineEnd.exec(source);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
