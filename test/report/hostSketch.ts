import type {
  Baseline,
  Fact,
  Grade,
  HostEvidence,
  HostResult,
  LocationFacts,
  LockedScore,
  ProbeFacts,
  ThreatFacts,
  TlsVersion,
  Verdict,
} from '@callsight/model';
import { scoreHost } from '@callsight/scoring';

/** The clock of every sample. */
export const now = '2026-11-21T12:00:00.000Z';
const seenAt = '2026-11-20T08:30:00.000Z';

const known = <T>(value: T, source: 'probe' | 'code' | 'name' | 'catalogue' | `feed:${string}`): Fact<T> => ({
  state: 'known',
  value,
  source,
  observedAt: seenAt,
  ...(source === 'probe' || source.startsWith('feed:') ? { ttlDays: 7 } : {}),
});
const unknown = (why: string): Fact<never> => ({ state: 'unknown', why });

interface CertificateSketch {
  readonly trust?: ProbeFacts['tls']['certificate']['trust'];
  readonly from: string;
  readonly until: string;
  readonly issuer?: string;
  readonly subject?: string;
}

/** Gives what a probe tells of a host. */
export const probeOf = (
  protocols: readonly TlsVersion[],
  { trust = 'ok', from, until, issuer = 'R11, Example Trust Services', subject }: CertificateSketch,
): ProbeFacts => ({
  tls: {
    protocols,
    suites: {
      strongestBits: 256,
      weakestBits: 128,
      forwardSecrecy: true,
      aead: true,
      cbc: false,
      rc4: false,
      rc4Only: false,
      block64WithModernClient: false,
      export: false,
      anonymous: false,
    },
    keyExchange: { smallestDhBits: null, smallestCurveBits: 256 },
    certificate: {
      keyType: 'EC',
      keyBits: 256,
      signatureHash: 'SHA256',
      trust,
      nameMatches: true,
      chain: 'complete',
    },
    secureRenegotiation: true,
    hsts: 'long',
  },
  leaf: {
    expiresSoon: Date.parse(until) - Date.parse(now) < 9 * 86_400_000,
    type: 'DV',
    lifetimeWithinLimit: true,
    sct: true,
    revocationPointer: true,
    validity: { from: `${from}T00:00:00.000Z`, until: `${until}T23:59:59.000Z` },
    issuer,
    ...(subject === undefined ? {} : { subject }),
  },
});

/** What differs from host to host. */
export interface HostSketch {
  readonly host: string;
  readonly calls: number;
  readonly answer: Verdict['answer'];
  readonly why: string;
  readonly scheme?: 'https' | 'http' | 'grpcs' | 'wss';
  readonly port?: number;
  readonly vendor?: string;
  readonly place?: LocationFacts;
  readonly probe?: ProbeFacts;
  readonly threat?: ThreatFacts;
  readonly lookalike?: string;
  readonly nameKind?: 'domain' | 'tenant' | 'ip' | 'ephemeral';
  readonly internal?: HostEvidence['internal'];
  readonly line?: number;
  readonly owner?: string;
  readonly dataClass?: readonly string[];
  /** The day on which it was first accepted; `new`: nobody has. */
  readonly firstSeen?: string;
}

/** Gives the evidence of a host; `why` says what kept it from telling what the sketch leaves out. */
const evidenceOf = (sketch: HostSketch, why: string): HostEvidence => ({
  host: sketch.host,
  scheme: known(sketch.scheme === 'http' ? 'plaintext' : 'encrypted', 'code'),
  ...(sketch.internal ? { internal: sketch.internal } : {}),
  probe: sketch.probe ? known(sketch.probe, 'probe') : unknown(why),
  threat: sketch.threat ? known(sketch.threat, 'feed:phishing-database') : unknown('no list is loaded'),
  breach: sketch.threat ? known('none', 'feed:hibp') : unknown('no list is loaded'),
  lookalike: known(sketch.lookalike === undefined ? {} : { of: sketch.lookalike }, 'name'),
  location: sketch.place ? known(sketch.place, 'name') : unknown(why),
  regionConsistent: sketch.place && sketch.probe ? known(true, 'probe') : unknown('nothing to compare'),
  nameKind: known(sketch.nameKind ?? 'domain', 'name'),
  domainAgeDays: sketch.probe ? known(4015, 'probe') : unknown(why),
  transparency: {
    known: known(sketch.vendor !== undefined, 'catalogue'),
    securityTxt: sketch.probe ? known(true, 'probe') : unknown(why),
    caa: sketch.probe ? known(true, 'probe') : unknown(why),
    dnssec: sketch.probe ? known(false, 'probe') : unknown(why),
  },
  ...(sketch.vendor === undefined ? {} : { vendor: sketch.vendor }),
});

/** Gives a score as a lock file accepted it. */
export const accepted = (grade: Grade, score: number): LockedScore => ({ grade, score, provisional: false });

const baselineOf = (firstSeen: string): Baseline =>
  firstSeen === 'new' ? { state: 'new' } : { state: 'locked', firstSeen, accepted: accepted('B', 71) };

/** Gives the host of a sketch with its score; `why` says what kept it from telling what the sketch leaves out. */
export const hostOf = (sketch: HostSketch, why = 'not asked: the network is off'): HostResult => {
  const evidence = evidenceOf(sketch, why);
  const scheme = sketch.scheme ?? 'https';
  return {
    host: sketch.host,
    port: sketch.port ?? (scheme === 'http' ? 80 : 443),
    scheme,
    calls: sketch.calls,
    score: scoreHost(evidence, { now }),
    evidence,
    ...(sketch.owner === undefined ? {} : { owner: sketch.owner }),
    ...(sketch.dataClass === undefined ? {} : { dataClass: sketch.dataClass }),
    ...(sketch.firstSeen === undefined ? {} : { baseline: baselineOf(sketch.firstSeen) }),
    verdict: {
      answer: sketch.answer,
      why: sketch.why,
      ...(sketch.line === undefined
        ? {}
        : { clause: { file: 'callsight.json', line: sketch.line, column: 5, endLine: sketch.line, endColumn: 60 } }),
    },
  };
};
