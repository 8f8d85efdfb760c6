import { counting, type Rule } from './rule';

/** Hosts whose name leads nowhere. */
export const deadHost: Rule = {
  id: 'dead-host',
  title: 'Host that does not resolve',
  level: 'warning',
  securitySeverity: '6.0',
  precision: 'high',
  cwe: 'CWE-672',
  owasp: 'API9:2023',
  tags: ['security'],
  template: '…: does not resolve. If the domain is free, anyone can register it. Remove the call or correct the host.',
  what: 'The name of the host had no address when it was last looked up.',
  why: 'The call fails today. If the domain, or the name at a hosting provider, is free, anybody may take it and receive what the code sends.',
  mend: 'Remove the call or correct the host. Where the name is only known inside a network, add it to internal.suffixes in callsight.json.',
  sources: [
    'https://cwe.mitre.org/data/definitions/672.html',
    'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
  ],
  ofHost({ host, evidence }, { now }) {
    const addresses = evidence.addresses && counting(evidence.addresses, now);
    if (addresses === undefined || addresses.length > 0) return undefined;
    return {
      message: `${host}: does not resolve. If the domain is free, anyone can register it. Remove the call or correct the host.`,
      why: 'does not resolve',
      // An approval of the host is older than its end.
      lifted: 'by-exception',
    };
  },
};
