import { binds } from '../layers/binds';
import type { HostClause } from '../policy';
import { showText } from '../showText';
import type { Rule } from './rule';

/** Hosts that the policy denies. */
export const policyDenied: Rule = {
  id: 'policy-denied',
  title: 'Host denied by policy',
  level: 'error',
  securitySeverity: '8.0',
  precision: 'very-high',
  cwe: 'CWE-1357',
  owasp: 'API9:2023',
  tags: ['security', 'policy'],
  template: '…: denied by policy ("…", owner …). Use ….',
  what: 'A clause of callsight.json denies the host of this call.',
  why: 'The people who answer for this project decided that nothing may call it.',
  mend: 'Use the alternative that the clause names, or ask its owner.',
  sources: ['https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/'],
  looksAtInternal: true,
  needsApproval: true,
  ofHost({ host }, { clause, own, policy }) {
    if (clause?.action === 'deny') {
      const fact = `denied by policy${grounds(clause)}`;
      const remedy =
        clause.alternative === undefined
          ? 'Remove this call or ask the owner of the policy.'
          : `Use ${showText(clause.alternative)}.`;
      return {
        message: `${host}: ${fact}. ${remedy}`,
        why: fact,
        answer: 'blocked',
        clause: clause.place,
        ...(clause.alternative === undefined ? {} : { instead: clause.alternative }),
        ...(own?.action === 'deny' ? { grounds: [own.place] } : {}),
        lifted: 'by-exception',
      };
    }
    const isBelow = clause !== undefined && own !== undefined && binds(policy, own.place, clause.place, 'hosts');
    if (own?.action === 'deny' && (clause === undefined || isBelow)) {
      const fact = 'internal, and the policy denies calls to internal hosts';
      const message = `${host}: ${fact}. Remove this call or ask the owner of the policy.`;
      return { message, why: fact, answer: 'blocked', clause: own.place };
    }
    return undefined;
  },
};

/** Gives the reason and the owner of a clause in brackets, or nothing. */
export function grounds(clause: HostClause): string {
  const parts = [
    ...(clause.reason === undefined ? [] : [`"${showText(clause.reason)}"`]),
    ...(clause.owner === undefined ? [] : [`owner ${showText(clause.owner)}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
