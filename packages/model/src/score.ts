import type { EvidenceSource } from './evidence';

/** A letter, `?` for too little evidence, or `internal` for hosts that are not scored. */
export type Grade = 'A+' | 'A' | 'A-' | 'B' | 'C' | 'D' | 'E' | 'F' | '?' | 'internal';

/** The five questions that a score answers. */
export type FactorId = 'transport' | 'certificate' | 'reputation' | 'jurisdiction' | 'identity';

/** One line of the score: a question about the evidence and its points. */
export interface Cell {
  readonly id: string;
  readonly points: number;
  readonly max: number;
  readonly state: 'good' | 'bad' | 'unknown' | 'stale' | 'n/a';
  /** For people: what was seen, or why it is not known. */
  readonly why: string;
  /** The standard that the cell follows: `RFC 9325`. */
  readonly ref: string;
  readonly source?: EvidenceSource;
  readonly observedAt?: string;
  /** What would earn the points that are missing. */
  readonly fix?: string;
}

/** What one question earned, cell by cell. */
export interface FactorScore {
  readonly id: FactorId;
  readonly points: number;
  readonly max: number;
  readonly cells: readonly Cell[];
}

/** The lowest cap that applies, and its first cause. */
export interface Ceiling {
  /** `Z` is 0 points: listed as malware. */
  readonly grade: 'Z' | 'F' | 'E' | 'D' | 'C' | 'B';
  /** The highest score that is left. */
  readonly limit: number;
  /** Every rule id at this level, the first one the headline. */
  readonly rules: readonly string[];
  readonly text: string;
}

/** The TLS sub-grade after SSL Labs 2009r. */
export interface TlsGrade {
  readonly protocol: number;
  readonly keyExchange: number;
  readonly cipher: number;
  readonly total: number;
  readonly caps: readonly { readonly limit: string; readonly rule: string }[];
  readonly grade: string;
  readonly gradeTrustIgnored: string;
}

/** The reputation of one origin. `score` is `null` when the host is internal. */
export interface HostScore {
  readonly model: 'callsight/1';
  readonly score: number | null;
  readonly grade: Grade;
  /** Shown as `B~`: the evidence is thin. */
  readonly provisional: boolean;
  /** 0 to 1: the share of the score that was measured. */
  readonly confidence: number;
  readonly low: number;
  readonly high: number;
  /** 0 to 100, before the ceiling. */
  readonly raw: number;
  readonly ceiling?: Ceiling;
  readonly factors: readonly FactorScore[];
  readonly warnings: readonly string[];
  readonly tls?: TlsGrade;
}
