import { daysUntil } from '../day';
import { counting, type Rule } from './rule';

/** Hosts whose certificate ends within the window that the score knows. */
export const certificateExpiring: Rule = {
  id: 'certificate-expiring',
  title: 'Certificate about to expire',
  level: 'warning',
  securitySeverity: '4.0',
  precision: 'high',
  cwe: 'CWE-298',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: certificate expires on … (…). Tell the provider.',
  what: 'The certificate of the host ends within a week or within a tenth of its lifetime, whichever is longer; one that is made for days, within a tenth alone.',
  why: 'A certificate that nobody renews in time stops every client that checks it, most often at night.',
  mend: 'Tell the provider, or renew the certificate where it is yours. Certificates that are renewed by a machine are new well before this window.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5',
    'https://cwe.mitre.org/data/definitions/298.html',
  ],
  settledByPolicy: true,
  ofHost({ host, evidence }, { now }) {
    const probe = counting(evidence.probe, now);
    if (probe === undefined || evidence.probe.state !== 'known') return undefined;
    const { tls, leaf } = probe;
    if (!leaf.expiresSoon || tls.certificate.trust === 'expired') return undefined;
    const until = leaf.validity?.until;
    if (until === undefined)
      return { message: `${host}: certificate expires soon. Tell the provider.`, why: 'certificate expires soon' };
    const end = until.slice(0, 10);
    const left = daysUntil(until, now);
    if (left < 0) {
      const why = `certificate ended on ${end}, after it was last looked at (${evidence.probe.observedAt.slice(0, 10)})`;
      return { message: `${host}: ${why}. Check the host again.`, why };
    }
    const why = `certificate expires on ${end} (${left === 1 ? '1 day' : `${left} days`})`;
    return { message: `${host}: ${why}. Tell the provider.`, why };
  },
};
