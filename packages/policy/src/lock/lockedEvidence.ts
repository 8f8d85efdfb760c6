import type { EvidenceSource, Fact, HostEvidence, Known, NameFacts } from '@callsight/model';
import { daysSince } from '../day';
import type { LockedEvidence } from './lock';

const FACTS = [
  'addresses',
  'names',
  'scheme',
  'probe',
  'threat',
  'breach',
  'lookalike',
  'location',
  'regionConsistent',
  'nameKind',
  'domainAgeDays',
] as const;

const SIGNS = ['known', 'securityTxt', 'caa', 'dnssec'] as const;

/** What every scan finds again without asking anybody. */
const OWN_SOURCES: readonly EvidenceSource[] = ['code', 'name', 'catalogue', 'attestation'];

/** Gives the facts of a host that others said, which a scan without the network cannot find again. */
export function evidenceToLock(evidence: HostEvidence): LockedEvidence {
  const facts: readonly (readonly [string, Fact<unknown> | undefined])[] = [
    ...FACTS.map((id) => [id, evidence[id]] as const),
    ...SIGNS.map((id) => [id, evidence.transparency[id]] as const),
  ];
  return Object.fromEntries(facts.filter(([id, fact]) => isOthers(fact) && (WORTH_KEEPING[id]?.(fact.value) ?? true)));
}

/** Addresses and aliases change by the hour; what stays is that a name leads nowhere, or to what anybody may take. */
const WORTH_KEEPING: Readonly<Record<string, (value: unknown) => boolean>> = {
  addresses: (value) => (value as readonly string[]).length === 0,
  names: (value) => (value as NameFacts).free !== undefined,
};

function isOthers(fact: Fact<unknown> | undefined): fact is Known<unknown> {
  return fact?.state === 'known' && !OWN_SOURCES.includes(fact.source);
}

/**
 * Gives the evidence of a host with what a lock records. Recorded facts win (`locked`), or only fill in for
 * what nobody was asked about this time (`collected`). An internal host takes none.
 */
export function withLockedEvidence(
  evidence: HostEvidence,
  locked: LockedEvidence,
  first: 'locked' | 'collected',
): HostEvidence {
  if (evidence.internal !== undefined) return evidence;
  const isTaken = (own: Fact<unknown> | undefined) => first === 'locked' || !isOthers(own);
  const taken = <K extends keyof LockedEvidence>(ids: readonly K[], own: Readonly<Partial<Record<K, Fact<unknown>>>>) =>
    Object.fromEntries(ids.flatMap((id) => (locked[id] && isTaken(own[id]) ? [[id, locked[id]]] : [])));
  const { transparency } = evidence;
  return {
    ...evidence,
    ...taken(FACTS, evidence),
    transparency: { ...transparency, ...taken(SIGNS, transparency) },
  };
}

/** Gives whether some recorded fact is older than it may be; `now` is ISO 8601. */
export function isStale(evidence: LockedEvidence, now: string): boolean {
  const facts: readonly Known<unknown>[] = Object.values(evidence);
  return facts.some(({ observedAt, ttlDays }) => ttlDays !== undefined && daysSince(observedAt, now) > ttlDays);
}
