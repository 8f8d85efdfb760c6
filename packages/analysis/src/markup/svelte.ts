import type { Dialect, MarkupReader } from './markupReader';
import type { Attribute, Range } from './tag';

const raw = new Set(['script', 'style']);
const blockMark = /\s*([#:/@])([a-z]+)(?:\s+(if)(?![\w$]))?/y;
const tagMark = /^\s*@[a-z]+/;
const name = /^[A-Za-z_$][\w$]*$/;
const as = new Set(['as']);
const afterName = new Set([',', '(']);
const settling = new Set(['then', 'catch']);
const awaited = '$awaited';

/**
 * Svelte: code stands in braces, in text and tags.
 * @see https://svelte.dev/docs/svelte/basic-markup
 */
export const svelte: Dialect = {
  hasBraces: true,
  isRaw: (_reader, tag) => raw.has(tag.name.toLowerCase()),
  isStill: () => false,
  open(reader, { attributes }) {
    const { out } = reader;
    for (const attribute of attributes) readAttribute(reader, attribute);
    const handed = attributes.filter((attribute) => attribute.name.startsWith('let:'));
    if (handed.length === 0) return '';
    out.glue('(({');
    for (const { name, code } of handed) {
      out.glue(name.slice('let:'.length));
      for (const alias of code) {
        out.glue(':');
        out.take(alias.from, alias.to);
      }
      out.glue(',');
    }
    out.glue('})=>{');
    return '});';
  },
  brace(reader, at) {
    blockMark.lastIndex = at + 1;
    const [whole = '', mark, word = '', more] = blockMark.exec(reader.text) ?? [];
    const from = at + 1 + whole.length;
    if (mark === '/') {
      reader.close(`#${word}`);
      return from;
    }
    const to = reader.braceEnd(from);
    if (to === undefined) return undefined;
    const behind = { from, to };
    if (mark === undefined) reader.expression(behind);
    else if (mark === '@') readTag(reader, word, behind);
    else if (mark === '#') openBlock(reader, word, behind);
    else goOn(reader, word, more !== undefined, behind);
    return to + 1;
  },
};

function readAttribute(reader: MarkupReader, attribute: Attribute): void {
  if (attribute.name.startsWith('let:')) return;
  for (const code of attribute.code) {
    const text = reader.text.slice(code.from, code.to);
    if (attribute.name.startsWith('bind:') && attribute.name !== 'bind:this' && isPlace(text)) reader.write(code);
    else reader.expression({ from: code.from + (tagMark.exec(text)?.[0].length ?? 0), to: code.to });
  }
}

function isPlace(text: string): boolean {
  return /^\s*[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*\s*$/.test(text);
}

/** `{@const name = value}`, `{@html value}`, `{@render snippet()}` and their kin. */
function readTag(reader: MarkupReader, word: string, code: Range): void {
  const { out } = reader;
  if (word !== 'const') reader.expression(code);
  else {
    out.glue('const ');
    out.take(code.from, code.to);
    out.glue('\n;');
  }
}

/** `{#word code}`. */
function openBlock(reader: MarkupReader, word: string, code: Range): void {
  const read = Object.hasOwn(blocks, word) ? blocks[word] : undefined;
  if (read) reader.push(`#${word}`, read(reader, code));
}

/** What each block adds where it opens; each gives what is added where it closes. */
const blocks: Readonly<Record<string, (reader: MarkupReader, code: Range) => string>> = {
  if(reader, code) {
    condition(reader, code);
    return '}';
  },
  key(reader, code) {
    reader.out.glue('{');
    reader.expression(code);
    return '}';
  },
  each(reader, { from, to }) {
    const { out, text } = reader;
    let listEnd = to;
    // `as` may also stand before a type.
    for (let at = stopOf(reader, from, to, as); at < to; at = stopOf(reader, at + 2, to, as)) listEnd = at;
    const hasName = listEnd < to;
    const nameEnd = hasName ? stopOf(reader, listEnd + 2, to, afterName) : stopOf(reader, from, to, afterName);
    out.glue('for(const ');
    if (hasName) out.take(listEnd + 2, nameEnd);
    else out.glue('$item');
    out.glue(' of ');
    out.take(from, hasName ? listEnd : nameEnd);
    out.glue('\n){');
    const index = /^,\s*([A-Za-z_$][\w$]*)/.exec(text.slice(nameEnd, to))?.[1];
    if (index !== undefined) out.glue(`let ${index}=$index;`);
    return '}';
  },
  await(reader, { from, to }) {
    const { out, text } = reader;
    const end = stopOf(reader, from, to, settling);
    out.glue(`{const ${awaited}=`);
    out.take(from, end);
    out.glue('\n;{');
    const word = text.startsWith('then', end) ? 'then' : 'catch';
    if (end < to) settle(reader, word, { from: end + word.length, to });
    return '}}';
  },
  snippet(reader, { from, to }) {
    const { out, text } = reader;
    const open = text.slice(from, to).indexOf('(') + from;
    const close = open < from ? undefined : reader.codeEnd(open, { to, isOne: true });
    if (close === undefined || !name.test(text.slice(from, open).trim())) {
      out.glue('{');
      return '}';
    }
    out.glue('const ');
    out.take(from, open);
    out.glue('=');
    out.take(open, close);
    out.glue('=>{');
    return '};';
  },
};

/** `{:else if code}`, `{:else}`, `{:then name}`, `{:catch name}`. */
function goOn(reader: MarkupReader, word: string, isElseIf: boolean, code: Range): void {
  const { out } = reader;
  if (word === 'else') {
    const block = reader.closeInside('#if', '#each');
    if (block === undefined) return;
    out.glue(block === '#if' ? '}else ' : '}');
    if (isElseIf) condition(reader, code);
    else out.glue('{');
  } else if ((word === 'then' || word === 'catch') && reader.closeInside('#await') !== undefined) {
    out.glue('}{');
    settle(reader, word, code);
  }
}

function condition({ out }: MarkupReader, { from, to }: Range): void {
  out.glue('if(');
  out.take(from, to);
  out.glue('\n){');
}

/** Names what a promise gave, or why it gave nothing. */
function settle({ out, text }: MarkupReader, word: string, { from, to }: Range): void {
  if (text.slice(from, to).trim() === '') return;
  out.glue(word === 'then' ? 'const ' : 'let ');
  out.take(from, to);
  out.glue(word === 'then' ? `=await ${awaited};` : ';');
}

function stopOf(reader: MarkupReader, from: number, to: number, stops: ReadonlySet<string>): number {
  return reader.codeEnd(from, { to, stops }) ?? to;
}
