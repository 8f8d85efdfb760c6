import type { TlsVersion } from '@callsight/model';
import { counting, type Rule } from './rule';

/** Versions that nobody should need any more, the newest first. */
const OUTDATED: readonly TlsVersion[] = ['TLS1.1', 'TLS1.0', 'SSL3', 'SSL2'];

/** Hosts that offer nothing newer than TLS 1.1. */
export const weakTls: Rule = {
  id: 'weak-tls',
  title: 'Only outdated TLS is offered',
  level: 'warning',
  securitySeverity: '4.8',
  precision: 'high',
  cwe: 'CWE-327',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: only … is offered. Ask the provider for TLS 1.2 or newer.',
  what: 'The host speaks no version of TLS that is newer than 1.1.',
  why: 'TLS 1.0 and 1.1 are deprecated since 2021, and SSL 2 and 3 are broken: who stands in between may read or change what is sent. Current clients refuse them.',
  mend: 'Ask the provider for TLS 1.2 or newer, or use another host.',
  sources: ['https://www.rfc-editor.org/rfc/rfc8996', 'https://cwe.mitre.org/data/definitions/327.html'],
  settledByPolicy: true,
  ofHost({ host, evidence }, { now }) {
    const offered = counting(evidence.probe, now)?.tls.protocols ?? [];
    const newest = OUTDATED.find((version) => offered.includes(version));
    if (newest === undefined || offered.some((version) => !OUTDATED.includes(version))) return undefined;
    const names = OUTDATED.filter((version) => offered.includes(version)).map((version) =>
      version.replace(/(?=\d)/, ' '),
    );
    const why = `only ${names.join(', ')} is offered`;
    return { message: `${host}: ${why}. Ask the provider for TLS 1.2 or newer.`, why };
  },
};
