import type { Finding, Level, Span } from '@callsight/model';
import { DiagnosticSeverity, type Position, type Range } from 'vscode-languageserver-protocol/node';

const severities: Readonly<Record<Exclude<Level, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Gives the LSP range of a span: 0-based instead of 1-based; both count UTF-16 units. */
export function toRange(span: Span): Range {
  return {
    start: { line: span.line - 1, character: span.column - 1 },
    end: { line: span.endLine - 1, character: span.endColumn - 1 },
  };
}

/** Gives the LSP severity of a finding's level. */
export function toSeverity(level: Finding['level']): DiagnosticSeverity {
  return severities[level];
}

/** Tells whether a span holds a position, its end included, as an editor's cursor stands between characters. */
export function holds(span: Span, position: Position): boolean {
  const [line, column] = [position.line + 1, position.character + 1];
  const isBehindStart = span.line < line || (span.line === line && span.column <= column);
  return isBehindStart && (line < span.endLine || (line === span.endLine && column <= span.endColumn));
}

/** Tells whether a span and a range share a place. */
export function touches(span: Span, range: Range): boolean {
  const own = toRange(span);
  return compare(own.start, range.end) <= 0 && compare(range.start, own.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
