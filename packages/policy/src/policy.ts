import type { Level, Place } from '@callsight/model';
import type { HostPattern } from './match/hostPattern';
import type { PathGlob } from './match/pathGlob';

/** What a clause asks for the hosts that it matches. */
export type HostAction = 'allow' | 'deny' | 'quarantine';

/** One entry of `hosts`, with its place. */
export interface HostClause {
  readonly pattern: HostPattern;
  readonly action: HostAction;
  readonly reason?: string;
  readonly owner?: string;
  /** The day on which it was written, ISO 8601. */
  readonly since?: string;
  /** The last day on which it holds, ISO 8601. */
  readonly expires?: string;
  readonly alternative?: string;
  readonly dataClass?: readonly string[];
  readonly place: Place;
}

/** One entry of `exceptions`, with its place. */
export interface ExceptionClause {
  readonly code: string;
  readonly pattern: HostPattern;
  readonly path?: PathGlob;
  readonly reason: string;
  readonly owner?: string;
  /** The day on which it was written, ISO 8601. */
  readonly since?: string;
  /** The last day on which it holds, ISO 8601. */
  readonly expires: string;
  readonly place: Place;
}

/** One entry of `attest`: the certificate of these hosts comes from a private authority that is trusted. */
export interface AttestationClause {
  readonly pattern: HostPattern;
  readonly reason: string;
  readonly owner: string;
  /** The day on which it was written, ISO 8601. */
  readonly since?: string;
  /** The last day on which it holds, ISO 8601. */
  readonly expires: string;
  readonly place: Place;
}

/** Where services may run, with its place. */
export interface RegionClause {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  readonly unknown: 'allow' | 'review' | 'deny';
  readonly place: Place;
}

/** Which hosts are the user's own, with its place. */
export interface InternalClause {
  readonly suffixes: readonly { readonly name: string; readonly below: boolean }[];
  readonly action: 'skip' | 'deny';
  readonly place: Place;
}

/** A policy file that was read and checked: every clause knows where it stands. */
export interface Policy {
  readonly file: string;
  readonly mode: 'denylist' | 'allowlist';
  readonly modePlace?: Place;
  readonly minimumScore: number;
  readonly minimumScorePlace?: Place;
  readonly regions?: RegionClause;
  readonly hosts: readonly HostClause[];
  /** The same clauses by the text of their host without port, each list in the order in which it is asked. */
  readonly hostsByName: ReadonlyMap<string, readonly HostClause[]>;
  readonly exceptions: readonly ExceptionClause[];
  readonly attestations: readonly AttestationClause[];
  readonly internal?: InternalClause;
  readonly variables: ReadonlyMap<string, readonly string[]>;
  readonly levels: ReadonlyMap<string, Level>;
}

/** The minimum score where the policy names none. */
export const DEFAULT_MINIMUM_SCORE = 60;
