import { counting, type Rule } from './rule';

/** Hosts whose certificate is for other names. */
export const certificateMismatch: Rule = {
  id: 'certificate-mismatch',
  title: 'Certificate for other names',
  level: 'error',
  securitySeverity: '7.4',
  precision: 'high',
  cwe: 'CWE-297',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: the certificate is for other names. Check the host name.',
  what: 'The host showed a certificate that does not name it.',
  why: 'Either the name in the code is not the one that the provider serves, or somebody else answers. Clients that check certificates refuse the connection.',
  mend: 'Compare the host name with the documentation of the provider. Never switch the check off.',
  sources: ['https://cwe.mitre.org/data/definitions/297.html', 'https://www.rfc-editor.org/rfc/rfc9525#section-6'],
  ofHost({ host, evidence }, { now }) {
    if (counting(evidence.probe, now)?.tls.certificate.nameMatches !== false) return undefined;
    const why = 'the certificate is for other names';
    return { message: `${host}: ${why}. Check the host name.`, why, lifted: 'by-exception' };
  },
};
