/** One comment of a text: where its content starts and ends (offsets). */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

const CLOSERS: readonly { readonly open: string; readonly close: RegExp; readonly width: number }[] = [
  { open: '//', close: /[\n\r\u2028\u2029]/g, width: 1 },
  { open: '/*', close: /\*\//g, width: 2 },
  { open: '<!--', close: /-->/g, width: 3 },
];

const LINE_END = /[\n\r]/g;

/** What may stand before a regular expression: after a value, `/` divides. */
const BEFORE_REGEXP =
  /(?:^|[(,=:[!&|?{;+\-*%~^\n]|=>|\b(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield))$/;

/**
 * Gives the comments of a script, a page or a settings file in one pass: `//`, `/* *\/`, `<!-- -->`, and `#` at the
 * start of a line. Texts, templates and regular expressions are passed over.
 */
export function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  const templates: number[] = [];
  let braces = 0;
  let at = 0;
  // Where a line was seen to hold no end for what may have opened, nothing opens again: one look a line.
  const openEnded: Record<string, number> = { '/': 0, '"': 0, "'": 0 };
  const until = (close: RegExp, from: number) => {
    close.lastIndex = from;
    return close.exec(text)?.index ?? text.length;
  };
  while (at < text.length) {
    const character = text[at]!;
    const opener = CLOSERS.find(({ open }) => text.startsWith(open, at));
    if (opener !== undefined) {
      const start = at + opener.open.length;
      const end = until(opener.close, start);
      comments.push({ start, end });
      at = Math.min(text.length, end + opener.width);
    } else if (character === '#' && startsLine(text, at)) {
      const end = until(LINE_END, at);
      comments.push({ start: at + 1, end });
      at = end;
    } else if (at >= (openEnded[character] ?? text.length) && (character !== '/' || startsRegexp(text, at))) {
      const end = character === '/' ? endOfRegexp(text, at) : endOfText(text, at, character);
      if (end < 0) openEnded[character] = until(LINE_END, at);
      at = end < 0 ? at + 1 : end;
    } else if (character === '`') {
      at = endOfTemplatePart(text, at + 1, templates, braces);
    } else {
      if (character === '{') braces++;
      if (character === '}' && templates.at(-1) === braces) {
        templates.pop();
        at = endOfTemplatePart(text, at + 1, templates, braces);
        continue;
      }
      if (character === '}') braces--;
      at++;
    }
  }
  return comments;
}

function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  return before < 0 || text[before] === '\n' || text[before] === '\r';
}

/** Gives where a text ends, or -1 when it does not end on its line: then the quote is an apostrophe. */
function endOfText(text: string, at: number, quote: string): number {
  for (let next = at + 1; next < text.length; next++) {
    const character = text[next];
    if (character === '\n' || character === '\r') return -1;
    if (character === '\\') next++;
    else if (character === quote) return next + 1;
  }
  return -1;
}

function startsRegexp(text: string, at: number): boolean {
  return text[at + 1] !== '>' && BEFORE_REGEXP.test(text.slice(Math.max(0, at - 12), at).replace(/[ \t]+$/, ''));
}

/** Gives where a regular expression ends, or -1 when it does not end on its line. */
function endOfRegexp(text: string, at: number): number {
  let inClass = false;
  for (let next = at + 1; next < text.length; next++) {
    const character = text[next];
    if (character === '\n' || character === '\r') return -1;
    if (character === '\\') next++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return next + 1;
  }
  return -1;
}

/** Gives where a template ends, or where its next `${` has opened: then the brace is remembered. */
function endOfTemplatePart(text: string, at: number, templates: number[], braces: number): number {
  for (let next = at; next < text.length; next++) {
    const character = text[next];
    if (character === '\\') next++;
    else if (character === '`') return next + 1;
    else if (character === '$' && text[next + 1] === '{') {
      templates.push(braces);
      return next + 2;
    }
  }
  return text.length;
}
