import type { CallSite, Finding, Span } from '@callsight/model';

/** What is said of calls, and what is said of no call: of a policy's own clauses for example. */
export interface CallFindings<F extends Finding> {
  readonly ofCall: (call: CallSite) => readonly F[];
  readonly ofNone: readonly F[];
}

const startOf = (file: string, { line, column }: Pick<Span, 'line' | 'column'>): string => `${line}:${column} ${file}`;

const isBefore = (line: number, column: number, otherLine: number, otherColumn: number): boolean =>
  line < otherLine || (line === otherLine && column <= otherColumn);

const holds = (outer: Span, inner: Span): boolean =>
  isBefore(outer.line, outer.column, inner.line, inner.column) &&
  isBefore(inner.endLine, inner.endColumn, outer.endLine, outer.endColumn);

/** Gives the findings by the calls that they speak of: the innermost one around the mark, and those that are related. */
export const callFindings = <F extends Finding>(
  calls: readonly CallSite[],
  findings: readonly F[],
): CallFindings<F> => {
  const byFile = new Map<string, CallSite[]>();
  const byStart = new Map<string, CallSite[]>();
  const add = (map: Map<string, CallSite[]>, key: string, call: CallSite): void => {
    const list = map.get(key);
    if (list) list.push(call);
    else map.set(key, [call]);
  };
  for (const call of calls) {
    add(byFile, call.file, call);
    add(byStart, startOf(call.file, call.span), call);
  }
  const said = new Map<CallSite, F[]>();
  const ofNone: F[] = [];
  for (const finding of findings) {
    const around = (byFile.get(finding.file) ?? [])
      .filter(({ span }) => holds(span, finding.span))
      .reduce<CallSite | undefined>((best, call) => (best && !holds(best.span, call.span) ? best : call), undefined);
    const related = finding.related.flatMap((hop) => byStart.get(startOf(hop.file, hop)) ?? []);
    const about = new Set([...(around ? [around] : []), ...related]);
    if (about.size === 0) ofNone.push(finding);
    for (const call of about) said.set(call, [...(said.get(call) ?? []), finding]);
  }
  return { ofCall: (call) => said.get(call) ?? [], ofNone };
};
