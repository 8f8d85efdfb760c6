/** Where a fact was learnt. */
export type EvidenceSource =
  | 'code'
  | 'name' // the text of the host name itself
  | 'probe'
  | 'catalogue'
  | 'attestation'
  | `feed:${string}`
  | `geo:${string}`
  | 'dns'
  | 'rdap';

/** A fact that was observed. `observedAt` is ISO 8601; a fact of `ttlDays` decays after it, one without does not age. */
export interface Known<T> {
  readonly state: 'known';
  readonly value: T;
  readonly source: EvidenceSource;
  readonly observedAt: string;
  readonly ttlDays?: number;
  /** For people: what was seen, for example `on "urlhaus" since 2026-10-02`. */
  readonly note?: string;
}

/** Nothing is known, and why: `offline`, `not asked`, `no list is loaded` … */
export interface Unknown {
  readonly state: 'unknown';
  readonly why: string;
}

/** A fact with its date and source, or unknown with a reason. */
export type Fact<T> = Known<T> | Unknown;

/** A TLS or SSL version. */
export type TlsVersion = 'SSL2' | 'SSL3' | 'TLS1.0' | 'TLS1.1' | 'TLS1.2' | 'TLS1.3';

/**
 * What a probe left open: `versions` which versions are offered; `suites` weaker sound suites; `weak-suites` RC4,
 * EXPORT, anonymous and the like; `rc4-only` whether all is RC4; `groups` smaller groups; `dhe` DHE of any size.
 */
export type TlsGap = 'versions' | 'suites' | 'weak-suites' | 'rc4-only' | 'groups' | 'dhe';

/** What a server offers, in the neutral terms that the TLS grade needs. */
export interface TlsFacts {
  readonly protocols: readonly TlsVersion[];
  readonly suites: {
    /** Key length in bits: AES-256 and ChaCha20 256, 3DES 168, AES-128 and RC4 128, EXPORT 40, NULL 0. */
    readonly strongestBits: number;
    readonly weakestBits: number;
    readonly forwardSecrecy: boolean;
    readonly aead: boolean;
    readonly cbc: boolean;
    readonly rc4: boolean;
    readonly rc4Only: boolean;
    readonly block64WithModernClient: boolean;
    readonly export: boolean;
    readonly anonymous: boolean;
  };
  readonly keyExchange: {
    readonly smallestDhBits: number | null;
    readonly smallestCurveBits: number | null;
  };
  readonly certificate: {
    readonly keyType: 'RSA' | 'EC';
    readonly keyBits: number;
    readonly signatureHash: string;
    readonly trust: 'ok' | 'self-signed' | 'untrusted' | 'expired' | 'not-yet-valid' | 'revoked';
    readonly nameMatches: boolean;
    readonly chain: 'complete' | 'incomplete';
  };
  /** `null`: not applicable or not measured. */
  readonly secureRenegotiation: boolean | null;
  /** `unknown`: no web answer came. */
  readonly hsts: 'none' | 'short' | 'invalid' | 'long' | 'unknown';
  /** What may be worse than these facts say; empty after a probe that asked everything. Absent: nobody says. */
  readonly unseen?: readonly TlsGap[];
}

/** What a probe reads in the leaf certificate beyond `TlsFacts`. */
export interface LeafFacts {
  /** Within max(7 days, 10 % of the lifetime). */
  readonly expiresSoon: boolean;
  readonly type: 'DV' | 'OV' | 'IV' | 'EV' | 'private';
  /** The lifetime is allowed by BR 6.3.2 at the certificate's issue date. */
  readonly lifetimeWithinLimit: boolean;
  readonly sct: boolean;
  /** A CRL or OCSP pointer, or a short-lived certificate that needs none. */
  readonly revocationPointer: boolean;
  /** First and last moment of its validity, ISO 8601. */
  readonly validity?: { readonly from: string; readonly until: string };
  /** Whom the certificate names, and the authority that signed it: the text of whoever made it. */
  readonly subject?: string;
  readonly issuer?: string;
}

/** One probe of one origin. */
export interface ProbeFacts {
  readonly tls: TlsFacts;
  readonly leaf: LeafFacts;
}

/** How a host stands on the threat lists. */
export interface ThreatFacts {
  /** Share of the four list classes (malware, phishing, address, adware) that is loaded and fresh, 0 to 1. */
  readonly coverage: number;
  readonly listing?: {
    readonly match: 'exact' | 'address' | 'domain' | 'adware' | 'historic' | 'neighbour';
    /** The list's id. */
    readonly list: string;
  };
}

/** Where the service operates, and how strongly that is known. */
export interface LocationFacts {
  readonly class: 'eu' | 'adequate' | 'us-dpf' | 'us' | 'third' | 'prohibited';
  readonly strength: 'attested' | 'declared' | 'hostname' | 'cloud-range' | 'ip-geo' | 'cdn';
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly country?: string;
  /** The region as the vendor writes it: `eu-central-1`. */
  readonly region?: string;
}

/** What DNS says of a host's name beside its addresses. */
export interface NameFacts {
  /** The names that it stands for, in order. */
  readonly aliases: readonly string[];
  /** Where the name leads is there for the taking: a domain that nobody registered, a cloud name that was given back. */
  readonly free?: {
    readonly name: string;
    /** Who gives it to whoever asks. */
    readonly from: string;
  };
}

/** Who signed the certificate of a host, where no public authority did. */
export interface StrangeSigners {
  /** What tells their keys from others, as text. */
  readonly keys: readonly string[];
  /** They sign in the place of hosts, and read along. */
  readonly readAlong: boolean;
}

/** Why a host is not scored. */
export type InternalReason =
  | 'loopback'
  | 'private'
  | 'reserved'
  | 'single-label'
  | 'special-use'
  | 'metadata'
  | 'policy';

/** All that is known about one origin. The host score is a pure function of it, a clock and a profile. */
export interface HostEvidence {
  readonly host: string;
  readonly port?: number;
  readonly scheme: Fact<'encrypted' | 'plaintext'>;
  /** Present: the host is internal, nothing else is scored. */
  readonly internal?: InternalReason;
  /** Present: the user says that its certificates come from an authority of its own. */
  readonly privateCa?: true;
  /** Where the name leads, as text; none: it does not exist. Absent: nobody asked. */
  readonly addresses?: Fact<readonly string[]>;
  /** What DNS says of the name itself. Absent: nobody asked. */
  readonly names?: Fact<NameFacts>;
  readonly probe: Fact<ProbeFacts>;
  /** Present: the host was asked just now, and showed a certificate of theirs. */
  readonly signers?: StrangeSigners;
  readonly threat: Fact<ThreatFacts>;
  readonly breach: Fact<'none' | 'old' | 'recent'>;
  /** The known name that this one imitates, or `undefined` when it imitates none. */
  readonly lookalike: Fact<{ readonly of?: string }>;
  readonly location: Fact<LocationFacts>;
  /** Declared and measured region agree. */
  readonly regionConsistent: Fact<boolean>;
  readonly nameKind: Fact<'domain' | 'tenant' | 'ip' | 'ephemeral'>;
  readonly domainAgeDays: Fact<number>;
  readonly transparency: {
    /** In the vendor catalogue or a top list. */
    readonly known: Fact<boolean>;
    readonly securityTxt: Fact<boolean>;
    readonly caa: Fact<boolean>;
    readonly dnssec: Fact<boolean>;
  };
  /** The vendor's name, where the catalogue knows it. */
  readonly vendor?: string;
}
