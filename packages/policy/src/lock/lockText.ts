import { byText } from '../order';
import { visibleJson } from '../showText';
import { canonicalJson } from './canonicalJson';
import type { Digest, LockEntry } from './lock';
import { LOCK_MODEL, LOCK_VERSION } from './lock';

/** Gives the text of a lock file: sorted, one origin a line, the same for the same entries. */
export function lockText(entries: ReadonlyMap<string, LockEntry>, digest: Digest): string {
  const lines = [...entries]
    .sort(([a], [b]) => byText(a, b))
    .map(([name, entry]) => {
      const { provisional, ...rest } = entry;
      const line = { ...rest, ...(provisional ? { provisional } : {}) };
      const json = canonicalJson({ ...line, digest: entryDigest(name, line, digest) }, ORDER);
      return visibleJson(`${JSON.stringify(name)}: ${json}`);
    });
  const head = `{ "lockVersion": ${LOCK_VERSION}, "model": ${JSON.stringify(LOCK_MODEL)}, "hosts": {`;
  return `${[head, ...(lines.length > 0 ? [lines.join(',\n')] : []), '} }'].join('\n')}\n`;
}

/** Gives the digest of an entry as its line carries it, whatever the order of its keys is. */
export function entryDigest(name: string, entry: object, digest: Digest): string {
  return `sha256-${digest(canonicalJson([name, entry]))}`;
}

/** The keys that people look at, first. */
const ORDER = ['firstSeen', 'firstCall', 'calls', 'score', 'grade', 'provisional', 'scoredAt', 'evidence', 'digest'];
