import { cleartextStanding } from './cleartextExemption';
import type { Rule } from './rule';
import { SECURE_SCHEMES, secureSchemeFix } from './secureScheme';

const DOWNLOADING: readonly string[] = ['http', 'ftp'];

/** What runs, installs or unpacks itself, by the ending of its name. */
const RUNNABLE =
  /\.(?:exe|msi|msix|appx|dmg|pkg|app|apk|ipa|deb|rpm|appimage|snap|jar|war|bin|run|sh|bash|ps1|bat|cmd|vbs|dll|so|dylib|node|wasm|whl|gem|crx|xpi|vsix|zip|7z|rar|tar|tgz|tbz2?|txz|gz|xz|bz2|zst|iso|img)$/i;

/** Programs and archives that are loaded without encryption. */
export const insecureDownload: Rule = {
  id: 'insecure-download',
  title: 'Program loaded without encryption',
  level: 'error',
  securitySeverity: '8.1',
  precision: 'very-high',
  cwe: 'CWE-494',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: a program or archive is loaded without encryption (…). Use ….',
  what: 'The call loads an executable, a package or an archive over http or ftp.',
  why: 'Everybody on the way can put another program in its place, and that one runs with the rights of yours.',
  mend: 'Use https, and compare the checksum that the provider publishes elsewhere.',
  sources: [
    'https://cwe.mitre.org/data/definitions/494.html',
    'https://owasp.org/API-Security/editions/2023/en/0xaa-unsafe-consumption-of-apis/',
  ],
  ofEndpoint({ scheme, host, path }, { evidence }) {
    if (!DOWNLOADING.includes(scheme) || !RUNNABLE.test(path) || cleartextStanding(evidence) !== 'public')
      return undefined;
    const fact = `a program or archive is loaded without encryption (${scheme})`;
    return { message: `${host}: ${fact}. Use ${SECURE_SCHEMES.get(scheme)}.`, why: fact, lifted: 'by-exception' };
  },
  fixes: ({ endpoint }) => (endpoint ? secureSchemeFix(endpoint) : []),
};
