import { onlyHost, type Rule } from './rule';

/** Libraries that follow redirects unless they are told not to. */
const FOLLOWING: ReadonlySet<string> = new Set([
  'fetch',
  'axios',
  'got',
  'ky',
  'ofetch',
  'superagent',
  'request',
  'wretch',
]);

/** Calls to a host of the allow list whose redirects may lead elsewhere. */
export const redirectFollowed: Rule = {
  id: 'redirect-followed',
  title: 'Redirects leave the allow list',
  level: 'info',
  securitySeverity: '3.7',
  precision: 'medium',
  cwe: 'CWE-601',
  owasp: 'API7:2023',
  tags: ['security'],
  template: '…: redirects are followed to hosts that are not on the allow list. Refuse them.',
  what: 'On an allow list, this call goes to an allowed host but follows its redirects wherever they lead.',
  why: 'The host, or whoever can make it answer with a redirect, sends the call and its headers to a host that nobody allowed.',
  mend: "Pass redirect: 'error' to fetch, maxRedirects: 0 to axios, followRedirect: false to got. It only speaks where the policy is an allow list.",
  sources: [
    'https://cwe.mitre.org/data/definitions/601.html',
    'https://fetch.spec.whatwg.org/#concept-request-redirect-mode',
  ],
  ofCall(call, policy) {
    const { client, role, options = [] } = call;
    if (policy?.mode !== 'allowlist' || role !== 'call' || !FOLLOWING.has(client)) return undefined;
    const host = onlyHost([call]);
    if (host === undefined || options.some(({ says }) => says === 'redirects-refused')) return undefined;
    const fact = 'redirects are followed to hosts that are not on the allow list';
    return { message: `${host}: ${fact}. Refuse them.`, why: fact };
  },
};
