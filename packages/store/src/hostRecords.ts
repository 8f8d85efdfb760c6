import type { HostScore, Known } from '@callsight/model';
import { factEntry, readFact } from './factEntry';
import type { HostEntry, HostStore } from './hostStore';
import { type ChangedCell, changedCells, readScoreNote, type ScoreNote, scoreEntry } from './scoreNote';

/** A question that was put to a host, whatever came of it. */
export interface Attempt {
  /** ISO 8601. */
  readonly at: string;
  /** How often in a row nothing was learnt; 0 when something was. */
  readonly failures: number;
  /** What the host did not tell, and why; empty when it told all. */
  readonly gaps: Readonly<Record<string, string>>;
}

/** All that is kept of a host that is no score. */
export interface HostRecord {
  /** The newest facts by kind. */
  readonly facts: ReadonlyMap<string, Known<unknown>>;
  /** The keys that signed certificates where no public authority did, of all questions of which facts may be left. */
  readonly signers: readonly Known<unknown>[];
  readonly attempt?: Attempt;
}

/** A score of an earlier time. */
export interface PastScore {
  /** ISO 8601. */
  readonly at: string;
  readonly note: ScoreNote;
}

/** What was learnt of hosts and how they were scored, read and kept as facts and not as text. */
export interface HostRecords {
  of(host: string): HostRecord;
  /** Keeps facts by kind, and how the question for them went. */
  keep(host: string, facts: Readonly<Record<string, Known<unknown>>>, attempt: Attempt): void;
  /** Gives the scores that are kept, the oldest first, without those that rest on what somebody who reads along told. */
  scores(origin: string): readonly PastScore[];
  /** Keeps a score, and whose keys signed what it rests on, where it is another than the last one. */
  keepScore(origin: string, at: string, score: HostScore, signers?: readonly string[]): void;
  changedCells(before: ScoreNote, after: ScoreNote): readonly ChangedCell[];
  /** Tells whether the owner of a key was seen to read along on this machine. */
  readsAlong(key: string): boolean;
  /** Keeps that the owners of keys read along; gives whether that is news. */
  keepReadAlong(keys: readonly string[], at: string): boolean;
}

/** What a store calls the keys that signed a certificate where no public authority did. */
const SIGNERS = 'signers';

const ATTEMPT = 'attempt';
const READS_ALONG = 'reads-along';
const KEY = /^[0-9a-f]{64}$/;
const LONGEST_WHY = 300;
const MOST_GAPS = 20;

/** Gives the records that a store holds. */
export function hostRecords(store: HostStore): HostRecords {
  const readsAlong = (key: string) => store.latest(keyPlace(key), READS_ALONG) !== undefined;
  const scores = (origin: string) =>
    store.history(origin, 'score').flatMap((entry): PastScore[] => {
      const note = readScoreNote(entry);
      return note === undefined || note.signers?.some(readsAlong) ? [] : [{ at: entry.at, note }];
    });
  return {
    of(host) {
      const entries = store.entries(host);
      const facts = entries.flatMap((entry) => {
        const fact = entry.kind === ATTEMPT ? undefined : readFact(entry);
        return fact === undefined ? [] : [[entry.kind, fact] as const];
      });
      const signers = store.history(host, SIGNERS).flatMap((entry) => readFact(entry) ?? []);
      const last = entries.find(({ kind }) => kind === ATTEMPT);
      const attempt = last && readAttempt(last);
      return { facts: new Map(facts), signers, ...(attempt && { attempt }) };
    },
    keep(host, facts, { at, failures, gaps }) {
      const short = Object.entries(gaps)
        .slice(0, MOST_GAPS)
        .map(([kind, why]) => [kind, why.slice(0, LONGEST_WHY)]);
      store.add([
        ...Object.entries(facts).map(([kind, fact]) => factEntry(host, kind, fact)),
        { host, kind: ATTEMPT, at, text: JSON.stringify({ failures, gaps: Object.fromEntries(short) }) },
      ]);
    },
    scores,
    keepScore(origin, at, score, signers) {
      const entry = scoreEntry(origin, at, score, signers);
      if (store.latest(origin, 'score')?.text === entry?.text) return;
      if (entry !== undefined) store.add([entry]);
    },
    changedCells,
    readsAlong,
    keepReadAlong(keys, at) {
      const news = keys.filter((key) => KEY.test(key) && !readsAlong(key));
      store.add(news.map((key) => ({ host: keyPlace(key), kind: READS_ALONG, at, text: '{}' })));
      return news.length > 0;
    },
  };
}

/** Gives the place of what is known of the owner of a key, beside those of hosts. */
function keyPlace(key: string): string {
  return `key:${key}`;
}

function readAttempt({ at, text }: HostEntry): Attempt | undefined {
  try {
    const { failures, gaps } = JSON.parse(text) as Record<string, unknown>;
    if (typeof failures !== 'number' || !(failures >= 0) || typeof gaps !== 'object' || gaps === null) return undefined;
    const reasons = Object.entries(gaps).filter(([, why]) => typeof why === 'string');
    return { at, failures, gaps: Object.fromEntries(reasons) };
  } catch {
    return undefined;
  }
}
