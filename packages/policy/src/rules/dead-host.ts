import type { NameFacts } from '@callsight/model';
import { showText } from '../showText';
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
  what: 'The name of the host had no address when it was last looked up. It is an error where DNS shows that its place is free: its domain is in no registry, or its name leads to a cloud name that was given back.',
  why: 'The call fails today. If the domain, or the name at a hosting provider, is free, anybody may take it and receive what the code sends.',
  mend: 'Remove the call or correct the host. Where the name is only known inside a network, add it to internal.suffixes in callsight.json.',
  sources: [
    'https://cwe.mitre.org/data/definitions/672.html',
    'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
  ],
  ofHost({ host, evidence }, { now }) {
    const addresses = evidence.addresses && counting(evidence.addresses, now);
    if (addresses === undefined || addresses.length > 0) return undefined;
    const names = evidence.names && counting(evidence.names, now);
    if (names?.free !== undefined) {
      const fact = whoMayTake(names.free, names.aliases);
      // That it was approved once is what whoever takes the name counts on.
      return {
        message: `${host}: ${fact}. Remove the call or correct the host.`,
        why: fact,
        level: 'error',
        lifted: 'by-exception',
      };
    }
    return {
      message: `${host}: does not resolve. If the domain is free, anyone can register it. Remove the call or correct the host.`,
      why: 'does not resolve',
      // An approval of the host is older than its end.
      lifted: 'by-exception',
    };
  },
};

function whoMayTake({ name, from }: NonNullable<NameFacts['free']>, aliases: readonly string[]): string {
  const free = `${showText(name)}, which anybody may be able to take (${showText(from)})`;
  return aliases.length > 0 ? `leads to ${free}` : `does not resolve and lies at ${free}`;
}
