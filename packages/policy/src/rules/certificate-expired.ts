import { counting, type Rule } from './rule';

/** Hosts that show a certificate past its end. */
export const certificateExpired: Rule = {
  id: 'certificate-expired',
  title: 'Certificate expired',
  level: 'error',
  securitySeverity: '6.5',
  precision: 'high',
  cwe: 'CWE-298',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: certificate expired on …. Tell the provider.',
  what: 'The host showed a certificate whose lifetime is over when it was last looked at.',
  why: 'Clients that check certificates refuse the connection, and a check that is switched off to get on keeps nobody out.',
  mend: 'Tell the provider. Never switch the check off; where the call must go on, use another host.',
  sources: [
    'https://cwe.mitre.org/data/definitions/298.html',
    'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5',
  ],
  ofHost({ host, evidence }, { now }) {
    const probe = counting(evidence.probe, now);
    if (probe?.tls.certificate.trust !== 'expired') return undefined;
    const until = probe.leaf.validity?.until;
    const why = until === undefined ? 'certificate expired' : `certificate expired on ${until.slice(0, 10)}`;
    // An approval of the host says nothing of who answers for it now.
    return { message: `${host}: ${why}. Tell the provider.`, why, lifted: 'by-exception' };
  },
};
