import { showText } from '../showText';
import { keyFix } from './keyFix';
import { factOf, onlyHost, type Rule } from './rule';

/** Keys and passwords that are part of a URL. */
export const secretInUrl: Rule = {
  id: 'secret-in-url',
  title: 'Key in a URL',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'high',
  cwe: 'CWE-598',
  owasp: 'API2:2023',
  tags: ['security'],
  template: '…: a key is written in the URL (…). Move it to a header and read it from a secret store.',
  what: 'The query or the user part of a URL holds a key, a token or a password. One that stands in the code is an error; one that is put in at run time is only mentioned. The key itself is shown nowhere.',
  why: 'URLs are kept where secrets are not looked for: in the logs of servers and proxies, in traces, in the history of browsers and in the Referer header.',
  mend: 'Send the key in a header, most often Authorization, and read it from the environment or a secret store. Revoke a key that stood in the code.',
  sources: [
    'https://cwe.mitre.org/data/definitions/598.html',
    'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
  ],
  fixes: ({ call }) => keyFix(call, 'key-in-url'),
  ofCall(call) {
    const { options = [] } = call;
    const written = options.find(({ says }) => says === 'key-in-url');
    const option = written ?? options.find(({ says }) => says === 'key-sent-in-url');
    if (option === undefined) return undefined;
    const host = onlyHost([call]);
    const name = showText(option.name ?? '');
    if (written) {
      const why = `a key is written in the URL (${name})`;
      const message = `${factOf(host, why)}. Move it to a header and read it from a secret store.`;
      return { message, why, at: option.place };
    }
    const why = `a key is sent in the URL (${name})`;
    const message = `${factOf(host, why)}, where logs keep it. Send it in a header if the service takes it there.`;
    return { message, why, level: 'info', at: option.place };
  },
};
