import { type CodeBounds, codeEnd, type Looking } from './codeEnd';
import { CodeText, decoded, mayMatter } from './codeText';
import { type Range, readTag, type Tag } from './tag';

/** How one kind of page holds code in its markup. */
export interface Dialect {
  /** Whether braces in tags hold code. */
  readonly hasBraces: boolean;
  /** Whether what is inside an element is no markup: it ends with the first closing tag of its name. */
  isRaw(reader: MarkupReader, tag: Tag): boolean;
  /** Whether no code stands in an element, nor in what it holds. */
  isStill(tag: Tag): boolean;
  /** Adds the code in a tag; gives what is added behind the code in its content. */
  open(reader: MarkupReader, tag: Tag): string;
  /** Reads what begins with the brace at `at` and gives where it ends; `undefined` where that is plain text. */
  brace(reader: MarkupReader, at: number): number | undefined;
}

/** What is open around the place that is read: an element, or a block such as `{#if}`. */
interface Frame {
  readonly name: string;
  readonly end: string;
  readonly isStill: boolean;
}

/** What whoever uses the page writes into an element, as Vue spells it out. */
const entered = '$event.target.value';

const tagOrBrace = /[<{]|^[ \t]*```/gm;
/** What opens and closes code that Markdown shows: components may be written in it. */
const fence = /^[ \t]*```/gm;
const closingTag = /<\/([A-Za-z][\w:.-]*)?[^<>]*>?/y;
/** Elements without content. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** How often a page may be looked at for its length, which only what never closes asks for. */
const looks = 8;
const deepest = 100;

/** Reads the markup of a page from its start to its end and puts together the code that stands in it. */
export class MarkupReader {
  readonly text: string;
  readonly out: CodeText;
  /** Where tags stand. */
  readonly tags: Range[] = [];
  readonly #dialect: Dialect;
  readonly #looking: Looking;
  readonly #frames: Frame[] = [];
  readonly #open = new Map<string, number>();
  /** What stands between expressions. */
  #separator = ';';
  #depth = 0;
  /** How many of the open elements hold no code. */
  #still = 0;

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.out = new CodeText(text);
    this.#dialect = dialect;
    this.#looking = { left: looks * text.length + 1000 };
  }

  /** How many elements and blocks are open. */
  get depth(): number {
    return this.#frames.length;
  }

  read(from: number): void {
    this.#markup(from, 0);
    while (this.#frames.length > 0) this.#pop();
  }

  /** Reads on until fewer than `base` frames are open, or to the end of the text; gives where that is. */
  #markup(from: number, base: number): number {
    const { text } = this;
    let at = from;
    while (this.#looking.left > 0) {
      tagOrBrace.lastIndex = at;
      const found = tagOrBrace.exec(text);
      if (!found) return text.length;
      const end = this.#piece(found.index, base);
      this.#looking.left -= found.index - at + 1;
      at = end;
      if (this.#frames.length < base) return at;
    }
    return text.length;
  }

  #piece(at: number, base: number): number {
    const { text } = this;
    if (text[at] !== '<' && text[at] !== '{') return fenceEnd(text, at);
    if (text[at] === '{' && this.#still > 0) return at + 1;
    if (text[at] === '{') return this.#dialect.brace(this, at) ?? at + 1;
    if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
    if (text[at + 1] === '/') {
      closingTag.lastIndex = at;
      const [whole = '</', name = ''] = closingTag.exec(text) ?? [];
      this.close(name, base);
      return at + whole.length;
    }
    return this.#element(at) ?? at + 1;
  }

  /** Reads the tag at `at`, and over what is raw; `undefined` where there is none. */
  #element(at: number): number | undefined {
    const { text } = this;
    if (!/[A-Za-z>]/.test(text[at + 1] ?? '')) return undefined;
    const tag: Tag | undefined =
      text[at + 1] === '>'
        ? { name: '', attributes: [], end: at + 2, isEmpty: false }
        : readTag(text, at, this.#dialect.hasBraces, this.#looking);
    if (!tag) return undefined;
    this.tags.push({ from: at, to: tag.end });
    const isEmpty = tag.isEmpty || empty.has(tag.name.toLowerCase());
    const isRaw = this.#dialect.isRaw(this, tag);
    const isStill = this.#still > 0 || this.#dialect.isStill(tag);
    const end = isRaw || isStill ? '' : this.#dialect.open(this, tag);
    if (isEmpty) this.out.glue(end);
    else this.push(tag.name, end, isStill);
    return isRaw && !isEmpty ? rawEnd(text, tag) : tag.end;
  }

  // --- what is open -----------------------------------------------------------------------------------------------

  push(name: string, end: string, isStill = false): void {
    this.#frames.push({ name, end, isStill });
    if (isStill) this.#still++;
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
  }

  /** Whether something of that name is open. */
  isOpen(name: string): boolean {
    return (this.#open.get(name) ?? 0) > 0;
  }

  /** Closes what was opened last under a name, with what is open inside it, but not what is open around `base` frames. */
  close(name: string, base = 0): void {
    if (!this.isOpen(name)) return;
    while (this.#frames.length >= base) if (this.#pop()?.name === name) return;
  }

  /** Closes what is open inside the last frame of one of those names and gives that name. */
  closeInside(...names: readonly string[]): string | undefined {
    if (!names.some((name) => this.isOpen(name))) return undefined;
    while (!names.includes(this.#frames.at(-1)?.name ?? '')) this.#pop();
    return this.#frames.at(-1)?.name;
  }

  #pop(): Frame | undefined {
    const frame = this.#frames.pop();
    if (!frame) return undefined;
    if (frame.isStill) this.#still--;
    this.#open.set(frame.name, (this.#open.get(frame.name) ?? 1) - 1);
    this.out.glue(frame.end);
    return frame;
  }

  // --- code -------------------------------------------------------------------------------------------------------

  /** Gives where code ends, `undefined` where it does not. */
  codeEnd(from: number, bounds: CodeBounds): number | undefined {
    return codeEnd(this.text, from, bounds, this.#looking);
  }

  /** Gives where the brace closes behind `from`. */
  braceEnd(from: number): number | undefined {
    const end = this.codeEnd(from, { to: this.text.length });
    return end !== undefined && this.text[end] === '}' ? end : undefined;
  }

  /** Whether code is whole: all of its brackets close in it. */
  isWhole({ from, to }: Range): boolean {
    const code = decoded(this.text.slice(from, to));
    return codeEnd(code, 0, { to: code.length }, this.#looking) === code.length;
  }

  /** Adds an expression. One that neither calls nor writes anything is left out. */
  expression(range: Range, hasEntities = false): void {
    const code = this.text.slice(range.from, range.to);
    if (!mayMatter(code) || !holdsCode(code)) return;
    const from = range.from + (/^\s*\.\.\./.exec(code)?.[0].length ?? 0);
    this.out.glue('(');
    if (hasEntities) this.out.takeDecoded(from, range.to);
    else this.out.take(from, range.to);
    this.out.glue(`\n)${this.#separator}`);
  }

  /** Adds that whoever uses the page writes to a name or member. */
  write({ from, to }: Range): void {
    this.out.glue('(');
    this.out.take(from, to);
    this.out.glue(`=${entered})${this.#separator}`);
  }

  /** Adds an expression in which elements may stand; gives where the brace closes behind it. */
  expressionWithElements(from: number): number | undefined {
    const { out, text } = this;
    const mark = out.mark();
    let at = from;
    const around = this.#separator;
    const elementEnd = (start: number): number | undefined => {
      if (this.#depth >= deepest) return undefined;
      out.take(at, start);
      out.glue('[');
      this.#depth++;
      this.#separator = ',';
      const base = this.depth + 1;
      const first = this.#element(start);
      const end = first === undefined || this.depth < base ? first : this.#markup(first, base);
      this.#depth--;
      this.#separator = around;
      out.glue(']');
      at = end ?? start;
      return end;
    };
    out.glue('(');
    const to = this.codeEnd(from, { to: text.length, elementEnd });
    const isCode = to !== undefined && text[to] === '}';
    const code = isCode ? text.slice(from, to) : '';
    if (!isCode || !mayMatter(code) || !holdsCode(code)) {
      out.back(mark);
      return isCode ? to : undefined;
    }
    out.take(at, to);
    out.glue(`\n)${this.#separator}`);
    return to;
  }
}

/** Whether there is anything but comments. */
function holdsCode(code: string): boolean {
  const start = /^(?:\s|\/\/[^\n\r]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/.exec(code)?.[0].length ?? 0;
  return start < code.length;
}

/** Gives where the closing tag of a raw element begins. */
function rawEnd(text: string, tag: Tag): number {
  const close = new RegExp(`</${tag.name.replace(/[.$]/g, '\\$&')}(?=[\\s/>]|$)`, 'gi');
  close.lastIndex = tag.end;
  return close.exec(text)?.index ?? text.length;
}

/** Gives where code ends that Markdown shows; what is never closed opens nothing. */
function fenceEnd(text: string, at: number): number {
  fence.lastIndex = at;
  fence.exec(text);
  const opened = fence.lastIndex;
  return fence.exec(text) ? fence.lastIndex : opened;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
