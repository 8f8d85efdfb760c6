/**
 * The only file that names `typescript`. The compiler is loaded when the first file needs it and not
 * before: most files hold no call and never reach it.
 */
import type ts from 'typescript';

export type { ts };

/** What we use of TypeScript that it does not declare. */
export interface Internals {
  readonly objectAllocator: Allocator;
  readonly setObjectAllocator: (allocator: Allocator) => void;
  readonly getTokenPosOfNode: (node: ts.Node, source: ts.SourceFile) => number;
  readonly idText: (name: ts.Identifier) => string;
}

type NodeClass = new (kind: ts.SyntaxKind, start: number, end: number) => ts.Node;

interface Allocator {
  readonly getNodeConstructor: () => NodeClass;
  readonly getIdentifierConstructor: () => NodeClass;
  readonly getPrivateIdentifierConstructor: () => NodeClass;
}

/** TypeScript as the analysis knows it. */
export type Syntax = typeof ts & Internals;

let compiler: Syntax | undefined;

/**
 * Gives TypeScript, loaded on first use. The build keeps of it what is named after `ts.` and `syntax.`, and of nodes
 * their data without methods.
 */
export function loadSyntax(): Syntax {
  compiler ??= withOwnNodes(require('typescript') as Syntax);
  return compiler;
}

/** Nodes that the text being parsed may still have. */
let nodesLeft = 0;

/**
 * Gives names their `text`, and makes the parser stop where it makes nodes without end. TypeScript 6 reads some forms
 * twice to tell them apart, so that time doubles with every level of `async(`, `async[`, `async function` and their kin.
 * Real code stays below one node for five characters.
 */
function withOwnNodes(syntax: Syntax): Syntax {
  const { objectAllocator } = syntax;
  const Plain = objectAllocator.getNodeConstructor();
  class Counted extends Plain {
    constructor(kind: ts.SyntaxKind, start: number, end: number) {
      super(kind, start, end);
      if (--nodesLeft < 0) throw new RangeError('The parser makes too many nodes.');
    }
  }
  const named = (Name: NodeClass): NodeClass =>
    class extends Name {
      get text(): string {
        return syntax.idText(this as ts.Node as ts.Identifier);
      }
    };
  const [Name, PrivateName] = [
    named(objectAllocator.getIdentifierConstructor()),
    named(objectAllocator.getPrivateIdentifierConstructor()),
  ];
  syntax.setObjectAllocator({
    getNodeConstructor: () => Counted as NodeClass,
    getIdentifierConstructor: () => Name,
    getPrivateIdentifierConstructor: () => PrivateName,
  });
  return syntax;
}

/** Gives where the first token of a node begins, behind comments. */
export function startOf(node: ts.Node, source: ts.SourceFile): number {
  const syntax = loadSyntax();
  return syntax.getTokenPosOfNode(node, source);
}

/** Gives the text of a node as it is written. */
export function textOf(node: ts.Node, source: ts.SourceFile): string {
  return source.text.slice(startOf(node, source), node.end);
}

/** How a text is to be read. */
export type SourceKind = 'ts' | 'tsx' | 'js' | 'jsx';

/**
 * Gives the syntax tree of a text, without parents and JSDoc.
 * @throws RangeError when the text is nested deeper than the parser's stack, or so that it is read over and over.
 */
export function parseSource(text: string, kind: SourceKind): ts.SourceFile {
  const syntax = loadSyntax();
  nodesLeft = 50_000 + 4 * text.length;
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

/**
 * Gives the tree of a text from that of an earlier one, which is used up: statements that are the same are the same
 * objects in both.
 * @throws RangeError as `parseSource` does.
 */
export function updateSource(tree: ts.SourceFile, text: string): ts.SourceFile {
  const syntax = loadSyntax();
  nodesLeft = 50_000 + 4 * text.length;
  return syntax.updateSourceFile(tree, text, changeBetween(tree.text, text));
}

/** Long stretches are compared at once. */
const stride = 512;

/** Gives the one stretch outside which two texts are the same. */
export function changeBetween(before: string, after: string): ts.TextChangeRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.slice(start, start + stride) === after.slice(start, start + stride)) start += stride;
  start = Math.min(start, shorter);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  const tail = (text: string) => text.slice(text.length - same - stride, text.length - same);
  while (same + stride < shorter - start && tail(before) === tail(after)) same += stride;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { span: { start, length: before.length - same - start }, newLength: after.length - same - start };
}
