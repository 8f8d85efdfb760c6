/**
 * A value of a data text with the offset at which it starts, and for a member that of its key; members are a `Map`, so
 * no key can touch a prototype.
 */
export type JsonNode = { keyOffset?: number } & (
  | {
      readonly kind: 'string';
      readonly value: string;
      readonly offset: number;
      /** Offset of the first character, where it does not stand behind one quote. */
      readonly at?: number;
    }
  | { readonly kind: 'number'; readonly value: number; readonly offset: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly offset: number }
  | { readonly kind: 'null'; readonly offset: number }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly offset: number }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode>; readonly offset: number }
);

/** The longest JSON text that is read, in UTF-16 units. */
export const longestJson = 1024 * 1024;

const deepest = 100;

/**
 * Gives the value of a JSON text, or `undefined` when the text is too long or too broken.
 * Reads comments, trailing commas and a byte order mark as `tsconfig.json` has them; of equal keys the last wins.
 */
export function readJsonValue(text: string): JsonNode | undefined {
  if (text.length > longestJson) return undefined;
  const reader = new JsonReader(text);
  const value = reader.value(0);
  return value !== undefined && reader.atEnd() ? value : undefined;
}

/** Gives the member of an object by a path of keys, or `undefined` when there is none. */
export function jsonMember(node: JsonNode | undefined, ...path: readonly string[]): JsonNode | undefined {
  let at = node;
  for (const key of path) at = at?.kind === 'object' ? at.members.get(key) : undefined;
  return at;
}

/** Gives the text of a string member by a path of keys, or `undefined` when it is no string. */
export function jsonText(node: JsonNode | undefined, ...path: readonly string[]): string | undefined {
  const member = jsonMember(node, ...path);
  return member?.kind === 'string' ? member.value : undefined;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plain = /[^"\\\n\r]*/y;
const words: ReadonlyMap<string, boolean | undefined> = new Map([
  ['true', true],
  ['false', false],
  ['null', undefined],
]);

class JsonReader {
  private at = 0;

  constructor(private readonly text: string) {
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
  }

  atEnd(): boolean {
    this.blank();
    return this.at >= this.text.length;
  }

  value(depth: number): JsonNode | undefined {
    this.blank();
    const offset = this.at;
    const first = this.text[offset];
    if (depth > deepest) return undefined;
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') {
      const value = this.string();
      return value === undefined ? undefined : { kind: 'string', value, offset };
    }
    for (const [word, value] of words)
      if (this.text.startsWith(word, offset)) {
        this.at += word.length;
        return value === undefined ? { kind: 'null', offset } : { kind: 'boolean', value, offset };
      }
    number.lastIndex = offset;
    const digits = number.exec(this.text)?.[0];
    if (digits === undefined) return undefined;
    this.at += digits.length;
    return { kind: 'number', value: Number(digits), offset };
  }

  private object(depth: number): JsonNode | undefined {
    const offset = this.at++;
    const members = new Map<string, JsonNode>();
    for (;;) {
      this.blank();
      if (this.take('}')) return { kind: 'object', members, offset };
      const keyOffset = this.at;
      const key = this.text[this.at] === '"' ? this.string() : undefined;
      if (key === undefined) return undefined;
      this.blank();
      if (!this.take(':')) return undefined;
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      value.keyOffset = keyOffset + 1;
      members.set(key, value);
      this.blank();
      if (!this.take(',') && this.text[this.at] !== '}') return undefined;
    }
  }

  private array(depth: number): JsonNode | undefined {
    const offset = this.at++;
    const items: JsonNode[] = [];
    for (;;) {
      this.blank();
      if (this.take(']')) return { kind: 'array', items, offset };
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      items.push(value);
      this.blank();
      if (!this.take(',') && this.text[this.at] !== ']') return undefined;
    }
  }

  private string(): string | undefined {
    this.at++;
    const pieces: string[] = [];
    for (;;) {
      plain.lastIndex = this.at;
      const piece = plain.exec(this.text)?.[0] ?? '';
      this.at += piece.length;
      pieces.push(piece);
      if (this.take('"')) return pieces.join('');
      if (!this.take('\\')) return undefined;
      const letter = this.text[this.at++] ?? '';
      const hex = letter === 'u' ? this.text.slice(this.at, this.at + 4) : undefined;
      if (hex === undefined) {
        const known = escapes[letter];
        if (known === undefined) return undefined;
        pieces.push(known);
      } else {
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) return undefined;
        pieces.push(String.fromCharCode(Number.parseInt(hex, 16)));
        this.at += 4;
      }
    }
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  /** Steps over white space and comments; an unclosed comment ends the text. */
  private blank(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) this.at++;
      else if (this.text.startsWith('//', this.at)) this.at = endOr(this.text, /[\n\r]/g, this.at);
      else if (this.text.startsWith('/*', this.at)) {
        const close = this.text.indexOf('*/', this.at + 2);
        this.at = close < 0 ? this.text.length : close + 2;
      } else return;
    }
  }
}

function endOr(text: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}
