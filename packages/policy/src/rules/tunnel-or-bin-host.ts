import { showText } from '../showText';
import { counting, type Rule } from './rule';

/** Tunnels, request bins, dynamic DNS names, parked names and short links. */
export const tunnelOrBinHost: Rule = {
  id: 'tunnel-or-bin-host',
  title: 'Temporary host',
  level: 'warning',
  securitySeverity: '5.0',
  precision: 'high',
  cwe: 'CWE-489',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: temporary host (…). Use a stable host.',
  what: 'The host of this call is a tunnel, a request bin, a dynamic DNS name, a parked name or a short link.',
  why: 'Such names are for trying things out: they move to other people, show what they receive, or lead somewhere else tomorrow.',
  mend: 'Use the stable host of the service. In tests it is only a hint.',
  sources: ['https://cwe.mitre.org/data/definitions/489.html'],
  settledByPolicy: true,
  ofHost({ host, evidence: { nameKind } }, { now }) {
    if (counting(nameKind, now) !== 'ephemeral') return undefined;
    const kind = (nameKind.state === 'known' && nameKind.note) || 'tunnel, request bin or short link';
    const fact = `temporary host (${showText(kind)})`;
    return { message: `${host}: ${fact}. Use a stable host.`, why: fact };
  },
};
