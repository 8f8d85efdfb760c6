import type { CallKind } from '@callsight/model';
import type { Rule } from './rule';

const TIMED: ReadonlySet<CallKind> = new Set<CallKind>(['fetch', 'axios', 'http']);

/** Calls to other people's hosts that may wait for ever. */
export const missingTimeout: Rule = {
  id: 'missing-timeout',
  title: 'Call without a time limit',
  level: 'warning',
  offByDefault: true,
  securitySeverity: '3.1',
  precision: 'medium',
  cwe: 'CWE-400',
  owasp: 'API4:2023',
  tags: ['security'],
  template: '…: this call has no time limit. Give it one.',
  what: 'A call to a host that is not internal has neither a timeout nor a signal that ends it.',
  why: 'A host that accepts the call and never answers holds connections and memory until the program stops.',
  mend: 'Pass signal: AbortSignal.timeout(10_000) to fetch, or the timeout option of the library, also on the instance.',
  sources: [
    'https://cwe.mitre.org/data/definitions/400.html',
    'https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/',
  ],
  ofEndpoint({ host }, { evidence }, { kind, role, options = [] }) {
    if (role !== 'call' || !TIMED.has(kind) || evidence.internal !== undefined) return undefined;
    if (options.some(({ says }) => says === 'timeout')) return undefined;
    const fact = 'this call has no time limit';
    return { message: `${host}: ${fact}. Give it one.`, why: fact };
  },
};
