import { showText } from '../showText';
import { keyFix } from './keyFix';
import { factOf, onlyHost, type Rule } from './rule';

/** Keys and passwords that stand in the code and go to a host. */
export const hardCodedCredential: Rule = {
  id: 'hard-coded-credential',
  title: 'Credential written in the code',
  level: 'error',
  securitySeverity: '7.8',
  precision: 'high',
  cwe: 'CWE-798',
  owasp: 'API2:2023',
  tags: ['security'],
  template:
    '…: a credential is written in the code and sent there (…). Revoke it and read the new one from a secret store.',
  what: 'A header, an option of a client or an argument of this call holds a key or password that stands in the code. Words that only hold the place of a key are left alone. The credential itself is shown nowhere.',
  why: 'Everybody who reads the code, its history or the built program can call the host in your name, and nobody can tell it from you.',
  mend: 'Revoke the credential with the provider, since it must be taken as known. Read the new one from the environment or a secret store.',
  sources: [
    'https://cwe.mitre.org/data/definitions/798.html',
    'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
  ],
  fixes: ({ call }) => keyFix(call, 'credential'),
  ofCall(call) {
    const option = call.options?.find(({ says }) => says === 'credential');
    if (option === undefined) return undefined;
    const name = option.name === undefined || option.name === 'key' ? '' : ` (${showText(option.name)})`;
    const host = onlyHost([call]);
    const fact = `a credential is written in the code and sent ${host === undefined ? 'with this call' : 'there'}${name}`;
    return {
      message: `${factOf(host, fact)}. Revoke it and read the new one from a secret store.`,
      why: fact,
      at: option.place,
    };
  },
};
