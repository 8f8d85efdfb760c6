import { type CleartextStanding, cleartextStanding } from './cleartextExemption';
import type { Rule } from './rule';
import { SECURE_SCHEMES, secureSchemeFix } from './secureScheme';

/** What to do, by scheme; gRPC has no scheme to replace. */
const REMEDIES: ReadonlyMap<string, string> = new Map([['grpc', 'Use TLS credentials.']]);

/** Calls without encryption to hosts that are not on the machine, in the cluster or made up. */
export const cleartextHttp: Rule = {
  id: 'cleartext-http',
  title: 'Call without encryption',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'very-high',
  cwe: 'CWE-319',
  owasp: 'API8:2023',
  tags: ['security'],
  template: '…: this call is not encrypted (…). Use ….',
  what: 'The call uses http, ws, gRPC without TLS or another protocol without encryption. Loopback, containers, cluster-internal and reserved example names are left alone; on a private network it is only mentioned.',
  why: 'Everybody on the way can read and change what is sent and what comes back, keys and cookies included.',
  mend: 'Use the encrypted scheme. If the device offers none, add an exception with a reason and an end to callsight.json.',
  sources: [
    'https://cwe.mitre.org/data/definitions/319.html',
    'https://www.rfc-editor.org/rfc/rfc9325',
    'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
  ],
  looksAtInternal: true,
  ofHost({ host, scheme, evidence }) {
    const secure = SECURE_SCHEMES.get(scheme);
    if (secure === undefined) return undefined;
    const standing: CleartextStanding = cleartextStanding(evidence);
    if (standing === 'exempt') return undefined;
    const remedy = REMEDIES.get(scheme) ?? `Use ${secure}.`;
    if (standing === 'private') {
      const fact = `this call is not encrypted (${scheme}), on a private network`;
      return { message: `${host}: ${fact}. ${remedy}`, why: `not encrypted (${scheme})`, level: 'info' };
    }
    return {
      message: `${host}: this call is not encrypted (${scheme}). ${remedy}`,
      why: `not encrypted (${scheme})`,
      lifted: 'by-exception',
    };
  },
  fixes: ({ endpoint }) => (endpoint ? secureSchemeFix(endpoint) : []),
};
