// Guards the lock file: a line that was not written by CallSight never becomes a score.
import { type JsonText, memberAt, nodeAt, ownMember, readJson } from '../jsonTree';
import { spansOf } from '../lines';
import { loadLockSchema } from '../loadSchema';
import { issueMessage, type PolicyProblem, policyProblem, unknownKeyMessage } from '../policyProblem';
import { showText } from '../showText';
import { type Digest, LOCK_MODEL, LOCK_VERSION, type Lock, type LockEntry } from './lock';
import type { LockFileEntry } from './lockSchema';
import { entryDigest } from './lockText';

/** What to do with a lock file that cannot be trusted. */
const RESTORE = 'Restore it from version control, or delete it and run callsight lock.';

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/m;

/** Gives the lock that a text spells, or the first thing that is wrong with it. */
export function readLock(
  text: string,
  file: string,
  digest: Digest,
): { readonly lock: Lock } | { readonly problem: PolicyProblem } {
  const spanOf = spansOf(text);
  const problemAt = (start: number, end: number, message: string) => ({
    problem: policyProblem(file, spanOf(start, end), 'error', message),
  });
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    const message = 'a merge is not finished here. Keep one line for each host, then run callsight lock.';
    return problemAt(conflict.index, conflict.index + conflict[0].length, message);
  }
  const json = readJson(text);
  const [broken] = json.problems;
  if (broken !== undefined) return problemAt(broken.start, broken.end, `${fact(broken.message)} ${RESTORE}`);
  const at = (path: readonly PropertyKey[], message: string) => {
    const { offset, length } = nodeAt(json.root!, path);
    return problemAt(offset, offset + length, message);
  };
  const wrong = wrongVersion(json) ?? wrongShape(json);
  if (wrong) return at(wrong.path, wrong.message);
  const entries = new Map<string, LockEntry>();
  for (const [name, line] of Object.entries(ownMember(json.value!, 'hosts') ?? {})) {
    const { digest: written, provisional = false, ...entry } = line as unknown as LockFileEntry;
    if (written !== entryDigest(name, { ...entry, ...(provisional ? { provisional } : {}) }, digest)) {
      const message = `the line of ${showText(name)} was changed by hand: it does not fit its digest. ${RESTORE}`;
      return at(['hosts', name], message);
    }
    entries.set(name, { ...entry, provisional } as LockEntry);
  }
  return { lock: { file, entries } };
}

interface Wrong {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Gives the fact of a message, without what to do about it. */
function fact(message: string): string {
  return message.slice(0, message.indexOf('. ') + 1) || message;
}

function wrongVersion({ value }: JsonText): Wrong | undefined {
  const version = ownMember(value ?? null, 'lockVersion');
  if (version === undefined) return { path: [], message: `this is no lock file. ${RESTORE}` };
  if (typeof version === 'number' && version > LOCK_VERSION) {
    const message = `the lock file has version ${version}, and this CallSight reads ${LOCK_VERSION}. Update CallSight.`;
    return { path: ['lockVersion'], message };
  }
  const model = ownMember(value ?? null, 'model');
  if (typeof model === 'string' && model !== LOCK_MODEL) {
    const message = `the scores are those of ${showText(model)}, and this CallSight uses ${LOCK_MODEL}. Delete the file and run callsight lock.`;
    return { path: ['model'], message };
  }
  return undefined;
}

function wrongShape({ value }: JsonText): Wrong | undefined {
  const { lockHeadSchema, lockLineSchema } = loadLockSchema();
  const issue =
    lockHeadSchema.safeParse(value).error?.issues[0] ??
    firstOf(Object.entries(ownMember(value!, 'hosts') ?? {}), ([name, line]) => {
      return lockLineSchema.safeParse({ hosts: { [name]: line } }).error?.issues[0];
    });
  if (issue === undefined) return undefined;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { path: [...issue.path, key], message: `${fact(unknownKeyMessage(key, []))} ${RESTORE}` };
  }
  if (issue.path.length === 0) return { path: [], message: `this is no lock file. ${RESTORE}` };
  const given = memberAt(value!, issue.path);
  return { path: issue.path, message: `${fact(issueMessage(issue, given))} ${RESTORE}` };
}

function firstOf<T, R>(items: readonly T[], ask: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
