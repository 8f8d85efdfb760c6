import type { Fact, HostEvidence, TlsVersion } from '@callsight/model';
import fc from 'fast-check';
import { scoringModel } from '../src';

/** The clock of all made-up evidence. */
export const now = '2026-11-21T12:00:00.000Z';

const dayMs = 86_400_000;

type Age = 'fresh' | 'stale' | 'void';

/** What evidence can say, best first: each list is a ladder, and one step down it is one piece of worse evidence. */
export const ladders = {
  scheme: ['encrypted', 'plaintext'],
  protocols: [
    'TLS1.2 TLS1.3',
    'TLS1.2',
    'TLS1.1 TLS1.2 TLS1.3',
    'TLS1.0 TLS1.1 TLS1.2',
    'SSL3 TLS1.0 TLS1.1 TLS1.2',
    'TLS1.0',
    'SSL3',
    'SSL2 SSL3',
  ],
  weakestBits: [256, 128, 112, 56, 40, 0],
  forwardSecrecy: [true, false],
  aead: [true, false],
  cbc: [false, true],
  rc4: [false, true],
  rc4Only: [false, true],
  block64WithModernClient: [false, true],
  export: [false, true],
  anonymous: [false, true],
  dhBits: [null, 4096, 2048, 1024, 768, 480],
  curveBits: [null, 521, 384, 253, 224, 192, 128],
  key: ['RSA 4096', 'RSA 2048', 'RSA 1536', 'RSA 768', 'RSA 384'],
  signatureHash: ['sha256', 'sha1'],
  trust: ['ok', 'expired'],
  nameMatches: [true, false],
  chain: ['complete', 'incomplete'],
  secureRenegotiation: [null, true, false],
  hsts: ['long', 'none', 'short'],
  expiresSoon: [false, true],
  certType: ['EV', 'OV', 'DV'],
  lifetimeWithinLimit: [true, false],
  sct: [true, false],
  revocationPointer: [true, false],
  listing: ['none', 'neighbour', 'historic', 'adware', 'domain', 'address', 'exact'],
  coverage: [1, 0.75, 0.5, 0.25],
  breach: ['none', 'old', 'recent'],
  lookalike: [false, true],
  locationClass: ['eu', 'us-dpf', 'us', 'third', 'prohibited'],
  strength: ['attested', 'hostname', 'cloud-range', 'ip-geo', 'cdn'],
  regionConsistent: [true, false],
  nameKind: ['domain', 'tenant', 'ip'],
  domainAgeDays: [4000, 730, 729, 365, 364, 90, 89, 30, 29, 0],
  known: [true, false],
  securityTxt: [true, false],
  caa: [true, false],
  dnssec: [true, false],
  pinsPrivateCa: [true, false],
} as const;

/** Other things that evidence can say: they stand beside the ladders' ends or cannot be ranked with them. */
const beside = {
  key: ['EC 521', 'EC 384', 'EC 256', 'EC 224', 'EC 160', 'EC 112'],
  signatureHash: ['sha384', 'md5'],
  trust: ['self-signed', 'untrusted', 'not-yet-valid', 'revoked'],
  hsts: ['invalid'],
  certType: ['IV', 'private'],
  locationClass: ['adequate'],
  strength: ['declared'],
  nameKind: ['ephemeral'],
} as const;

/** The facts that can be unknown or grow old, each on its own. */
export const facts = [
  'scheme',
  'probe',
  'threat',
  'breach',
  'lookalike',
  'location',
  'regionConsistent',
  'nameKind',
  'domainAgeDays',
  'known',
  'securityTxt',
  'caa',
  'dnssec',
] as const;

export type FactName = (typeof facts)[number];

type Ladders = typeof ladders;
type Beside = typeof beside;
type Values = {
  -readonly [K in keyof Ladders]: Ladders[K][number] | (K extends keyof Beside ? Beside[K][number] : never);
};

/** One evidence set as a list of choices. */
export interface Choices extends Values {
  profile: 'eu-gdpr' | 'none';
  ages: Record<FactName, Age | 'unknown'>;
}

const names = Object.keys(ladders) as (keyof Ladders)[];
const options = names.map((name) => [
  ...ladders[name],
  ...((beside as Partial<Record<string, readonly unknown[]>>)[name] ?? []),
]);
const ages = ['fresh', 'stale', 'void', 'unknown'] as const;

/** How often a choice is the best one, of 256: evidence that is mostly good shows more than one ceiling over all. */
const moods = [255, 250, 240, 220, 180, 100];

/** How many bytes make an evidence set. */
export const geneCount = 2 + names.length + facts.length;

/** Gives the choices that bytes stand for; zeros are the best evidence, so that failures shrink towards it. */
export function choicesOf(genes: Uint8Array): Choices {
  const mood = moods[(genes[0] ?? 0) % moods.length] ?? 0;
  let next = 2;
  const pick = <T>(from: readonly T[]): T => {
    const gene = genes[next++] ?? 0;
    return (gene < mood ? from[0] : from[gene % from.length]) as T;
  };
  const choices: Record<string, unknown> = { profile: (genes[1] ?? 0) < 200 ? 'eu-gdpr' : 'none' };
  names.forEach((name, index) => {
    choices[name] = pick(options[index] ?? []);
  });
  choices.ages = Object.fromEntries(facts.map((name) => [name, pick(ages)]));
  return choices as unknown as Choices;
}

/** Makes random evidence sets. */
export const anyChoices: fc.Arbitrary<Choices> = fc
  .uint8Array({ minLength: geneCount, maxLength: geneCount })
  .map(choicesOf);

const unknown = { state: 'unknown', why: 'not asked' } as const;
const ttlDays = 10;
const { fullForTtls, halfForTtls } = scoringModel.freshness;
const observedAt: Record<Age, string> = {
  fresh: dateOf(ttlDays * fullForTtls),
  stale: dateOf(ttlDays * halfForTtls),
  void: dateOf(ttlDays * halfForTtls + 1),
};

function dateOf(ageDays: number): string {
  return new Date(Date.parse(now) - ageDays * dayMs).toISOString();
}

/** Gives the evidence that the choices stand for. */
export function evidenceOf(choices: Choices): HostEvidence {
  const fact = <T>(name: FactName, value: T): Fact<T> => {
    const age = choices.ages[name];
    return age === 'unknown'
      ? unknown
      : { state: 'known', value, source: 'probe', observedAt: observedAt[age], ttlDays };
  };
  const [keyType, keyBits] = choices.key.split(' ');
  const { listing, lookalike } = choices;
  return {
    host: 'api.example.com',
    scheme: fact('scheme', choices.scheme),
    probe: fact('probe', {
      tls: {
        protocols: choices.protocols.split(' ') as TlsVersion[],
        suites: {
          strongestBits: 256,
          weakestBits: choices.weakestBits,
          forwardSecrecy: choices.forwardSecrecy,
          aead: choices.aead,
          cbc: choices.cbc,
          rc4: choices.rc4,
          rc4Only: choices.rc4Only,
          block64WithModernClient: choices.block64WithModernClient,
          export: choices.export,
          anonymous: choices.anonymous,
        },
        keyExchange: { smallestDhBits: choices.dhBits, smallestCurveBits: choices.curveBits },
        certificate: {
          keyType: keyType === 'EC' ? 'EC' : 'RSA',
          keyBits: Number(keyBits),
          signatureHash: choices.signatureHash,
          trust: choices.trust,
          nameMatches: choices.nameMatches,
          chain: choices.chain,
        },
        secureRenegotiation: choices.secureRenegotiation,
        hsts: choices.hsts,
      },
      leaf: {
        expiresSoon: choices.expiresSoon,
        type: choices.certType,
        lifetimeWithinLimit: choices.lifetimeWithinLimit,
        sct: choices.sct,
        revocationPointer: choices.revocationPointer,
      },
    }),
    threat: fact('threat', {
      coverage: choices.coverage,
      ...(listing !== 'none' && { listing: { match: listing, list: 'made-up list' } }),
    }),
    breach: fact('breach', choices.breach),
    lookalike: fact('lookalike', lookalike ? { of: 'api.example.org' } : {}),
    location: fact('location', { class: choices.locationClass, strength: choices.strength }),
    regionConsistent: fact('regionConsistent', choices.regionConsistent),
    nameKind: fact('nameKind', choices.nameKind),
    domainAgeDays: fact('domainAgeDays', choices.domainAgeDays),
    transparency: {
      known: fact('known', choices.known),
      securityTxt: fact('securityTxt', choices.securityTxt),
      caa: fact('caa', choices.caa),
      dnssec: fact('dnssec', choices.dnssec),
    },
  };
}
