import { showText } from '../showText';
import { factOf, type Rule } from './rule';

/** Options of browsers under automation, which mostly look at what their own people build. */
const OF_BROWSERS = /ignoreHTTPSErrors|acceptInsecureCerts|ignore-certificate-errors/;

/** Certificates that are not checked, for some calls or for all of a program. */
export const tlsCheckOff: Rule = {
  id: 'tls-check-off',
  title: 'Certificate checks switched off',
  level: 'error',
  securitySeverity: '7.4',
  precision: 'very-high',
  cwe: 'CWE-295',
  owasp: 'API8:2023',
  tags: ['security'],
  template: '…: certificate checks are switched off (…). Remove this option.',
  what: 'An option, a variable or a flag tells Node, a library or a browser to take any certificate: rejectUnauthorized: false, NODE_TLS_REJECT_UNAUTHORIZED=0, a checkServerIdentity that accepts every name and the like. Servers, which may take clients without a certificate, are left alone.',
  why: 'Encryption without a check of the certificate keeps nobody out: whoever stands in between shows a certificate of their own, reads everything and may change it.',
  mend: 'Remove the option. For a server with a private authority, give the certificate of that authority in ca or NODE_EXTRA_CA_CERTS.',
  sources: [
    'https://cwe.mitre.org/data/definitions/295.html',
    'https://nodejs.org/api/tls.html#tlsconnectoptions-callback',
    'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
  ],
  ofWeakness({ kind, written, everywhere, conditional, file }, host) {
    if (kind !== 'certificate-check-off') return undefined;
    const scope = everywhere ? ' for the whole program' : '';
    const fact = `certificate checks are switched off${scope} (${showText(written)})`;
    const isChosen =
      conditional ||
      OF_BROWSERS.test(written) ||
      /(?:^|[./-])(?:dev|development|local|test|testing|e2e|ci)(?:$|\.)/.test(file);
    return {
      message: `${factOf(host, fact)}. ${everywhere ? 'Remove this setting' : 'Remove this option'}.`,
      why: fact,
      ...(isChosen ? { level: 'warning' } : {}),
    };
  },
};
