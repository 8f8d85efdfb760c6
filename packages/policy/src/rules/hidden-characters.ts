import { hiddenCharacters, showText } from '../showText';
import type { Rule } from './rule';

/** URLs with bidi, zero-width or control characters. */
export const hiddenCharactersRule: Rule = {
  id: 'hidden-characters',
  title: 'Hidden characters in a URL',
  level: 'warning',
  securitySeverity: '6.5',
  precision: 'high',
  cwe: 'CWE-1007',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: hidden characters in this URL (…). Type it again by hand.',
  what: 'The URL of this call holds characters that cannot be seen: text direction, zero width or control characters.',
  why: 'They make a URL look like another one, so that people approve a host that they never read.',
  mend: 'Type the URL again by hand, and ask where the text came from.',
  sources: [
    'https://trojansource.codes/',
    'https://www.unicode.org/reports/tr36/',
    'https://cwe.mitre.org/data/definitions/1007.html',
  ],
  ofCall({ endpoints, unresolved }) {
    const texts = [
      ...endpoints.map(({ host, path }) => `${host}${path}`),
      ...(unresolved?.name === undefined ? [] : [unresolved.name]),
    ];
    for (const text of texts) {
      const found = hiddenCharacters(decoded(text));
      if (found.length === 0) continue;
      const fact = `hidden characters in this URL (${found.join(', ')})`;
      return { message: `${showText(decoded(text))}: ${fact}. Type it again by hand.`, why: fact };
    }
    return undefined;
  },
};

/** Gives the text with the percent-encoded characters that hide, as WHATWG URL writes them, in plain. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
