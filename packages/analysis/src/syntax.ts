/**
 * The only file that names `typescript`. The compiler is loaded when the first file needs it and not
 * before: most files hold no call and never reach it.
 */
import type ts from 'typescript';

export type { ts };

let compiler: typeof ts | undefined;

/** Gives the TypeScript compiler, loaded on first use. */
export function loadSyntax(): typeof ts {
  compiler ??= require('typescript') as typeof ts;
  return compiler;
}

/** How a text is to be read. */
export type SourceKind = 'ts' | 'tsx' | 'js' | 'jsx';

/**
 * Gives the syntax tree of a text, without parents and JSDoc.
 * @throws RangeError when the text is nested deeper than the parser's stack.
 */
export function parseSource(text: string, kind: SourceKind): ts.SourceFile {
  const syntax = loadSyntax();
  const scriptKind = {
    ts: syntax.ScriptKind.TS,
    tsx: syntax.ScriptKind.TSX,
    js: syntax.ScriptKind.JS,
    jsx: syntax.ScriptKind.JSX,
  }[kind];
  return syntax.createSourceFile(
    `source.${kind}`,
    text,
    { languageVersion: syntax.ScriptTarget.Latest, jsDocParsingMode: syntax.JSDocParsingMode.ParseNone },
    false,
    scriptKind,
  );
}

const asyncDepthLimit = 12;

/**
 * Tells whether a text nests `async(` so deeply that the parser would take exponential time: TypeScript 6
 * reads each such group twice, once as arrow parameters and once as arguments. Linear in the text.
 */
export function nestsAsyncTooDeeply(text: string): boolean {
  if (!text.includes('async')) return false;
  const opened: boolean[] = [];
  let depth = 0;
  const token = /\basync\s*(?:<[^<>()]*>\s*)?\(|[()]/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === ')') {
      if (opened.pop()) depth--;
      continue;
    }
    const isAsync = match[0] !== '(';
    opened.push(isAsync);
    if (isAsync && ++depth > asyncDepthLimit) return true;
  }
  return false;
}
