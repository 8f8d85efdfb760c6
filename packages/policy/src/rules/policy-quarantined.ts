import { grounds } from './policy-denied';
import type { Rule } from './rule';

/** Hosts that the policy holds under review until a day. */
export const policyQuarantined: Rule = {
  id: 'policy-quarantined',
  title: 'Host in quarantine',
  level: 'warning',
  securitySeverity: '5.0',
  precision: 'very-high',
  cwe: 'CWE-1357',
  owasp: 'API9:2023',
  tags: ['security', 'policy'],
  template: '…: in quarantine until … ("…"). Do not add new calls.',
  what: 'A clause of callsight.json puts the host of this call under review until a day.',
  why: 'The calls that exist go on, but new ones would have to be undone if the review ends badly.',
  mend: 'Do not add calls. When the review is done, write allow or deny in callsight.json.',
  sources: ['https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/'],
  looksAtInternal: true,
  ofHost({ host }, { clauses }) {
    const clause = clauses.find(({ action }) => action === 'quarantine');
    if (clause === undefined) return undefined;
    const fact = `in quarantine until ${clause.expires}${grounds(clause)}`;
    return { message: `${host}: ${fact}. Do not add new calls.`, why: fact, answer: 'review', clause: clause.place };
  },
};
