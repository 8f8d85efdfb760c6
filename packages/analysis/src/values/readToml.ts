import type { JsonNode } from './readJsonValue';

/** The longest TOML text that is read, in UTF-16 units. */
export const longestToml = 256 * 1024;

const deepest = 32;
const blank = /(?:[ \t\r\n]|#[^\n]*)*/y;
const space = /[ \t]*/y;
const bareKey = /[A-Za-z0-9_-]+/y;
const bareValue = /[^\s,#\]}"']+(?: \d\d:[^\s,#\]}]+)?/y;
const escapeForm = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(\s*\n\s*)|([\s\S]))/g;
const escaped: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  '\\': '\\',
  e: '\x1b',
};

/**
 * Gives what a TOML text says, numbers and dates as the text that is written, or `undefined` when the text is too long
 * or broken. Tables that are opened twice are joined.
 * @see https://toml.io/en/v1.0.0
 */
export function readToml(text: string): JsonNode | undefined {
  if (text.length > longestToml || text.includes('\0')) return undefined;
  return new TomlReader(text).document();
}

type Table = Map<string, JsonNode>;

class TomlReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode | undefined {
    const root: Table = new Map();
    let table: Table | undefined = root;
    for (;;) {
      this.#take(blank);
      if (this.#at >= this.#text.length) return { kind: 'object', members: root, offset: 0 };
      const isList = this.#text.startsWith('[[', this.#at);
      if (isList || this.#text[this.#at] === '[') {
        this.#at += isList ? 2 : 1;
        const path = this.#path();
        if (!path || !this.#word(isList ? ']]' : ']')) return undefined;
        table = opened(root, path, isList);
      } else if (!table || !this.#pair(table, 0)) return undefined;
      if (!table) return undefined;
      this.#take(space);
      if (this.#at < this.#text.length && !/[\r\n#]/.test(this.#text[this.#at] ?? '')) return undefined;
    }
  }

  #pair(table: Table, depth: number): boolean {
    const path = this.#path();
    if (!path || !this.#word('=')) return false;
    this.#take(space);
    const value = this.#value(depth + 1);
    const last = path.at(-1);
    const owner = last && opened(table, path.slice(0, -1), false);
    if (!value || !last || !owner) return false;
    value.keyOffset = last.offset;
    owner.set(last.name, value);
    return true;
  }

  #path(): readonly Step[] | undefined {
    const steps: Step[] = [];
    do {
      this.#take(space);
      const offset = this.#at;
      const mark = this.#text[offset];
      const name = mark === '"' || mark === "'" ? this.#line(mark) : this.#take(bareKey);
      if (name === undefined || steps.length >= deepest) return undefined;
      steps.push({ name, offset: offset + (mark === '"' || mark === "'" ? 1 : 0) });
      this.#take(space);
    } while (this.#word('.'));
    return steps;
  }

  #value(depth: number): JsonNode | undefined {
    if (depth > deepest) return undefined;
    const offset = this.#at;
    const mark = this.#text[offset];
    if (mark === '"' || mark === "'") {
      const isLong = this.#text.startsWith(mark.repeat(3), offset);
      const value = isLong ? this.#long(mark) : this.#line(mark);
      return value === undefined ? undefined : { kind: 'string', value, offset, ...(isLong ? { at: offset + 3 } : {}) };
    }
    if (mark === '[') return this.#list(depth);
    if (mark === '{') return this.#inline(depth);
    const value = this.#take(bareValue);
    return value === undefined ? undefined : { kind: 'string', value, offset, at: offset };
  }

  #list(depth: number): JsonNode | undefined {
    const offset = this.#at++;
    const items: JsonNode[] = [];
    for (;;) {
      this.#take(blank);
      if (this.#word(']')) return { kind: 'array', items, offset };
      const item = this.#value(depth + 1);
      if (!item) return undefined;
      items.push(item);
      this.#take(blank);
      if (!this.#word(',') && this.#text[this.#at] !== ']') return undefined;
    }
  }

  #inline(depth: number): JsonNode | undefined {
    const offset = this.#at++;
    const members: Table = new Map();
    for (;;) {
      this.#take(blank);
      if (this.#word('}')) return { kind: 'object', members, offset };
      if (!this.#pair(members, depth)) return undefined;
      this.#take(blank);
      if (!this.#word(',') && this.#text[this.#at] !== '}') return undefined;
    }
  }

  #line(mark: string): string | undefined {
    const from = this.#at + 1;
    let to = from;
    for (; this.#text[to] !== mark; to++) {
      if (to >= this.#text.length || this.#text[to] === '\n') return undefined;
      if (mark === '"' && this.#text[to] === '\\') to++;
    }
    this.#at = to + 1;
    return unescaped(this.#text.slice(from, to), mark);
  }

  #long(mark: string): string | undefined {
    const from = this.#at + 3;
    let to = from;
    for (; !this.#text.startsWith(mark.repeat(3), to); to++) {
      if (to >= this.#text.length) return undefined;
      if (mark === '"' && this.#text[to] === '\\') to++;
    }
    // Quotes may stand right before the closing ones.
    while (this.#text[to + 3] === mark) to++;
    this.#at = to + 3;
    return unescaped(this.#text.slice(from, to).replace(/^\r?\n/, ''), mark);
  }

  #word(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  #take(form: RegExp): string | undefined {
    form.lastIndex = this.#at;
    const found = form.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

interface Step {
  readonly name: string;
  readonly offset: number;
}

/** Gives the table of a path, made where it is not there; of a list of tables the last one. */
function opened(root: Table, path: readonly Step[], isList: boolean): Table | undefined {
  let table = root;
  for (const [index, { name, offset }] of path.entries()) {
    const found = table.get(name);
    const isEnd = isList && index === path.length - 1;
    if (isEnd) {
      const fresh: Table = new Map();
      const items = found?.kind === 'array' ? (found.items as JsonNode[]) : [];
      if (found !== undefined && found.kind !== 'array') return undefined;
      items.push({ kind: 'object', members: fresh, offset });
      if (!found) table.set(name, { kind: 'array', items, offset, keyOffset: offset });
      return fresh;
    }
    const inner = found?.kind === 'array' ? found.items.at(-1) : found;
    if (inner === undefined) {
      const fresh: Table = new Map();
      table.set(name, { kind: 'object', members: fresh, offset, keyOffset: offset });
      table = fresh;
    } else if (inner.kind === 'object') table = inner.members as Table;
    else return undefined;
  }
  return table;
}

function unescaped(text: string, mark: string): string {
  const lines = text.replaceAll('\r\n', '\n');
  if (mark === "'" || !lines.includes('\\')) return lines;
  return lines.replace(escapeForm, (whole, short?: string, long?: string, line?: string, letter?: string) => {
    if (line !== undefined) return '';
    if (letter !== undefined) return escaped[letter] ?? whole;
    const code = Number.parseInt(short ?? long ?? '', 16);
    return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  });
}
