import { counting, type Rule } from './rule';

/** Cloud metadata addresses, and public addresses in place of a name. */
export const ipOrMetadataAddress: Rule = {
  id: 'ip-or-metadata-address',
  title: 'Address in place of a host name',
  level: 'warning',
  securitySeverity: '6.0',
  precision: 'high',
  cwe: 'CWE-918',
  owasp: 'API7:2023',
  tags: ['security'],
  template: '…: cloud metadata address in an outbound call. Make sure that user input cannot reach it.',
  what: 'The call goes to a cloud metadata service, or to a public IP address in place of a name.',
  why: 'A metadata service hands out the credentials of the machine. An address has no owner that a certificate or a list could name, and it may belong to somebody else tomorrow.',
  mend: 'Keep metadata calls in one place that no user input reaches, and allow the host in callsight.json. Replace other addresses by host names.',
  sources: [
    'https://cwe.mitre.org/data/definitions/918.html',
    'https://owasp.org/API-Security/editions/2023/en/0xa7-server-side-request-forgery/',
  ],
  looksAtInternal: true,
  settledByPolicy: true,
  ofHost({ host, evidence }, { internal, now }) {
    if (evidence.internal === 'metadata') {
      const fact = 'cloud metadata address in an outbound call';
      return { message: `${host}: ${fact}. Make sure that user input cannot reach it.`, why: fact };
    }
    if (internal || counting(evidence.nameKind, now) !== 'ip') return undefined;
    const fact = 'an IP address in place of a host name';
    return { message: `${host}: ${fact}. Use the name of the service.`, why: fact };
  },
};
