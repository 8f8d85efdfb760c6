import { type Fact, type HostEvidence, type Known, type NameFacts, type Reach, reachesTo } from '@callsight/model';
import { probeFactsIn } from '@callsight/scoring';
import type { HostRecord } from '@callsight/store';
import { looksToKeep, probeIn } from './keptProbe';
import type { Origin } from './origins';

/** A kind of fact that the world is asked for. */
interface AskedFact {
  readonly kind: string;
  /** How far the network must be asked for it. */
  readonly least: Reach;
  readonly of: (evidence: HostEvidence) => Fact<unknown> | undefined;
  readonly put: (evidence: HostEvidence, fact: Fact<never>) => HostEvidence;
  /** Gives the value as it counts, or `undefined` for one that a store may have spoilt. */
  readonly read: (value: unknown) => unknown;
}

const MOST_ADDRESSES = 64;

const READ_ALONG = 'intercepted, what was measured came from somebody who reads along';

const isBoolean = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

function own(
  kind: 'probe' | 'addresses' | 'names' | 'domainAgeDays',
  least: Reach,
  read: AskedFact['read'],
): AskedFact {
  return {
    kind,
    least,
    read,
    of: (evidence) => evidence[kind],
    put: (evidence, fact) => ({ ...evidence, [kind]: fact }),
  };
}

function sign(kind: 'securityTxt' | 'caa' | 'dnssec'): AskedFact {
  return {
    kind,
    least: 'probe',
    read: isBoolean,
    of: ({ transparency }) => transparency[kind],
    put: (evidence, fact) => ({ ...evidence, transparency: { ...evidence.transparency, [kind]: fact } }),
  };
}

const ASKED_FACTS: readonly AskedFact[] = [
  own('probe', 'probe', probeFactsIn),
  own('addresses', 'probe', (value) => (isTexts(value) && value.length <= MOST_ADDRESSES ? value : undefined)),
  own('names', 'probe', nameFactsIn),
  sign('securityTxt'),
  sign('caa'),
  sign('dnssec'),
  own('domainAgeDays', 'third-party', (value) => (typeof value === 'number' && value >= 0 ? value : undefined)),
];

/** Gives the place of a host's facts in the records: what it tells does not depend on who calls it by which scheme. */
export function recordKey({ host, port = 443 }: Pick<Origin, 'host' | 'port'>): string {
  return `//${host}:${port}`;
}

/** Tells whether there is anything to ask a host: what is internal or not encrypted is judged without. */
export function isAskable({ internal, scheme }: HostEvidence): boolean {
  return internal === undefined && !(scheme.state === 'known' && scheme.value === 'plaintext');
}

/** Gives a fact of a record, as far as its value is sound. */
export function factIn({ facts }: HostRecord, kind: string): Known<unknown> | undefined {
  const fact = facts.get(kind);
  const value = fact && ASKED_FACTS.find((asked) => asked.kind === kind)?.read(fact.value);
  return fact === undefined || value === undefined ? undefined : { ...fact, value };
}

/**
 * Gives the evidence with what earlier questions brought, as far as they may be asked now and count at a moment, ISO
 * 8601; a gap says why it is one.
 */
export function withRecord(evidence: HostEvidence, record: HostRecord, reach: Reach, at: string): HostEvidence {
  if (reach === 'off' || !isAskable(evidence)) return evidence;
  return ASKED_FACTS.reduce((filled, { kind, least, of, put }) => {
    const kept = kind === 'probe' ? probeIn(record, at) : factIn(record, kind);
    const fact = reachesTo(reach, least) ? kept : undefined;
    if (fact !== undefined) return put(filled, fact as Known<never>);
    if (of(filled)?.state !== 'unknown') return filled;
    return put(filled, { state: 'unknown', why: whyMissing(record, kind, least, reach) });
  }, evidence);
}

function whyMissing({ attempt }: HostRecord, kind: string, least: Reach, reach: Reach): string {
  if (!reachesTo(reach, least)) {
    return least === 'probe' ? 'hosts are not asked: only lists are used' : 'registries are not asked';
  }
  const gap = attempt?.gaps[kind];
  return gap === undefined ? 'not asked yet' : `${gap} (${attempt?.at.slice(0, 10)})`;
}

/** What a store calls the keys that signed a certificate where no public authority did. */
const SIGNERS = 'signers';
const MOST_SIGNERS = 8;

/** A record without what others than the host told. */
export interface OwnRecord extends HostRecord {
  /** Somebody who reads along told something in the place of the host. */
  readonly isReadAlong?: true;
  /** When they did, as moments of facts, ISO 8601. */
  readonly readAlongAt?: ReadonlySet<string>;
}

/**
 * Gives a record without what came through the hands of somebody who reads along, as it turned out since; the host
 * then counts as one that did not tell.
 */
export function withoutReadAlong(record: HostRecord, readsAlong: (key: string) => boolean): OwnRecord {
  const { facts, signers, attempt } = record;
  const times = new Set(signers.filter((one) => keysIn(one).some(readsAlong)).map(({ observedAt }) => observedAt));
  const through = (fact: Known<unknown>) => fact.source === 'probe' && times.has(fact.observedAt);
  const own = new Map([...facts].filter(([, fact]) => !through(fact)));
  if (times.size === 0) return record;
  const others = { facts: own, signers: signers.filter((one) => !through(one)), readAlongAt: times };
  const [before, after] = [facts.get('probe'), own.get('probe')];
  // What was seen since is the host's own.
  if (before === after) return { ...others, ...(attempt && { attempt }) };
  const missing = [...facts].flatMap(([kind, fact]) => (through(fact) && kind !== SIGNERS ? [[kind, READ_ALONG]] : []));
  return {
    ...others,
    isReadAlong: true,
    ...(attempt && {
      attempt: {
        ...attempt,
        failures: Math.max(attempt.failures, 1),
        gaps: { ...Object.fromEntries(missing), ...attempt.gaps },
      },
    }),
  };
}

function keysIn({ value }: Known<unknown>): readonly string[] {
  return isTexts(value) ? value.slice(0, MOST_SIGNERS) : [];
}

/** Gives the keys that signed what is kept of a host, where no public authority did. */
export function signersOf({ facts, signers }: HostRecord): readonly string[] {
  const times = new Set([...facts.values()].filter(({ source }) => source === 'probe').map((fact) => fact.observedAt));
  return [...new Set(signers.filter((one) => times.has(one.observedAt)).flatMap(keysIn))].sort();
}

/** Gives the facts that a question of that reach brought, and the reasons for those that it did not, by kind. */
export function learnt(
  evidence: HostEvidence,
  reach: Reach,
): {
  readonly facts: Readonly<Record<string, Known<unknown>>>;
  readonly gaps: Readonly<Record<string, string>>;
} {
  const { probe, signers } = evidence;
  const signed = probe.state === 'known' && signers ? { [SIGNERS]: { ...probe, value: signers.keys } } : {};
  const all = ASKED_FACTS.filter(({ least }) => reachesTo(reach, least)).map(
    ({ kind, of }) => [kind, of(evidence)] as const,
  );
  return {
    facts: {
      ...Object.fromEntries(all.flatMap(([kind, fact]) => (fact?.state === 'known' ? [[kind, fact]] : []))),
      ...(probe.state === 'known' && looksToKeep(probe)),
      ...signed,
    },
    gaps: Object.fromEntries(all.flatMap(([kind, fact]) => (fact?.state === 'unknown' ? [[kind, fact.why]] : []))),
  };
}

/** Tells whether something may be asked that never was. */
export function isUnasked({ facts, attempt }: HostRecord, reach: Reach): boolean {
  if (attempt === undefined) return true;
  return ASKED_FACTS.some(
    ({ kind, least }) =>
      reachesTo(reach, least) && least === 'third-party' && !facts.has(kind) && !(kind in attempt.gaps),
  );
}

/** Gives what was kept of a name, as far as it is sound. */
function nameFactsIn(value: unknown): NameFacts | undefined {
  const { aliases, free } = (value ?? {}) as Partial<NameFacts>;
  if (!isTexts(aliases) || aliases.length > MOST_ADDRESSES) return undefined;
  if (free === undefined) return { aliases };
  return isTexts([free?.name, free?.from]) ? { aliases, free: { name: free.name, from: free.from } } : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
