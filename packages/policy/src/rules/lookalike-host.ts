import type { Fix } from '@callsight/model';
import { getDomain } from 'tldts';
import { hostPlace } from '../hostPlace';
import { showText } from '../showText';
import { counting, type Rule } from './rule';

/** Hosts whose name imitates a known one. */
export const lookalikeHost: Rule = {
  id: 'lookalike-host',
  title: 'Host that looks like another',
  level: 'warning',
  securitySeverity: '7.0',
  precision: 'medium',
  cwe: 'CWE-1007',
  owasp: 'API10:2023',
  tags: ['security'],
  template: '…: looks like …. Check the spelling.',
  what: 'The name of the host differs from a known API host by one letter or by letters that look alike.',
  why: 'A mistyped or imitated name belongs to somebody else, who receives the keys and data meant for the real service.',
  mend: 'Correct the spelling. If the name is right, allow the host in callsight.json with a reason.',
  sources: ['https://www.unicode.org/reports/tr39/', 'https://cwe.mitre.org/data/definitions/1007.html'],
  settledByPolicy: true,
  ofHost({ host, evidence }, { now }) {
    const imitated = counting(evidence.lookalike, now)?.of;
    if (imitated === undefined) return undefined;
    const fact = `looks like ${showText(hostOf(imitated, host))}`;
    return { message: `${host}: ${fact}. Check the spelling.`, why: fact };
  },
  fixes({ endpoint, subject }) {
    const lookalike = subject?.evidence.lookalike;
    if (endpoint === undefined || subject === undefined || lookalike?.state !== 'known') return [];
    const imitated = lookalike.value.of;
    const place = hostPlace(endpoint);
    if (imitated === undefined || place === undefined) return [];
    const original = hostOf(imitated, subject.host);
    const fix: Fix = {
      kind: 'replace',
      title: `Use ${original}`,
      place,
      text: original,
      expect: subject.host,
      preferred: true,
    };
    return [fix];
  },
};

/** Gives the host that was meant: evidence names the domain, and the labels before it stay. */
function hostOf(imitated: string, host: string): string {
  const domain = getDomain(host, { allowPrivateDomains: true });
  const isDomain = getDomain(imitated, { allowPrivateDomains: true }) === imitated;
  return isDomain && domain !== null ? host.slice(0, host.length - domain.length) + imitated : imitated;
}
