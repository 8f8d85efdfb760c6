import type { Ceiling } from '@callsight/model';
import type { Reading } from './freshness';
import { percent } from './judgement';
import { type CeilingRule, scoringModel } from './model';
import type { Scene } from './scene';
import { decisiveCap } from './tls/decisiveCap';
import { hashKind } from './tls/hashKind';
import { ceilingFrame, ceilingWords, fill } from './words';

/** What ceilings look at. `threatCompleteness` and `confidence` are 0 to 1. */
export interface CeilingCase {
  readonly scene: Scene;
  readonly threatCompleteness: number;
  readonly confidence: number;
}

type Cause = (row: CeilingCase, level: string) => boolean;

function holds<T>(reading: Reading<T>, test: (value: T) => boolean): boolean {
  return reading.state === 'live' && test(reading.value);
}

const trustIs =
  (trust: string): Cause =>
  ({ scene }) =>
    scene.liveProbe?.value.tls.certificate.trust === trust;

const unlessPinned =
  (cause: Cause): Cause =>
  (row, level) =>
    !row.scene.pinsPrivateCa && cause(row, level);

const listed =
  (match: string): Cause =>
  ({ scene }) =>
    holds(scene.threat, ({ listing }) => listing?.match === match);

const nameIs =
  (kind: string): Cause =>
  ({ scene }) =>
    holds(scene.nameKind, (value) => value === kind);

const judgesRegion = (scene: Scene): boolean => scene.profile !== 'none';

const causes: Readonly<Record<CeilingRule, Cause>> = {
  'listed-exact': listed('exact'),
  plaintext: ({ scene }) => scene.plaintext !== undefined,
  'cert-revoked': trustIs('revoked'),
  'cert-expired': trustIs('expired'),
  'cert-not-yet-valid': trustIs('not-yet-valid'),
  'cert-name-mismatch': ({ scene }) => scene.liveProbe?.value.tls.certificate.nameMatches === false,
  'cert-self-signed': unlessPinned(trustIs('self-signed')),
  'cert-untrusted': unlessPinned(trustIs('untrusted')),
  'cert-sha1': ({ scene: { liveProbe } }) =>
    liveProbe !== undefined && hashKind(liveProbe.value.tls.certificate.signatureHash) === 'sha1',
  'listed-address': listed('address'),
  'jurisdiction-forbidden': ({ scene }) =>
    judgesRegion(scene) &&
    holds(scene.location, (at) => at.class === 'prohibited' && scoringModel.locationStrength[at.strength] > 0),
  'tls-grade': ({ scene }, level) => scene.liveProbe?.value.grade.gradeTrustIgnored === level,
  'listed-domain': listed('domain'),
  'look-alike': ({ scene }) => holds(scene.lookalike, ({ of }) => of !== undefined),
  'ip-literal': nameIs('ip'),
  'ephemeral-host': nameIs('ephemeral'),
  'young-domain': ({ scene }) => holds(scene.domainAgeDays, (days) => days < scoringModel.youngDomainBelowDays),
  'listed-adware': listed('adware'),
  'region-conflict': ({ scene }) => judgesRegion(scene) && holds(scene.regionConsistent, (agree) => !agree),
  'tls-not-measured': ({ scene }) => scene.plaintext === undefined && scene.liveProbe === undefined,
  'threat-coverage-low': ({ threatCompleteness }) => threatCompleteness < scoringModel.threatCoverageLowBelow,
  'confidence-low': ({ confidence }) => confidence < scoringModel.provisionalBelow,
};

function wordsFor({ scene, confidence }: CeilingCase): Record<string, string | number> {
  const { threat, lookalike, domainAgeDays, liveProbe } = scene;
  const cap = liveProbe && decisiveCap(liveProbe.value.grade);
  return {
    confidence: percent(confidence),
    list: (threat.state === 'live' && threat.value.listing?.list) || '',
    date: threat.state === 'live' ? threat.fact.observedAt.slice(0, 10) : '',
    of: (lookalike.state === 'live' && lookalike.value.of) || '',
    days: domainAgeDays.state === 'live' ? Math.floor(domainAgeDays.value) : '',
    cap: cap?.fact ?? '',
    guide: cap?.guide ?? '',
  };
}

/** Gives the lowest ceiling that applies with every cause at its level, or `undefined` when nothing caps the score. */
export function ceilingOf(row: CeilingCase): Ceiling | undefined {
  for (const { grade, limit, rules } of scoringModel.ceilings) {
    const found: readonly CeilingRule[] = rules.filter((rule) => causes[rule](row, grade));
    const [headline] = found;
    if (headline === undefined) continue;
    const words = wordsFor(row);
    const { fact, source } = ceilingWords[headline];
    const frame = grade === 'Z' ? ceilingFrame.zero : ceilingFrame.capped;
    return {
      grade,
      limit,
      rules: found,
      text: fill(frame, { grade, fact: fill(fact, words), source: fill(source, words) }),
    };
  }
  return undefined;
}
