import { judgeRevocation, type Revocation, type RevocationQuestion } from './certificate/revocation';
import type { Download, Downloaded } from './wire/download';

/** The lists of authorities, asked whether they revoked a certificate. */
export interface RevocationLists {
  readonly ask: (question: RevocationQuestion, signal: AbortSignal) => Promise<Revocation>;
}

const MOST_BYTES = 1_048_576;
/** More places of one list are no better. */
const MOST_URLS = 2;
/** How long a list stands in for another download, in milliseconds, and how many are kept. */
const KEPT_MS = 3_600_000;
const MOST_KEPT = 16;

/**
 * Gives the lists for one session. An authority learns that somebody wants its list, and not for which certificate;
 * its lists are signed, so they may come without encryption, as they do.
 */
export function openRevocationLists(download: Download, now: () => number): RevocationLists {
  const kept = new Map<string, { readonly at: number; readonly list: Promise<Downloaded> }>();
  const listAt = (url: string, signal: AbortSignal): Promise<Downloaded> => {
    const before = kept.get(url);
    if (before !== undefined && Math.abs(now() - before.at) < KEPT_MS) return before.list;
    const list = download({ url, maxBytes: MOST_BYTES, plain: true, signal });
    kept.delete(url);
    kept.set(url, { at: now(), list });
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return list;
  };
  return {
    async ask(question, signal) {
      let why = 'its issuer names no list that can be had';
      for (const url of question.urls.slice(0, MOST_URLS)) {
        const answer = await listAt(url, signal);
        if (answer.kind !== 'fresh') {
          why = `the list could not be had: ${answer.kind === 'failed' ? answer.why : answer.kind}`;
          continue;
        }
        const found = judgeRevocation(answer.bytes, question, now());
        if (found.kind !== 'unknown') return found;
        why = found.why;
      }
      return { kind: 'unknown', why };
    },
  };
}
