import { showText } from '../showText';
import { counting, type Rule } from './rule';

/** Hosts on an adware or tracker list. */
export const listedAdware: Rule = {
  id: 'listed-adware',
  title: 'Host known for adware or tracking',
  level: 'warning',
  securitySeverity: '5.5',
  precision: 'medium',
  cwe: 'CWE-829',
  owasp: 'API10:2023',
  tags: ['security', 'privacy'],
  template: '…: known for adware or tracking (list: …). Replace it or record why it is needed.',
  what: 'The host of this call is on a list of hosts that serve adware or track people.',
  why: 'People who block such hosts break this call, and the data it sends may need consent.',
  mend: 'Use another host, or allow it in callsight.json with the reason why it is needed.',
  sources: ['https://owasp.org/API-Security/editions/2023/en/0xaa-unsafe-consumption-of-apis/'],
  settledByPolicy: true,
  ofHost({ host, evidence }, { now }) {
    const listing = counting(evidence.threat, now)?.listing;
    if (listing?.match !== 'adware') return undefined;
    const fact = `known for adware or tracking (list: ${showText(listing.list)})`;
    return { message: `${host}: ${fact}. Replace it or record why it is needed.`, why: fact };
  },
};
