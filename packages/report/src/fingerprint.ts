import type { Finding } from '@callsight/model';
import { sha256 } from './encode/sha256';

/**
 * Gives each finding its identity, in hexadecimal digits and a number: it stays when lines move, words
 * change or a score does, since it is made of rule, file and host, and of how many such came before.
 */
export const fingerprints = (findings: readonly Finding[]): readonly string[] => {
  const seen = new Map<string, number>();
  return findings.map(({ rule, file, host, message }) => {
    // A finding without a host is told by its fact; what follows is advice.
    const key = sha256(JSON.stringify([rule, file, host ?? message.split('. ')[0]])).slice(0, 32);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${key}:${nth}`;
  });
};
