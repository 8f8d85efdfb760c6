import type { EvidenceSource, Fact, HostEvidence, LocationFacts, ProbeFacts, ThreatFacts } from '@callsight/model';
import { scoringModel } from '../model';
import type { JurisdictionProfile } from '../scene';
import { booleanOf, type Field, fieldOf, numberOf, orNull, wordOf } from './fields';
import { readProbeFacts } from './readProbeFacts';

/** A row of an evidence document as the scoring takes it. */
export interface EvidenceRow {
  readonly evidence: HostEvidence;
  readonly profile: JurisdictionProfile;
  readonly pinsPrivateCa: boolean;
  readonly now: string;
}

/** Rows give ages and no dates, so that any fixed clock reads them alike. */
const rowClock = '2026-11-21T00:00:00.000Z';
const dayMs = 86_400_000;
/** Older than every time to live, and still a date. */
const oldestDays = 100_000;

const noAnswer = { state: 'unknown', why: 'the evidence document has no answer' } as const;

function dateOf(ageDays: number): string {
  const ageMs = Math.ceil(Math.min(ageDays, oldestDays) * dayMs);
  return new Date(Date.parse(rowClock) - ageMs).toISOString();
}

function known<T>(value: T, source: EvidenceSource): Fact<T> {
  return { state: 'known', value, source, observedAt: rowClock };
}

function readProbe(field: Field): Fact<ProbeFacts> {
  return {
    state: 'known',
    source: 'probe',
    observedAt: dateOf(numberOf(fieldOf(field, 'ageDays'))),
    ttlDays: scoringModel.ttlDays.probe,
    value: readProbeFacts(field),
  };
}

function readThreat(field: Field): Fact<ThreatFacts> {
  const coverage = orNull(fieldOf(field, 'coverage'), 0, (share) => numberOf(share, 1));
  const listing = orNull(fieldOf(field, 'listing'), undefined, (match) => ({
    match: wordOf(match, ['exact', 'address', 'domain', 'adware', 'historic', 'neighbour']),
    list: 'unnamed list',
  }));
  return known({ coverage, ...(listing && { listing }) }, 'feed:document');
}

function readLocation(field: Field): Fact<LocationFacts> {
  const strengths = ['attested', 'declared', 'hostname', 'cloud-range', 'ip-geo', 'cdn'] as const;
  const value = {
    class: wordOf(fieldOf(field, 'class'), ['eu', 'adequate', 'us-dpf', 'us', 'third', 'prohibited']),
    strength: wordOf(fieldOf(field, 'evidence'), strengths),
  };
  const ageDays = orNull(fieldOf(field, 'ageDays'), undefined, numberOf);
  if (ageDays === undefined) return known(value, 'geo:document');
  return {
    state: 'known',
    value,
    source: 'geo:document',
    observedAt: dateOf(ageDays),
    ttlDays: scoringModel.ttlDays.addressLocation,
  };
}

function factOf<T>(parent: Field, name: string, read: (field: Field) => Fact<T>): Fact<T> {
  return orNull(fieldOf(parent, name), noAnswer, read);
}

function readHost(row: Field): HostEvidence {
  const transparency = fieldOf(row, 'transparency');
  const sign = (name: string, source: EvidenceSource): Fact<boolean> =>
    transparency.value === null ? noAnswer : factOf(transparency, name, (field) => known(booleanOf(field), source));
  return {
    host: 'host.example',
    scheme: factOf(row, 'scheme', (field) =>
      known(wordOf(field, ['https', 'http']) === 'https' ? 'encrypted' : 'plaintext', 'code'),
    ),
    probe: factOf(row, 'probe', readProbe),
    threat: factOf(row, 'threat', readThreat),
    breach: factOf(row, 'breach', (field) => known(wordOf(field, ['none', 'old', 'recent']), 'feed:document')),
    lookalike: factOf(row, 'lookalike', (field) => known(booleanOf(field) ? { of: 'a known name' } : {}, 'name')),
    location: factOf(row, 'location', readLocation),
    regionConsistent: factOf(row, 'regionConsistent', (field) => known(booleanOf(field), 'probe')),
    nameKind: factOf(row, 'nameKind', (field) => known(wordOf(field, ['domain', 'tenant', 'ip', 'ephemeral']), 'name')),
    domainAgeDays: factOf(row, 'domainAgeDays', (field) => known(numberOf(field), 'rdap')),
    transparency: {
      known: sign('known', 'catalogue'),
      securityTxt: sign('securityTxt', 'probe'),
      caa: sign('caa', 'dns'),
      dnssec: sign('dnssec', 'dns'),
    },
  };
}

const internalHost: HostEvidence = {
  host: 'host.example',
  internal: 'policy',
  scheme: noAnswer,
  probe: noAnswer,
  threat: noAnswer,
  breach: noAnswer,
  lookalike: noAnswer,
  location: noAnswer,
  regionConsistent: noAnswer,
  nameKind: noAnswer,
  domainAgeDays: noAnswer,
  transparency: { known: noAnswer, securityTxt: noAnswer, caa: noAnswer, dnssec: noAnswer },
};

/**
 * Gives the evidence of a row `{ "evidence": … }` of an evidence document; `null` means unknown. Throws a plain error
 * with the place of the first wrong or missing field. `place` names the row in that message.
 */
export function readEvidenceDocument(row: unknown, place = 'row'): EvidenceRow {
  const evidence = fieldOf({ value: row, place }, 'evidence');
  const internal = orNull(fieldOf(evidence, 'internal'), false, booleanOf);
  if (internal) return { evidence: internalHost, profile: 'eu-gdpr', pinsPrivateCa: false, now: rowClock };
  return {
    evidence: readHost(evidence),
    profile: orNull(fieldOf(evidence, 'profile'), 'eu-gdpr', (field) => wordOf(field, ['eu-gdpr', 'none'])),
    pinsPrivateCa: orNull(fieldOf(evidence, 'policyPinsPrivateCa'), false, booleanOf),
    now: rowClock,
  };
}
