import type { Grade, Level, Place, PolicyLayer } from '@callsight/model';
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

/** How the files of a project are seen from the folder of a policy. */
export interface PathView {
  /** The policy's folder lies in the project: `packages/web/`. */
  readonly inside?: string;
  /** The project lies in the policy's folder: `packages/web/`. */
  readonly around?: string;
}

/** One entry of `exceptions`, with its place. */
export interface ExceptionClause {
  readonly code: string;
  readonly pattern: HostPattern;
  readonly path?: PathGlob;
  /** How the project is seen from the folder that `path` starts from; absent: that is the project's own. */
  readonly view?: PathView;
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
  /** Where each region of `allow` stands. */
  readonly allowAt: readonly Place[];
  readonly unknownAt?: Place;
}

/** An ending of the user's own host names. */
export interface InternalSuffix {
  readonly name: string;
  /** It stands for the names below `name` alone. */
  readonly below: boolean;
  /** An upper layer asks something of every host: the names stay on this machine, and are not allowed unseen. */
  readonly untrusted?: boolean;
  readonly place: Place;
}

/** Which hosts are the user's own, with its place. */
export interface InternalClause {
  readonly suffixes: readonly InternalSuffix[];
  readonly action: 'skip' | 'deny';
  readonly place: Place;
}

/** The level of a rule, with its place. */
export interface LevelClause {
  readonly level: Level;
  readonly place: Place;
  /** Where layers ask for it or for less, this one among them. */
  readonly askedAt: readonly Place[];
}

/** A score or a grade that every host must have, with its place. */
export interface MinimumClause {
  readonly score?: number;
  readonly grade?: MinimumGrade;
  readonly place: Place;
}

/** What a variable stands for, with its place. */
export interface VariableClause {
  readonly values: readonly string[];
  readonly place: Place;
}

/** A policy to build on: a file beside this one or an address, pinned by the digest of its content. */
export interface ExtendsClause {
  readonly kind: 'file' | 'address';
  /** The path or the address, without the digest. */
  readonly target: string;
  /** SHA-256 as 64 hexadecimal digits or in base64, as it is written; a file may do without. */
  readonly digest?: string;
  readonly place: Place;
}

/** The parts of a policy that an upper layer may let lower ones loosen. */
export const OVERRIDES = [
  'mode',
  'minimumScore',
  'minimumGrade',
  'regions',
  'hosts',
  'exceptions',
  'rules',
  'internal',
  'attest',
  'variables',
] as const;

/** A part of a policy that an upper layer may let lower ones loosen. */
export type Override = (typeof OVERRIDES)[number];

/** One file of a policy, and how it binds the layers below. */
export interface Layer {
  readonly kind: PolicyLayer;
  readonly file: string;
  /** What the layers below may loosen. */
  readonly allowOverride: ReadonlySet<Override>;
  /** The layer's clauses by the text of their host without port, each list in the order in which it is asked. */
  readonly hostsByName: ReadonlyMap<string, readonly HostClause[]>;
}

/** The grades that a policy may ask for, from best to worst. */
export const MINIMUM_GRADES = ['A+', 'A', 'A-', 'B', 'C', 'D', 'E', 'F'] as const satisfies readonly Grade[];

/** A grade that a policy may ask for. */
export type MinimumGrade = (typeof MINIMUM_GRADES)[number];

/**
 * A policy that was read and checked: one file, or several layers that were laid over each other. Every clause knows
 * where it stands, and so of which layer it is.
 */
export interface Policy {
  /** The file of the lowest layer. */
  readonly file: string;
  /** The files that it is made of, the one that binds all others first. */
  readonly layers: readonly Layer[];
  readonly extends: readonly ExtendsClause[];
  readonly mode: 'denylist' | 'allowlist';
  /** The uppermost layer's word. */
  readonly modePlace?: Place;
  /** Where layers ask for an allow list. */
  readonly allowListAt: readonly Place[];
  readonly minimumScore: number;
  readonly minimumScorePlace?: Place;
  /** The minimum score comes from a setting or a flag, and stands in no file. */
  readonly minimumScoreSet?: true;
  readonly minimumGrade?: MinimumGrade;
  readonly minimumGradePlace?: Place;
  /** What each layer asks for. */
  readonly minimums: readonly MinimumClause[];
  readonly regions: readonly RegionClause[];
  readonly hosts: readonly HostClause[];
  readonly exceptions: readonly ExceptionClause[];
  readonly attestations: readonly AttestationClause[];
  readonly internal: readonly InternalClause[];
  readonly variables: ReadonlyMap<string, VariableClause>;
  readonly levels: ReadonlyMap<string, LevelClause>;
}

/** The minimum score where the policy names none. */
export const DEFAULT_MINIMUM_SCORE = 60;

/** Denied is asked before quarantined, quarantined before allowed. */
export const ACTIONS: readonly HostAction[] = ['deny', 'quarantine', 'allow'];
