import { type Choices, type FactName, facts, ladders } from './randomEvidence';

/** Two evidence sets that differ in one thing; `better` must not score lower than `worse`. */
export interface Pair {
  readonly name: string;
  readonly of: (base: Choices) => { readonly worse: Choices; readonly better: Choices };
}

type Change = Partial<Omit<Choices, 'ages'>> & { readonly ages?: Partial<Choices['ages']> };

/** Lays the change over the base without copying it: these tests do little else. */
function changed(base: Choices, change: Change): Choices {
  const ages = change.ages ? Object.assign(Object.create(base.ages), change.ages) : base.ages;
  return Object.assign(Object.create(base), change, { ages });
}

function pair(name: string, worse: Change, better: Change): Pair {
  return { name, of: (base) => ({ worse: changed(base, worse), better: changed(base, better) }) };
}

function steps(name: keyof typeof ladders): Pair[] {
  const ladder: readonly unknown[] = ladders[name];
  return ladder
    .slice(1)
    .map((worse, index) => pair(`${name}: ${worse} → ${ladder[index]}`, { [name]: worse }, { [name]: ladder[index] }));
}

function beside<K extends keyof typeof ladders>(name: K, worse: Choices[K], better: Choices[K]): Pair {
  return pair(`${name}: ${worse} → ${better}`, { [name]: worse } as Change, { [name]: better } as Change);
}

/** A stronger proof is better evidence only of a good place. */
const placed = (change: Change): Change => ({ ...change, locationClass: 'eu' });

const strengthSteps = ladders.strength.slice(1).map((worse, index) => {
  const better = ladders.strength[index] ?? 'attested';
  return pair(`strength of eu: ${worse} → ${better}`, placed({ strength: worse }), placed({ strength: better }));
});

/** Is every single step from worse to better evidence. */
export const singleSteps: readonly Pair[] = [
  ...(Object.keys(ladders) as (keyof typeof ladders)[]).filter((name) => name !== 'strength').flatMap(steps),
  ...strengthSteps,
  beside('key', 'EC 112', 'EC 160'),
  beside('key', 'EC 160', 'EC 224'),
  beside('key', 'EC 224', 'EC 256'),
  beside('key', 'EC 256', 'EC 384'),
  beside('key', 'EC 384', 'EC 521'),
  beside('signatureHash', 'md5', 'sha256'),
  beside('signatureHash', 'sha1', 'sha384'),
  beside('trust', 'self-signed', 'ok'),
  beside('trust', 'untrusted', 'ok'),
  beside('trust', 'not-yet-valid', 'ok'),
  beside('trust', 'revoked', 'ok'),
  beside('hsts', 'invalid', 'none'),
  beside('certType', 'private', 'IV'),
  beside('certType', 'IV', 'EV'),
  beside('locationClass', 'us-dpf', 'adequate'),
  beside('nameKind', 'ephemeral', 'tenant'),
];

const bestProbe: Change = Object.fromEntries(
  (
    [
      'protocols',
      'weakestBits',
      'forwardSecrecy',
      'aead',
      'cbc',
      'rc4',
      'rc4Only',
      'block64WithModernClient',
      'export',
      'anonymous',
      'dhBits',
      'curveBits',
      'key',
      'signatureHash',
      'trust',
      'nameMatches',
      'chain',
      'secureRenegotiation',
      'hsts',
      'expiresSoon',
      'certType',
      'lifetimeWithinLimit',
      'sct',
      'revocationPointer',
    ] as const
  ).map((name) => [name, ladders[name][0]]),
);

const worstProbe: Change = {
  protocols: 'SSL2 SSL3',
  weakestBits: 0,
  trust: 'expired',
  nameMatches: false,
  key: 'RSA 384',
  signatureHash: 'sha1',
  certType: 'DV',
  lifetimeWithinLimit: false,
  sct: false,
  revocationPointer: false,
};

const best: Readonly<Record<FactName, Change>> = {
  scheme: { scheme: 'encrypted' },
  probe: bestProbe,
  threat: { listing: 'none' },
  breach: { breach: 'none' },
  lookalike: { lookalike: false },
  location: { locationClass: 'eu' },
  regionConsistent: { regionConsistent: true },
  nameKind: { nameKind: 'domain' },
  domainAgeDays: { domainAgeDays: 4000 },
  known: { known: true },
  securityTxt: { securityTxt: true },
  caa: { caa: true },
  dnssec: { dnssec: true },
};

const worst: Readonly<Record<FactName, Change>> = {
  scheme: { scheme: 'plaintext' },
  probe: worstProbe,
  threat: { listing: 'exact' },
  breach: { breach: 'recent' },
  lookalike: { lookalike: true },
  location: { locationClass: 'prohibited' },
  regionConsistent: { regionConsistent: false },
  nameKind: { nameKind: 'ip' },
  domainAgeDays: { domainAgeDays: 0 },
  known: { known: false },
  securityTxt: { securityTxt: false },
  caa: { caa: false },
  dnssec: { dnssec: false },
};

const counts = ['fresh', 'stale'] as const;

const aged = (name: FactName, age: Choices['ages'][FactName]): Change => ({ ages: { [name]: age } });

/** Is unknown beside the best value of each fact, fresh and stale. */
export const unknownBelowBest: readonly Pair[] = facts.flatMap((name) =>
  counts.map((age) =>
    pair(`${name}: unknown → best, ${age}`, aged(name, 'unknown'), { ...best[name], ...aged(name, age) }),
  ),
);

/** Is the worst value of each fact, fresh and stale, beside unknown. */
export const worstBelowUnknown: readonly Pair[] = facts.flatMap((name) =>
  counts.map((age) =>
    pair(`${name}: worst, ${age} → unknown`, { ...worst[name], ...aged(name, age) }, aged(name, 'unknown')),
  ),
);

/** Is evidence that grows old: any fact from fresh to stale, the best one from stale to void and from void to unknown. */
export const ageing: readonly Pair[] = facts.flatMap((name) => [
  pair(`${name}: stale → fresh`, aged(name, 'stale'), aged(name, 'fresh')),
  pair(
    `${name}: void → stale, best`,
    { ...best[name], ...aged(name, 'void') },
    { ...best[name], ...aged(name, 'stale') },
  ),
  pair(`${name}: void → unknown`, aged(name, 'void'), aged(name, 'unknown')),
]);
