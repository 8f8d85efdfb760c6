import { daysSince } from '../day';
import { counting, type Rule } from './rule';

/** Domains younger than this, in days, are seldom those of a provider. */
const YOUNG_BELOW_DAYS = 30;

/** Hosts whose domain was registered lately. */
export const newDomain: Rule = {
  id: 'new-domain',
  title: 'Domain registered lately',
  level: 'warning',
  securitySeverity: '5.5',
  precision: 'medium',
  cwe: 'CWE-1357',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: registered … ago. Check that it is the real provider.',
  what: 'The domain of the host was registered less than 30 days ago.',
  why: 'Domains for fraud live for days. A provider that is worth a call has mostly had its domain for years.',
  mend: 'Compare the name with the documentation of the provider. If it is right, allow the host in callsight.json with a reason.',
  sources: ['https://www.rfc-editor.org/rfc/rfc9083', 'https://cwe.mitre.org/data/definitions/1357.html'],
  settledByPolicy: true,
  ofHost({ host, evidence: { domainAgeDays } }, { now }) {
    const then = counting(domainAgeDays, now);
    if (then === undefined || domainAgeDays.state !== 'known') return undefined;
    const days = Math.floor(then + daysSince(domainAgeDays.observedAt, now));
    if (days >= YOUNG_BELOW_DAYS) return undefined;
    const why = `registered ${days === 1 ? '1 day' : `${Math.max(0, days)} days`} ago`;
    return { message: `${host}: ${why}. Check that it is the real provider.`, why };
  },
};
