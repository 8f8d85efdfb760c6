import type { Answer, Finding, HostResult, ScanResult } from '@callsight/model';
import { EXIT } from './exitCode';
import type { FailOn, ScanFlags } from './flags';

/** What a finding of each level counts as: only what blocks or asks for a review has an answer of its own. */
const LEVEL_ANSWER: Readonly<Record<Finding['level'], Answer>> = {
  error: 'blocked',
  warning: 'review',
  info: 'unknown',
  hint: 'unknown',
};

/** The answers from worst to best; `--fail-on` names the least that fails. */
const WORST_FIRST: readonly (Answer | 'none')[] = ['blocked', 'review', 'unknown'];

/** Gives the exit code of a scan: findings, and more warnings than are allowed, come before an incomplete scan. */
export function exitCodeOf(
  result: ScanResult,
  { failOn, maxWarnings, requireComplete }: Pick<ScanFlags, 'failOn' | 'maxWarnings' | 'requireComplete'>,
): number {
  if (result.findings.some(({ level }) => fails(LEVEL_ANSWER[level], failOn))) return EXIT.findings;
  if (maxWarnings !== undefined && warningsIn(result) > maxWarnings) return EXIT.findings;
  return requireComplete && !isComplete(result) ? EXIT.incomplete : EXIT.clean;
}

/** Gives how many findings are warnings. */
export function warningsIn({ findings }: ScanResult): number {
  return findings.filter(({ level }) => level === 'warning').length;
}

/** Gives the exit code of hosts that were judged without a project. */
export function exitCodeOfAnswers(hosts: readonly HostResult[], failOn: FailOn): number {
  return hosts.some(({ verdict }) => fails(verdict.answer, failOn)) ? EXIT.findings : EXIT.clean;
}

function fails(answer: Answer, failOn: FailOn): boolean {
  const least = WORST_FIRST.indexOf(failOn);
  const at = WORST_FIRST.indexOf(answer);
  return at >= 0 && at <= least;
}

/** Tells whether every file was read, every call was resolved and every host has enough evidence for a grade. */
function isComplete({ skipped, coverage, hosts }: ScanResult): boolean {
  return skipped.length === 0 && coverage.unresolved === 0 && hosts.every(({ score }) => score.grade !== '?');
}
