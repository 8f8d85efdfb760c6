import type {
  CallSite,
  Endpoint,
  Finding,
  Grade,
  HostEvidence,
  HostScore,
  Known,
  Place,
  ProbeFacts,
  ThreatFacts,
  TlsFacts,
  TlsVersion,
  Unknown,
} from '@callsight/model';
import { type FindingsInput, findings, type HostSubject, type Policy, readPolicy } from '../src';

/** The day on which every example happens. */
export const NOW = '2026-11-21T12:00:00.000Z';

/** Gives a fact of today. */
export function known<T>(value: T, more: Partial<Known<T>> = {}): Known<T> {
  return { state: 'known', value, source: 'catalogue', observedAt: NOW, ...more };
}

const unknown: Unknown = { state: 'unknown', why: 'network is off' };

/** Gives the evidence of a host of which nothing is known but what is given. */
export function evidence(host: string, facts: Partial<HostEvidence> = {}): HostEvidence {
  return {
    host,
    scheme: unknown,
    probe: unknown,
    threat: unknown,
    breach: unknown,
    lookalike: known({}),
    location: unknown,
    regionConsistent: unknown,
    nameKind: known('domain'),
    domainAgeDays: unknown,
    transparency: { known: unknown, securityTxt: unknown, caa: unknown, dnssec: unknown },
    ...facts,
  };
}

/** Gives a score of that many points; `null` is the score of an internal host. */
export function score(points: number | null, more: Partial<HostScore> = {}): HostScore {
  const grade = gradeOf(points);
  return {
    model: 'callsight/1',
    score: points,
    grade,
    provisional: false,
    confidence: 0.9,
    low: points ?? 0,
    high: points ?? 0,
    raw: points ?? 0,
    factors: [],
    warnings: [],
    ...more,
  };
}

function gradeOf(points: number | null): Grade {
  if (points === null) return 'internal';
  const row = (
    [
      [80, 'A'],
      [65, 'B'],
      [50, 'C'],
      [35, 'D'],
      [20, 'E'],
    ] as const
  ).find(([least]) => points >= least);
  return row?.[1] ?? 'F';
}

/** Gives an origin: https on 443 with 90 points unless said otherwise. */
export function origin(url: string, facts: Partial<HostEvidence> = {}, points: HostScore = score(90)): HostSubject {
  const [, scheme = '', host = '', port] = /^([a-z]+):\/\/([^:/]*)(?::(\d+))?$/.exec(url) ?? [];
  const portNumber = Number(port ?? (['http', 'ws'].includes(scheme) ? 80 : 443));
  return { scheme, host, port: portNumber, score: points, evidence: evidence(host, { port: portNumber, ...facts }) };
}

/** Gives a policy of `callsight.json`; fails the test where it has an error. */
export function policy(content: object): Policy {
  const read = readPolicy(JSON.stringify(content, undefined, 2), 'callsight.json');
  if (read.policy === undefined) throw new Error(read.problems.map(({ text }) => text).join('\n'));
  return read.policy;
}

/** Gives a place of one line. */
export function place(file: string, line: number, column: number, length = 10): Place {
  return { file, line, column, endLine: line, endColumn: column + length };
}

/** Gives the endpoint of an origin, named by a literal at the call itself. */
export function endpoint(url: string, more: Partial<Endpoint> = {}): Endpoint {
  const { scheme, host, port } = origin(url);
  return {
    scheme,
    host,
    ...(port === undefined ? {} : { port }),
    path: '/v1',
    certainty: 'exact',
    taint: 'literal',
    hops: [],
    ...more,
  };
}

/** Gives a call `fetch(…)` in a file, at column 1 of a line; its target starts at column 7. */
export function call(
  file: string,
  line: number,
  endpoints: readonly Endpoint[],
  more: Partial<CallSite> = {},
): CallSite {
  const { file: _, ...span } = place(file, line, 1, 40);
  const { file: __, ...target } = place(file, line, 7, 30);
  return {
    file,
    span,
    kind: 'fetch',
    role: 'call',
    client: 'fetch',
    form: 'fetch',
    target,
    endpoints,
    relative: false,
    ...more,
  };
}

/** The score of a host that is called without encryption. */
export const cleartextScore: HostScore = score(19, {
  raw: 40,
  ceiling: { grade: 'F', limit: 19, rules: ['plaintext'], text: 'Capped at F: calls go out in plain text (RFC 9325)' },
});

/** A host that is called without encryption. */
export const cleartext: HostSubject = origin('http://api.acme.com', {}, cleartextScore);

/** A host that nothing speaks against. */
export const good: HostSubject = origin('https://api.stripe.com');

/** Gives the evidence of a host on a list of seven days' life. */
export function listed(match: 'exact' | 'address' | 'domain' | 'adware' | 'historic' | 'neighbour'): {
  readonly threat: Known<ThreatFacts>;
} {
  const fact = { source: 'feed:urlhaus', note: 'on "urlhaus" since 2026-10-02', ttlDays: 7 } as const;
  return { threat: known({ coverage: 0.25, listing: { match, list: 'urlhaus' } }, fact) };
}

/** The evidence of a host in Germany, and of one in the United States. */
export const eu: Pick<HostEvidence, 'location'> = {
  location: known({ class: 'eu', strength: 'hostname', country: 'DE' }),
};
export const us: Pick<HostEvidence, 'location'> = {
  location: known({ class: 'us', strength: 'ip-geo', country: 'US' }),
};

/** Gives the findings of calls, today and without ignore comments unless said otherwise. */
export function find(
  calls: readonly CallSite[],
  hosts: readonly HostSubject[],
  more: Partial<FindingsInput> = {},
): readonly Finding[] {
  return findings({ calls, hosts, now: NOW, ignores: new Map(), ...more });
}

/** Gives rule, level and message of each finding. */
export function short(found: readonly Finding[]): readonly (readonly string[])[] {
  return found.map(({ rule, level, message }) => [rule, level, message]);
}

/** Gives what a probe tells of a host that is in good order, but for what is given. */
export function probeFacts(
  leaf: Partial<ProbeFacts['leaf']>,
  certificate: Partial<TlsFacts['certificate']> = {},
  protocols: readonly TlsVersion[] = ['TLS1.2', 'TLS1.3'],
): ProbeFacts {
  const tls: TlsFacts = {
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
      signatureHash: 'sha256',
      trust: 'ok',
      nameMatches: true,
      chain: 'complete',
      ...certificate,
    },
    secureRenegotiation: null,
    hsts: 'long',
  };
  return {
    tls,
    leaf: {
      expiresSoon: false,
      validity: { from: '2026-11-01T00:00:00.000Z', until: '2027-01-31T00:00:00.000Z' },
      type: 'DV',
      lifetimeWithinLimit: true,
      sct: true,
      revocationPointer: true,
      ...leaf,
    },
  };
}

/** Gives the probe of a host as evidence of today. */
export function probed(...facts: Parameters<typeof probeFacts>): Pick<HostEvidence, 'probe'> {
  return { probe: known(probeFacts(...facts), { source: 'probe', ttlDays: 7 }) };
}
