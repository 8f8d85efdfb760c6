import { hasFallen, lockedText } from '../lock/gradeMoves';
import type { Rule } from './rule';

/** Hosts whose grade is worse than the one in the lock file. */
export const gradeFallen: Rule = {
  id: 'grade-fallen',
  title: 'Grade lower than in the lock file',
  level: 'warning',
  securitySeverity: '5.0',
  precision: 'high',
  cwe: 'CWE-1357',
  owasp: 'API10:2023',
  tags: ['security', 'policy'],
  template: '…: grade fell from … to … since the lock file. See what changed, then accept it with callsight lock.',
  what: 'The grade of a host is worse than the one that callsight.lock.json records. With --frozen it is an error.',
  why: 'The host was accepted for what it was then. A worse transport, a listing or another place of operation changes what the project relies on.',
  mend: 'Read the score card with callsight explain. Ask the provider to mend the cause, use another host, or run callsight lock to accept the new grade.',
  sources: ['https://owasp.org/API-Security/editions/2023/en/0xaa-unsafe-consumption-of-apis/'],
  ofHost({ host, score, baseline }) {
    if (baseline?.state !== 'locked' || score.score === null || !hasFallen(baseline.accepted, score)) return undefined;
    const why = `grade fell from ${lockedText(baseline.accepted)} to ${lockedText(score)} since the lock file`;
    return {
      message: `${host}: ${why}. See what changed, then accept it with callsight lock.`,
      why,
      // An approval of the host is older than the fall.
      lifted: 'by-exception',
    };
  },
};
