import { codeEnd, type Looking } from './codeEnd';

/** A stretch of a page. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An attribute of an element. A spread has no name. */
export interface Attribute {
  readonly name: string;
  /** What is written as its value, without quotes or braces; absent where there is none. */
  readonly value?: Range;
  /** The code in its value, where the page marks code: in braces, or as a template. */
  readonly code: readonly Range[];
}

/** An element's first tag. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Where it ends. */
  readonly end: number;
  /** Whether it has no content. */
  readonly isEmpty: boolean;
}

const tagName = /[A-Za-z][\w:.-]*/y;
const attributeName = /(?:[^\s=>"'{/]|\/(?!>))+/y;
const equals = /\s*=\s*/y;
const bare = /(?:[^\s>"'`{]|\/(?!>))+/y;
const blanks = /\s*/y;

/** Gives the tag that opens at `at`; `undefined` where it does not end. `braces`: whether braces hold code. */
export function readTag(text: string, at: number, braces: boolean, looking: Looking): Tag | undefined {
  const name = take(tagName, text, at + 1);
  const attributes: Attribute[] = [];
  let next = at + 1 + name.length;
  const code = (from: number): Range | undefined => {
    const to = codeEnd(text, from, { to: text.length }, looking);
    return to === undefined || text[to] !== '}' ? undefined : { from, to };
  };
  while (next < text.length) {
    next += take(blanks, text, next).length;
    const mark = text[next];
    if (mark === '>') return { name, attributes, end: next + 1, isEmpty: false };
    if (mark === '/' && text[next + 1] === '>') return { name, attributes, end: next + 2, isEmpty: true };
    if (mark === '{' && braces) {
      const range = code(next + 1);
      if (!range) return lost(text, at, looking);
      attributes.push({ name: '', value: range, code: [range] });
      next = range.to + 1;
      continue;
    }
    const key = take(attributeName, text, next);
    if (key === '') {
      next++;
      continue;
    }
    next += key.length;
    const sign = take(equals, text, next);
    if (sign === '') {
      attributes.push({ name: key, code: [] });
      continue;
    }
    next += sign.length;
    const value = readValue(text, next, braces, code, looking);
    if (!value) return lost(text, at, looking);
    attributes.push({ name: key, value: value.range, code: value.code });
    next = value.end;
  }
  return lost(text, at, looking);
}

interface Value {
  readonly range: Range;
  readonly code: readonly Range[];
  readonly end: number;
}

function readValue(
  text: string,
  at: number,
  braces: boolean,
  codeAt: (from: number) => Range | undefined,
  looking: Looking,
): Value | undefined {
  const mark = text[at];
  if (mark === '"' || mark === "'") {
    const code: Range[] = [];
    for (let next = at + 1; next < text.length; next++) {
      if (text[next] === mark) return { range: { from: at + 1, to: next }, code, end: next + 1 };
      if (text[next] !== '{' || !braces) continue;
      const range = codeAt(next + 1);
      if (!range) continue;
      code.push(range);
      next = range.to;
    }
    return undefined;
  }
  if (mark === '{' && braces) {
    const range = codeAt(at + 1);
    return range && { range, code: [range], end: range.to + 1 };
  }
  if (mark === '`' && braces) {
    const to = codeEnd(text, at, { to: text.length, isOne: true }, looking);
    return to === undefined ? undefined : { range: { from: at, to }, code: [{ from: at, to }], end: to };
  }
  const length = take(bare, text, at).length;
  return { range: { from: at, to: at + length }, code: [], end: at + length };
}

function lost(text: string, at: number, looking: Looking): undefined {
  looking.left -= text.length - at;
  return undefined;
}

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
