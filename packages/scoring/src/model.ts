/**
 * The whole of `callsight/1` in numbers. Values are 0 (worst) to 1 (best), weights are points of 100.
 * A change that can move a score needs a new `id`; a test compares this table with the digest kept for its id.
 */
export const scoringModel = {
  id: 'callsight/1',

  factors: {
    transport: ['scheme', 'tlsConfig'],
    certificate: ['certTrust', 'certKey', 'certHygiene', 'certType'],
    reputation: ['threat', 'breach', 'lookalike'],
    jurisdiction: ['location', 'consistency'],
    identity: ['nameKind', 'domainAge', 'transparency'],
  },

  /** `prior` is the value that a cell has while nothing is known. `shares` add up to the cell's value. */
  cells: {
    scheme: { weight: 10, prior: 0.5, ref: 'RFC 9325', values: { encrypted: 1, plaintext: 0 } },
    tlsConfig: {
      weight: 20,
      prior: 0.5,
      ref: 'SSL Labs 2009r',
      values: { 'A+': 1, A: 1, 'A-': 0.95, B: 0.75, C: 0.5, D: 0.3, E: 0.15, F: 0, plaintext: 0 },
    },
    certTrust: {
      weight: 8,
      prior: 0.5,
      ref: 'RFC 5280, RFC 9525',
      values: {
        ok: 1,
        'expires-soon': 0.5,
        'chain-incomplete': 0.5,
        expired: 0,
        'not-yet-valid': 0,
        revoked: 0,
        'name-mismatch': 0,
        sha1: 0,
        'self-signed': 0,
        untrusted: 0,
        plaintext: 0,
      },
    },
    certKey: {
      weight: 3,
      prior: 0.5,
      ref: 'CA/B Forum BR 6.1.5, 7.1.3.2',
      values: { strong: 1, 'below-2048': 1 / 3, 'below-1024': 0, 'broken-hash': 0, plaintext: 0 },
    },
    certHygiene: {
      weight: 2,
      prior: 0.5,
      ref: 'CA/B Forum BR 6.3.2, 7.2',
      values: { plaintext: 0 },
      shares: { lifetime: 0.5, sct: 0.25, revocation: 0.25 },
    },
    certType: {
      weight: 2,
      prior: 0.5,
      ref: 'CA/B Forum BR 7.1.6.1',
      values: { EV: 1, OV: 0.75, IV: 0.75, DV: 0.5, private: 0.5, plaintext: 0 },
    },
    threat: {
      weight: 22,
      prior: 0.5,
      ref: 'CallSight feeds',
      values: {
        unlisted: 1,
        neighbour: 18 / 22,
        historic: 16 / 22,
        adware: 12 / 22,
        domain: 5 / 22,
        address: 0,
        exact: 0,
      },
    },
    breach: { weight: 4, prior: 0.5, ref: 'Have I Been Pwned', values: { none: 1, old: 0.5, recent: 0 } },
    lookalike: { weight: 4, prior: 0.5, ref: 'UTS #39', values: { distinct: 1, imitates: 0 } },
    location: {
      weight: 12,
      prior: 0.4,
      ref: 'GDPR chapter V',
      values: { eu: 1, adequate: 1, 'us-dpf': 0.9, us: 0.4, third: 0.2, prohibited: 0 },
    },
    consistency: { weight: 3, prior: 0.5, ref: 'GDPR chapter V', values: { agree: 1, conflict: 0 } },
    nameKind: {
      weight: 4,
      prior: 0.5,
      ref: 'Public Suffix List',
      values: { domain: 1, tenant: 0.75, ip: 0, ephemeral: 0 },
    },
    domainAge: {
      weight: 3,
      prior: 0.5,
      ref: 'RFC 9083',
      values: { 'two-years': 1, 'one-year': 2 / 3, 'three-months': 1 / 3, younger: 0 },
    },
    transparency: {
      weight: 3,
      prior: 0.5,
      ref: 'RFC 9116, RFC 8659, RFC 4033',
      values: {},
      shares: { known: 1 / 2, securityTxt: 1 / 6, caa: 1 / 6, dnssec: 1 / 6 },
    },
  },

  /** Threat matches that weigh as much as the lists cover; the others are certain. */
  threatByCoverage: ['unlisted', 'neighbour', 'historic'],

  /** How much a location counts, by the way it was learnt. */
  locationStrength: { attested: 1, declared: 1, hostname: 0.9, 'cloud-range': 0.7, 'ip-geo': 0.5, cdn: 0 },

  /** The least age in days of each band, oldest first. */
  domainAgeDays: [
    { atLeast: 730, outcome: 'two-years' },
    { atLeast: 365, outcome: 'one-year' },
    { atLeast: 90, outcome: 'three-months' },
    { atLeast: 0, outcome: 'younger' },
  ],
  youngDomainBelowDays: 30,

  /** Evidence counts fully to the end of its time to live, half until three times that, then not at all. */
  freshness: { fullForTtls: 1, halfForTtls: 3, half: 0.5 },
  /** Times to live for collectors to write into their facts; an attestation carries its own. */
  ttlDays: { probe: 7, threat: 7, addressLocation: 90, registration: 365 },

  /** Lowest first; the first level with a cause wins, the first cause is the headline. */
  ceilings: [
    { grade: 'Z', limit: 0, rules: ['listed-exact'] },
    {
      grade: 'F',
      limit: 19,
      rules: [
        'plaintext',
        'cert-revoked',
        'cert-expired',
        'cert-not-yet-valid',
        'cert-name-mismatch',
        'cert-self-signed',
        'cert-untrusted',
        'cert-sha1',
        'listed-address',
        'jurisdiction-forbidden',
        'tls-grade',
      ],
    },
    { grade: 'E', limit: 34, rules: ['tls-grade'] },
    { grade: 'D', limit: 49, rules: ['listed-domain', 'look-alike', 'tls-grade'] },
    { grade: 'C', limit: 64, rules: ['tls-grade', 'ip-literal', 'ephemeral-host', 'young-domain'] },
    {
      grade: 'B',
      limit: 79,
      rules: [
        'tls-grade',
        'listed-adware',
        'region-conflict',
        'tls-not-measured',
        'threat-coverage-low',
        'confidence-low',
      ],
    },
  ],
  threatCoverageLowBelow: 0.5,

  warnings: [
    'no-tls1.3',
    'no-secure-renegotiation',
    'hsts-short-or-invalid',
    'expires-soon',
    'lifetime-over-limit',
    'no-sct',
    'recent-breach',
    'neighbour-listed',
    'listed-in-the-past',
    'probe-stale',
  ],

  /** The least score of each letter; below the last it is F. The TLS sub-grade uses the same letters. */
  letters: [
    { grade: 'A', atLeast: 80 },
    { grade: 'B', atLeast: 65 },
    { grade: 'C', atLeast: 50 },
    { grade: 'D', atLeast: 35 },
    { grade: 'E', atLeast: 20 },
  ],
  /** A+ also needs no warning and TLS A or A+. */
  aPlus: { score: 95, confidence: 0.85 },
  unknownBelow: 0.35,
  provisionalBelow: 0.6,

  /** SSL Labs Server Rating Guide 2009r. Bands: the points of the first row whose `below` is above the size. */
  tls: {
    protocol: { SSL2: 0, SSL3: 80, 'TLS1.0': 90, 'TLS1.1': 95, 'TLS1.2': 100, 'TLS1.3': 100 },
    keyExchange: [
      { below: 512, points: 20 },
      { below: 1024, points: 40 },
      { below: 2048, points: 80 },
      { below: 4096, points: 90 },
      { below: Number.MAX_VALUE, points: 100 },
    ],
    exportKeyExchange: 40,
    keyExchangeInsecureUpTo: 40,
    keyExchangeWeakUpTo: 80,
    /** NIST SP 800-57: the RSA size that an elliptic curve is worth. */
    curveAsRsa: [
      { below: 160, bits: 512 },
      { below: 224, bits: 1024 },
      { below: 256, bits: 2048 },
      { below: 384, bits: 3072 },
      { below: 521, bits: 7680 },
      { below: Number.MAX_VALUE, bits: 15360 },
    ],
    cipher: [
      { below: 1, points: 0 },
      { below: 128, points: 20 },
      { below: 256, points: 80 },
      { below: Number.MAX_VALUE, points: 100 },
    ],
    leastSuiteBits: 112,
    shares: { protocol: 0.3, keyExchange: 0.3, cipher: 0.4 },
  },
} as const;

/** The name of a cell of the model. */
export type CellId = keyof typeof scoringModel.cells;

/** The id of a cause that caps the score. */
export type CeilingRule = (typeof scoringModel.ceilings)[number]['rules'][number];

/** The id of a fact that blocks an A+. */
export type WarningRule = (typeof scoringModel.warnings)[number];
