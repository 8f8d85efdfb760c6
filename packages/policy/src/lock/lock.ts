import type { HostEvidence, Known, LockedScore } from '@callsight/model';

/** What somebody outside this machine said of a host, with source and date: what a scan alone cannot find again. */
export type LockedEvidence = {
  readonly [K in Exclude<keyof HostEvidence, NotFacts>]?: Known<ValueOf<HostEvidence[K]>>;
} & { readonly [K in keyof HostEvidence['transparency']]?: Known<ValueOf<HostEvidence['transparency'][K]>> };

type NotFacts = 'host' | 'port' | 'internal' | 'transparency' | 'vendor';
type ValueOf<F> = F extends Known<infer T> ? T : never;

/** What the lock file records of one origin: one line. */
export interface LockEntry extends LockedScore {
  /** The day on which it was first accepted, ISO 8601. */
  readonly firstSeen: string;
  /** A call site, as `src/orders.ts:41`. */
  readonly firstCall: string;
  /** How many call sites named it. */
  readonly calls: number;
  /** The clock of the score, ISO 8601. */
  readonly scoredAt: string;
  readonly evidence: LockedEvidence;
}

/** A lock file that was read and checked: its entries by the name that the file gives an origin. */
export interface Lock {
  /** Relative to the project's root. */
  readonly file: string;
  readonly entries: ReadonlyMap<string, LockEntry>;
}

/** Gives a digest of a text, in Base64. */
export type Digest = (text: string) => string;

/** The name of the lock file where a command names none. */
export const LOCK_FILE = 'callsight.lock.json';

/** The version of the lock file's form. */
export const LOCK_VERSION = 1 as const;

/** The scoring model whose scores this version records. */
export const LOCK_MODEL = 'callsight/1';

/** Tells whether a text begins as a lock file does: no other file is ever replaced by one. */
export function isLockFile(head: string): boolean {
  return /^\uFEFF?\s*\{\s*(?:"\$schema":\s*"[^"]*",\s*)?"lockVersion":/.test(head);
}
