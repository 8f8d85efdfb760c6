import type { Rule } from './rule';

/** Hosts that the lock file does not name. */
export const newThirdParty: Rule = {
  id: 'new-third-party',
  title: 'New host',
  level: 'info',
  precision: 'very-high',
  cwe: 'CWE-1357',
  owasp: 'API10:2023',
  tags: ['security', 'policy'],
  template: '…: first call to this host in this project. Review it, then update the lock file with callsight lock.',
  what: 'The project calls a host that its lock file (callsight.lock.json) does not name. With --frozen it is an error.',
  why: 'A host that nobody has looked at receives data from now on, and what it answers is taken in.',
  mend: 'Look at the score and the owner of the host. Run callsight lock to accept it and commit the lock file with the code, or remove the call.',
  sources: ['https://owasp.org/API-Security/editions/2023/en/0xaa-unsafe-consumption-of-apis/'],
  settledByPolicy: true,
  ofHost({ host, baseline }) {
    if (baseline?.state !== 'new') return undefined;
    const why = 'first call to this host in this project';
    return { message: `${host}: ${why}. Review it, then update the lock file with callsight lock.`, why };
  },
};
