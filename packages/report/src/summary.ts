import type { Answer, ScanResult } from '@callsight/model';
import { isScored } from './describe';

/** The numbers of a result that every surface shows alike. */
export interface Summary {
  /** Findings of level `error` and `warning`. */
  readonly problems: number;
  /** Findings of level `error`. */
  readonly blocked: number;
  /** Findings of level `warning`. */
  readonly review: number;
  readonly notes: number;
  readonly hints: number;
  readonly hosts: number;
  readonly answers: Readonly<Record<Answer, number>>;
  readonly scored: number;
  /** Hosts with too little evidence. */
  readonly notScored: number;
  readonly internal: number;
}

/** Gives the numbers of a result. */
export const summarize = ({ findings, hosts }: ScanResult): Summary => {
  const level = (name: string): number => findings.filter((finding) => finding.level === name).length;
  const answer = (name: Answer): number => hosts.filter((host) => host.verdict.answer === name).length;
  const internal = hosts.filter((host) => host.score.grade === 'internal').length;
  const scored = hosts.filter((host) => isScored(host.score)).length;
  const [blocked, review] = [level('error'), level('warning')];
  return {
    problems: blocked + review,
    blocked,
    review,
    notes: level('info'),
    hints: level('hint'),
    hosts: hosts.length,
    answers: {
      blocked: answer('blocked'),
      review: answer('review'),
      unknown: answer('unknown'),
      allowed: answer('allowed'),
    },
    scored,
    notScored: hosts.length - scored - internal,
    internal,
  };
};
