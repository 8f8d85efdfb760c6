import { showText } from '../showText';
import type { Rule } from './rule';

/** Calls to a known host that a whole address in the place of a path would move. */
export const hostOverridable: Rule = {
  id: 'host-overridable',
  title: 'Host changed by an absolute path',
  level: 'hint',
  securitySeverity: '6.5',
  precision: 'medium',
  cwe: 'CWE-918',
  owasp: 'API7:2023',
  tags: ['security'],
  template:
    '…: a request can change this host with a whole address in the place of the path (…). Put a fixed part before it.',
  what: 'A base URL and a path that a request brings are joined by a library which takes a whole address instead of the base.',
  why: 'Where the caller of the program sends https://other.example in the place of a path, the call goes there with its headers.',
  mend: 'Put a fixed part in front of what the request brings, such as /items/, or refuse absolute addresses (allowAbsoluteUrls: false in axios).',
  sources: [
    'https://cwe.mitre.org/data/definitions/918.html',
    'https://url.spec.whatwg.org/#url-parsing',
    'https://axios-http.com/docs/req_config',
  ],
  ofEndpoint({ host, overridable }) {
    if (overridable === undefined) return undefined;
    const name = overridable === '' ? '' : ` (${showText(overridable)})`;
    const fact = `a request can change this host with a whole address in the place of the path${name}`;
    return { message: `${host}: ${fact}. Put a fixed part before it.`, why: fact };
  },
};
