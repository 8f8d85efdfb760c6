/** How much may still be looked at in a page: what never closes is looked at again from each place where it may open. */
export interface Looking {
  left: number;
}

/** Finds the end of an element that stands in code, as in `items.map((item) => <li>{item}</li>)`. */
export type ElementEnd = (at: number) => number | undefined;

/** Where code ends at the latest, and what else ends it. */
export interface CodeBounds {
  readonly to: number;
  /** Words and marks that end the code where they stand outside of all brackets. */
  readonly stops?: ReadonlySet<string>;
  readonly elementEnd?: ElementEnd;
  /** Whether it ends where the bracket or template closes that it begins with. */
  readonly isOne?: boolean;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const word = /[\w$\u0080-\uffff]+/y;
/** Behind these words a value begins: `/` opens a regular expression there, and `<` an element. */
const beforeValue = new Set(
  'return typeof case in of do else void delete throw new await yield as instanceof default'.split(' '),
);

/**
 * Gives where code ends that begins at `from`: at a bracket that it does not open, at a stop, or at `to`. `undefined` where
 * its brackets and texts do not close.
 */
export function codeEnd(text: string, from: number, bounds: CodeBounds, looking: Looking): number | undefined {
  const { to, stops, elementEnd, isOne } = bounds;
  const open: string[] = [];
  let at = from;
  // What elements hold was looked at by who read them.
  let seen = from;
  let isValueNext = true;
  const done = (end: number | undefined): number | undefined => {
    looking.left -= at - seen;
    return end;
  };
  const lost = (end: number): undefined => {
    looking.left -= end - seen;
    return undefined;
  };
  while (at < to && looking.left > at - seen) {
    if (isOne && at > from && open.length === 0) return done(at);
    const mark = text[at] ?? '';
    if (open.at(-1) === '`') {
      const [end, isHole] = templatePartEnd(text, at, to);
      if (end === undefined) return lost(to);
      at = end;
      if (isHole) open.push('}');
      else open.pop();
      isValueNext = isHole;
      continue;
    }
    if (isBlank(mark)) {
      at++;
      continue;
    }
    word.lastIndex = at;
    const [name] = word.exec(text) ?? [];
    if (name !== undefined) {
      if (open.length === 0 && stops?.has(name) && text[at - 1] !== '.') return done(at);
      at += name.length;
      isValueNext = beforeValue.has(name);
      continue;
    }
    if (open.length === 0 && stops?.has(mark)) return done(at);
    if (mark === '"' || mark === "'") {
      const end = textEnd(text, at, to);
      if (end === undefined) return lost(lineEnd(text, at, to));
      at = end;
      isValueNext = false;
    } else if (mark === '`') {
      open.push('`');
      at++;
    } else if (mark === '/' && text[at + 1] === '/') {
      at = lineEnd(text, at, to);
    } else if (mark === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      if (end < 0 || end + 2 > to) return lost(text.length);
      at = end + 2;
    } else if (mark === '/' && isValueNext) {
      const end = patternEnd(text, at, to);
      if (end === undefined) return lost(lineEnd(text, at, to));
      at = end;
      isValueNext = false;
    } else if (mark === '<' && isValueNext && elementEnd && /[A-Za-z>]/.test(text[at + 1] ?? '')) {
      const end = elementEnd(at);
      if (end === undefined) return done(undefined);
      seen += end - at;
      at = end;
      isValueNext = false;
    } else if (closers[mark] !== undefined) {
      open.push(closers[mark]);
      at++;
      isValueNext = true;
    } else if (mark === ')' || mark === ']' || mark === '}') {
      if (open.length === 0) return done(at);
      if (open.pop() !== mark) return done(undefined);
      at++;
      isValueNext = mark === '}' && open.at(-1) !== '`';
    } else {
      at++;
      isValueNext = true;
    }
  }
  return done(at >= to && open.length === 0 ? to : undefined);
}

function isBlank(mark: string): boolean {
  return mark === ' ' || mark === '\n' || mark === '\t' || mark === '\r';
}

function lineEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Gives where a text ends that a quote opens; `undefined` where it does not on its line. */
function textEnd(text: string, at: number, to: number): number | undefined {
  const quote = text[at];
  for (let next = at + 1; next < to; next++) {
    const mark = text[next];
    if (mark === quote) return next + 1;
    if (mark === '\n' || mark === '\r') return undefined;
    if (mark === '\\') next++;
  }
  return undefined;
}

/** Gives where a part of a template ends, and whether that is where a hole opens. */
function templatePartEnd(text: string, at: number, to: number): readonly [end: number | undefined, isHole: boolean] {
  for (let next = at; next < to; next++) {
    const mark = text[next];
    if (mark === '`') return [next + 1, false];
    if (mark === '$' && text[next + 1] === '{') return [next + 2, true];
    if (mark === '\\') next++;
  }
  return [undefined, false];
}

/** Gives where a regular expression ends; `undefined` where it does not on its line. */
function patternEnd(text: string, at: number, to: number): number | undefined {
  let isClass = false;
  for (let next = at + 1; next < to; next++) {
    const mark = text[next];
    if (mark === '\n' || mark === '\r') return undefined;
    if (mark === '\\') next++;
    else if (mark === '[') isClass = true;
    else if (mark === ']') isClass = false;
    else if (mark === '/' && !isClass) return next + 1;
  }
  return undefined;
}
