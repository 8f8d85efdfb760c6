import { loadSyntax, parseSource, type SourceKind, type ts } from '../syntax';

/** A stretch of a statement that was replaced, from its start. */
export interface Change {
  readonly from: number;
  readonly to: number;
}

/**
 * Gives the tree of a statement that was edited, read alone. `undefined` where the statements beside it may be read
 * otherwise than before: its ends have to stay as they are, and be ends whatever follows.
 */
export function statementAlone(
  before: ts.Statement,
  lead: number,
  was: string,
  text: string,
  change: Change,
  kind: SourceKind,
): ts.SourceFile | undefined {
  const ts = loadSyntax();
  if (ts.isImportDeclaration(before) || ts.isImportEqualsDeclaration(before)) return undefined;
  const [first = ''] = /^(?:[\w$]+|.)/su.exec(was.slice(lead, lead + 64)) ?? [];
  if (change.from <= lead + first.length || change.to >= was.length || !/[;}]$/.test(was)) return undefined;
  // At the top of a module, what `await` is depends on the whole of it.
  if (!ts.isFunctionDeclaration(before) && !ts.isClassDeclaration(before) && /\bawait\b/.test(text)) return undefined;
  const alone: ts.SourceFile & { readonly parseDiagnostics?: readonly unknown[] } = parseSource(text, kind);
  const [now, ...others] = alone.statements;
  if (alone.parseDiagnostics?.length !== 0 || others.length > 0) return undefined;
  const isOne = now?.kind === before.kind && now.end === text.length && (text.endsWith(';') || endsInBlock(ts, now));
  return isOne ? alone : undefined;
}

/** Whether a statement ends with its `}`, whatever follows: that of an object may go on in the next line. */
function endsInBlock(ts: ReturnType<typeof loadSyntax>, node: ts.Statement): boolean {
  if (ts.isIfStatement(node)) return endsInBlock(ts, node.elseStatement ?? node.thenStatement);
  if (ts.isDoStatement(node)) return false;
  if (ts.isIterationStatement(node, false)) return endsInBlock(ts, node.statement);
  return endings.some((ends) => ts[ends](node));
}

/** The statements that only a `}` can end, where one does. */
const endings = [
  'isFunctionDeclaration',
  'isClassDeclaration',
  'isInterfaceDeclaration',
  'isEnumDeclaration',
  'isModuleDeclaration',
  'isBlock',
  'isSwitchStatement',
  'isTryStatement',
] as const;
