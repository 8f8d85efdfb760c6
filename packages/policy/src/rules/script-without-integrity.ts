import type { Rule } from './rule';

/** Scripts of other people's hosts that run whatever they hold. */
export const scriptWithoutIntegrity: Rule = {
  id: 'script-without-integrity',
  title: 'Script loaded without a digest',
  level: 'info',
  securitySeverity: '3.7',
  precision: 'medium',
  cwe: 'CWE-494',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: this script runs whatever it holds. Name its digest, or serve it yourself.',
  what: 'A page loads a script from a host that is not internal, without an integrity attribute.',
  why: 'Whoever takes over the host, or the file on it, runs code in every page that loads it, as happened with polyfill.io.',
  mend: 'Add integrity="sha384-…" crossorigin="anonymous" for a file that never changes, or serve it from your own host. Scripts that their vendor changes, as payment and analytics do, cannot be pinned: allow their hosts in the policy, with a reason.',
  sources: ['https://www.w3.org/TR/sri-2/', 'https://cwe.mitre.org/data/definitions/494.html'],
  ofEndpoint({ host }, { evidence }, { client, role, options = [] }) {
    if (client !== 'elements' || role !== 'call' || evidence.internal !== undefined) return undefined;
    if (options.some(({ says }) => says === 'integrity')) return undefined;
    const fact = 'this script runs whatever it holds';
    return { message: `${host}: ${fact}. Name its digest, or serve it yourself.`, why: fact };
  },
};
