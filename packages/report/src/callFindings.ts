import type { CallSite, Finding, Span } from '@callsight/model';
import { grouped } from './grouped';

/** What is said of calls, and what is said of no call: of a policy's own clauses for example. */
export interface CallFindings<F extends Finding> {
  readonly ofCall: (call: CallSite) => readonly F[];
  readonly ofNone: readonly F[];
}

const byPoint = (line: number, column: number, otherLine: number, otherColumn: number): number =>
  line - otherLine || column - otherColumn;

const startsBefore = (a: Span, b: Span): number => byPoint(a.line, a.column, b.line, b.column);
const endsBefore = (a: Span, b: Span): number => byPoint(a.endLine, a.endColumn, b.endLine, b.endColumn);
const holds = (outer: Span, inner: Span): boolean => startsBefore(outer, inner) <= 0 && endsBefore(inner, outer) <= 0;

/** Gives the innermost call around each finding of one file, in one walk through both. */
const around = <F extends Finding>(calls: readonly CallSite[], findings: readonly F[]): ReadonlyMap<F, CallSite> => {
  const waiting = [...calls].sort((a, b) => startsBefore(a.span, b.span) || endsBefore(b.span, a.span)).reverse();
  const open: CallSite[] = [];
  const found = new Map<F, CallSite>();
  const close = ({ line, column }: Span): void => {
    for (let last = open.at(-1); last && byPoint(last.span.endLine, last.span.endColumn, line, column) <= 0; ) {
      open.pop();
      last = open.at(-1);
    }
  };
  for (const finding of [...findings].sort((a, b) => startsBefore(a.span, b.span))) {
    for (let next = waiting.at(-1); next && startsBefore(next.span, finding.span) <= 0; next = waiting.at(-1)) {
      close(next.span);
      open.push(next);
      waiting.pop();
    }
    close(finding.span);
    const innermost = open.findLast(({ span }) => holds(span, finding.span));
    if (innermost) found.set(finding, innermost);
  }
  return found;
};

const startOf = (file: string, { line, column }: Pick<Span, 'line' | 'column'>): string => `${line}:${column} ${file}`;

/** Gives the findings by the calls that they speak of: the innermost one around the mark, and those that are related. */
export const callFindings = <F extends Finding>(
  calls: readonly CallSite[],
  findings: readonly F[],
): CallFindings<F> => {
  const callsOf = grouped(calls, ({ file }) => file);
  const byStart = grouped(calls, ({ file, span }) => startOf(file, span));
  const inner = new Map(
    [...grouped(findings, ({ file }) => file)].flatMap(([file, said]) => [...around(callsOf.get(file) ?? [], said)]),
  );
  const pairs = findings.flatMap((finding) => {
    const call = inner.get(finding);
    const related = finding.related.flatMap((hop) => byStart.get(startOf(hop.file, hop)) ?? []);
    return [...new Set([...(call ? [call] : []), ...related])].map((about) => ({ about, finding }));
  });
  const said = grouped(pairs, ({ about }) => about);
  const spoken = new Set(pairs.map(({ finding }) => finding));
  return {
    ofCall: (call) => (said.get(call) ?? []).map(({ finding }) => finding),
    ofNone: findings.filter((finding) => !spoken.has(finding)),
  };
};
