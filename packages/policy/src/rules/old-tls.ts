import { showText } from '../showText';
import { factOf, type Rule } from './rule';

/** TLS before 1.2, or SSL, that the code asks for or lets in. */
export const oldTls: Rule = {
  id: 'old-tls',
  title: 'Old TLS version forced',
  level: 'warning',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: 'CWE-327',
  owasp: 'API8:2023',
  tags: ['security'],
  template: '…: TLS before version 1.2 is let in (…). Remove this option.',
  what: 'An option or a flag lets connections use TLS 1.0, TLS 1.1 or SSL, or forbids newer versions: minVersion, maxVersion, secureProtocol, secureOptions, tls.DEFAULT_MIN_VERSION and the like.',
  why: 'These versions are deprecated because their ciphers can be broken. Without the option, Node uses TLS 1.2 or 1.3.',
  mend: 'Remove the option. Where a partner offers nothing newer, ask for TLS 1.2 and record an exception with an end until then.',
  sources: [
    'https://cwe.mitre.org/data/definitions/327.html',
    'https://www.rfc-editor.org/rfc/rfc8996',
    'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
  ],
  ofWeakness({ kind, written, everywhere }, host) {
    if (kind !== 'old-tls') return undefined;
    const scope = everywhere ? ' for the whole program' : '';
    const fact = `TLS before version 1.2 is let in${scope} (${showText(written)})`;
    return { message: `${factOf(host, fact)}. Remove this option.`, why: fact };
  },
};
