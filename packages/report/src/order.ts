import type { Answer, CallSite, Finding, HostResult, Place, Skipped } from '@callsight/model';

/** Gives the order of two texts by UTF-16 unit, which is the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gives the order of two places: file, line, column. */
export const byPlace = (a: Place, b: Place): number => byText(a.file, b.file) || a.line - b.line || a.column - b.column;

/** Gives the order of two calls: file, line, column. */
export const byCall = (a: CallSite, b: CallSite): number =>
  byText(a.file, b.file) ||
  a.span.line - b.span.line ||
  a.span.column - b.span.column ||
  a.span.endLine - b.span.endLine ||
  a.span.endColumn - b.span.endColumn ||
  byText(a.form, b.form);

/** Gives the order of two findings: file, line, column, rule. */
export const byFinding = (a: Finding, b: Finding): number =>
  byText(a.file, b.file) ||
  a.span.line - b.span.line ||
  a.span.column - b.span.column ||
  byText(a.rule, b.rule) ||
  byText(a.host ?? '', b.host ?? '') ||
  byText(a.message, b.message);

const loudness = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/** Gives the order of two findings for a reader who sees only the first: the loudest before the others. */
export const bySeverity = (a: Finding, b: Finding): number => loudness[a.level] - loudness[b.level] || byFinding(a, b);

/** Gives the order of two hosts by name, port and scheme. */
export const byHost = (a: HostResult, b: HostResult): number =>
  byText(a.host, b.host) || (a.port ?? 0) - (b.port ?? 0) || byText(a.scheme, b.scheme);

/** Gives the order of two skipped files by name. */
export const bySkipped = (a: Skipped, b: Skipped): number => byText(a.file, b.file) || byText(a.reason, b.reason);

/** The answers from the worst to the best. */
export const answers: readonly Answer[] = ['blocked', 'review', 'unknown', 'allowed'];

/** Gives the order of two hosts for a reader who has little time: worst answer, then lowest score. */
export const byRisk = (a: HostResult, b: HostResult): number =>
  answers.indexOf(a.verdict.answer) - answers.indexOf(b.verdict.answer) ||
  Number(a.score.grade === 'internal') - Number(b.score.grade === 'internal') ||
  (a.score.score ?? 101) - (b.score.score ?? 101) ||
  b.calls - a.calls ||
  byHost(a, b);
