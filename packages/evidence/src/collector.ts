import type { HostEvidence } from '@callsight/model';
import type { Address } from './describeAddress';
import type { Lists } from './lists/lists';
import type { RevocationLists } from './openRevocationLists';
import type { Registration } from './registrableDomain';
import type { Registry } from './registry/openRegistry';
import type { Wire } from './wire/wire';

/** An origin whose facts are wanted. */
export interface Target {
  /** Lower case, without a colon: `https`, `grpc` …; empty when the page decides. */
  readonly scheme: string;
  readonly host: string;
  readonly port?: number;
  /** The paths that are called there, `{}` for what is not known. */
  readonly paths?: readonly string[];
  /** The addresses that a probe the user agreed to found behind the host. */
  readonly addresses?: readonly string[];
  /** When they were found, ISO 8601; absent: now. */
  readonly addressesAt?: string;
}

/** What the world lends to a collector that asks nobody. */
export interface Context {
  /** The time of the observation, ISO 8601. */
  readonly now: string;
  /** Tells whether the user calls a host internal. */
  readonly internal?: (host: string) => boolean;
  /** Tells whether the user says that a host has its certificates from an authority of its own. */
  readonly privateCa?: (host: string, port: number | undefined) => boolean;
  /** The lists on this machine; absent: none may be used. */
  readonly lists?: Lists;
}

/** A target whose host was read once, for all collectors. */
export interface ReadTarget extends Target {
  readonly address: Address;
  readonly registration: Registration;
}

/** The part of the evidence that one collector gives. */
export type Facts = Partial<Omit<HostEvidence, 'host' | 'port' | 'transparency'>> & {
  readonly known?: HostEvidence['transparency']['known'];
};

/** One kind of fact, read from the code and the shipped data alone. */
export interface StaticCollector {
  /** The file's name. */
  readonly id: string;
  /** Internal hosts are asked this, too. */
  readonly alsoInternal?: boolean;
  readonly collect: (target: ReadTarget, context: Context) => Facts;
}

/** The part of the evidence that one question to the world gives. */
export type AskedFacts = Partial<Omit<HostEvidence, 'host' | 'port' | 'transparency'>> &
  Partial<HostEvidence['transparency']>;

/** One kind of fact that the world is asked for. It never throws: what stays unknown says why. */
export interface Collector {
  /** The file's name. */
  readonly id: string;
  /** Asks about the host of the evidence, which holds what is known without asking. */
  readonly collect: (evidence: HostEvidence, wire: Wire, signal: AbortSignal) => Promise<AskedFacts>;
}

/** Whom a question about a host may be put to besides the host, once the user agreed to that. */
export interface ThirdParties {
  readonly registry: Registry;
  readonly revocations: RevocationLists;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One kind of fact that others than the host are asked for. It never throws: what stays unknown says why. */
export interface ThirdPartyCollector {
  /** The file's name. */
  readonly id: string;
  /** Asks about the host of the evidence, which holds what the host itself told. */
  readonly collect: (evidence: HostEvidence, others: ThirdParties, signal: AbortSignal) => Promise<AskedFacts>;
}
