import { approvedHosts } from '../clauses';
import { binds } from '../layers/binds';
import type { Rule } from './rule';

/** Hosts that an allow list does not name. */
export const policyNotAllowed: Rule = {
  id: 'policy-not-allowed',
  title: 'Host not on the allow list',
  level: 'error',
  securitySeverity: '6.0',
  precision: 'very-high',
  cwe: 'CWE-1357',
  owasp: 'API9:2023',
  tags: ['security', 'policy'],
  template: "…: not on this project's allow list. Ask for approval or use an approved host.",
  what: 'This project keeps an allow list ("mode": "allowlist"), and the host of this call is not on it.',
  why: 'Every host that receives data is approved first, so that nothing leaves unseen.',
  mend: 'Use a host that is approved, or add this one to callsight.json with a reason and have the change reviewed.',
  sources: ['https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/'],
  settledByPolicy: true,
  needsApproval: true,
  ofHost({ host }, { clauses, policy, now }) {
    if (policy?.mode !== 'allowlist') return undefined;
    // Whoever denies a host below the list does not list it.
    const listing = clauses.filter(
      ({ action, place }) =>
        action !== 'deny' || !policy.allowListAt.some((mode) => binds(policy, mode, place, 'hosts')),
    );
    if (listing.length > 0) return undefined;
    const why = "not on this project's allow list";
    return {
      message: `${host}: ${why}. Ask for approval or use an approved host.`,
      why,
      answer: 'blocked',
      approved: approvedHosts(policy, now),
      ...(policy.modePlace === undefined ? {} : { clause: policy.modePlace, grounds: policy.allowListAt }),
    };
  },
};
