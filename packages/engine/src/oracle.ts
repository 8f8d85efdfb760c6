import type { Endpoint, HostEvidence, Reach } from '@callsight/model';
import type { HostRecords } from '@callsight/store';

/** What asking the world about a host brought. */
export interface Asked {
  readonly evidence: HostEvidence;
  /** The host was asked, whatever came of it; a question that was held back or stopped tells nothing about a host. */
  readonly isAsked: boolean;
}

/** Who asks the world about hosts, and where the answers are kept. */
export interface Oracle {
  readonly records: HostRecords;
  /** Gives how far the network may be asked now. */
  readonly reach: () => Reach;
  /** Gives the real time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Asks the world about a host, of which the evidence holds what is known without asking. */
  readonly ask: (evidence: HostEvidence, signal: AbortSignal) => Promise<Asked>;
  /** Gives the result of steps, with whatever else this process has to do in between. */
  readonly inTurns: <T>(steps: Generator<unknown, T>) => Promise<T>;
  /** Tells whether the host of an endpoint may be named to anybody outside this machine. */
  readonly mayLeave: (endpoint: Endpoint) => boolean;
}
