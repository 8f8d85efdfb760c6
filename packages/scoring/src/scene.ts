import type { HostEvidence, LocationFacts, ProbeFacts, ThreatFacts, TlsGrade } from '@callsight/model';
import { clockMs, type Live, type Reading, read } from './freshness';
import { gradeTls } from './tls/gradeTls';

/** The rules of data protection that a location is judged by; `none` leaves the question out. */
export type JurisdictionProfile = 'eu-gdpr' | 'none';

/** What the score depends on besides the evidence. */
export interface ScoringOptions {
  /** The clock, ISO 8601. */
  readonly now: string;
  /** Absent: `eu-gdpr`. */
  readonly profile?: JurisdictionProfile;
  /** The policy pins the private CA or the certificate of this host. */
  readonly pinsPrivateCa?: boolean;
}

/** A probe with the grade of its TLS settings. */
export type GradedProbe = ProbeFacts & { readonly grade: TlsGrade };

function graded(probe: Reading<ProbeFacts>): Reading<GradedProbe> {
  if (probe.state !== 'live') return probe;
  const value = { ...probe.value, grade: gradeTls(probe.value.tls) };
  return { ...probe, value, fact: { ...probe.fact, value } };
}

/** The evidence of one host as it counts at one moment: what cells, ceilings and warnings look at. */
export interface Scene {
  readonly scheme: Reading<'encrypted' | 'plaintext'>;
  readonly probe: Reading<GradedProbe>;
  /** Present: the call is in plain text, so there is no TLS to judge and a probe says nothing. */
  readonly plaintext: Live<unknown> | undefined;
  /** The probe of a host that is not called in plain text, while it counts. */
  readonly liveProbe: Live<GradedProbe> | undefined;
  readonly threat: Reading<ThreatFacts>;
  readonly breach: Reading<'none' | 'old' | 'recent'>;
  readonly lookalike: Reading<{ readonly of?: string }>;
  readonly location: Reading<LocationFacts>;
  readonly regionConsistent: Reading<boolean>;
  readonly nameKind: Reading<'domain' | 'tenant' | 'ip' | 'ephemeral'>;
  readonly domainAgeDays: Reading<number>;
  readonly transparency: Readonly<Record<keyof HostEvidence['transparency'], Reading<boolean>>>;
  readonly profile: JurisdictionProfile;
  readonly pinsPrivateCa: boolean;
}

/** Gives the scene of the evidence at the options' clock. */
export function sceneOf(evidence: HostEvidence, options: ScoringOptions): Scene {
  const nowMs = clockMs(options.now);
  const scheme = read(evidence.scheme, nowMs);
  const probe = graded(read(evidence.probe, nowMs));
  const plaintext = scheme.state === 'live' && scheme.value === 'plaintext' ? scheme : undefined;
  const liveProbe = plaintext === undefined && probe.state === 'live' ? probe : undefined;
  const { known, securityTxt, caa, dnssec } = evidence.transparency;
  return {
    scheme,
    probe,
    plaintext,
    liveProbe,
    threat: read(evidence.threat, nowMs),
    breach: read(evidence.breach, nowMs),
    lookalike: read(evidence.lookalike, nowMs),
    location: read(evidence.location, nowMs),
    regionConsistent: read(evidence.regionConsistent, nowMs),
    nameKind: read(evidence.nameKind, nowMs),
    domainAgeDays: read(evidence.domainAgeDays, nowMs),
    transparency: {
      known: read(known, nowMs),
      securityTxt: read(securityTxt, nowMs),
      caa: read(caa, nowMs),
      dnssec: read(dnssec, nowMs),
    },
    profile: options.profile ?? 'eu-gdpr',
    pinsPrivateCa: options.pinsPrivateCa ?? false,
  };
}
