import type { Socket } from 'node:net';
import type { DnsReply, RecordType } from '../dns/message';
import type { Limits } from './limits';
import type { ProxySettings } from './proxyRule';

/** Why a connection is wanted; the user consents to each by itself. */
export type Purpose = 'lists' | 'probe' | 'third-party' | 'policy';

/** A wish to reach one port of one host. */
export interface WireRequest {
  readonly purpose: Purpose;
  /** As WHATWG URL writes it. */
  readonly host: string;
  readonly port: number;
  /** What of the project the question names beside the host, such as the domain that a registry is asked about. */
  readonly about?: string;
}

/** What may leave this machine. Nothing is opened that `permits` does not say yes to. */
export interface WirePolicy {
  /** Tells whether the user consented to this request. */
  readonly permits: (request: WireRequest) => boolean;
  /** Gives the threat list that names exactly this host; such a host is never probed. */
  readonly listedBy?: (host: string) => string | undefined;
  /** Tells whether the user calls a host internal. */
  readonly internal?: (host: string) => boolean;
  /** Ports that the user confirmed beyond 443. */
  readonly ports?: ReadonlySet<number>;
  /** Address ranges that the user forbids, such as `198.51.0.0/16`. */
  readonly deniedRanges?: readonly string[];
  readonly proxy?: ProxySettings;
  /** Lets this machine itself and the names reserved for tests be reached; for tests alone. */
  readonly loopback?: boolean;
  /** Limits that differ from the usual ones, by purpose. */
  readonly limits?: Partial<Readonly<Record<Purpose, Partial<Limits>>>>;
}

/** One line of the log of what left this machine. */
export interface Departure {
  /** ISO 8601. */
  readonly at: string;
  readonly purpose: Purpose;
  /** What was asked for: a name from DNS, or a connection. */
  readonly what: 'dns' | 'connection';
  readonly host: string;
  readonly port: number;
  /** The kind of record that was asked for, where it is not an address. */
  readonly record?: string;
  /** What of the project was named there. */
  readonly about?: string;
  /** The address that was connected to. */
  readonly address?: string;
  /** The proxy that was used, without its credentials. */
  readonly proxy?: string;
  /** `done`, or the code of the error; one of the kind `refused` says why nothing left. */
  readonly outcome: string;
  /** Packets for this left the machine. */
  readonly left: boolean;
}

/** Gives the addresses of a name, as text. */
export type Resolve = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

/** Gives what name servers say of a name, for one kind of record. @throws WireError */
export type AskName = (name: string, type: RecordType, signal: AbortSignal) => Promise<DnsReply>;

/** Certificates that chains may end in, in PEM. */
export interface Roots {
  /** Those that the public trusts. */
  readonly public: readonly string[];
  /** Those that only this machine trusts, such as the root of a company's inspecting proxy. */
  readonly local: readonly string[];
}

/** What the world lends to the wire. */
export interface WireWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes every line of the log of what left this machine. */
  readonly record: (departure: Departure) => void;
  /** Stands in for the system's DNS. */
  readonly resolve?: Resolve;
  /** Stands in for the system's name servers; without it, one who stands in for the DNS knows addresses alone. */
  readonly askName?: AskName;
  /** The roots of trust; without a word those that Node brings along, and no local ones. */
  readonly roots?: Partial<Roots>;
}

/** A stay at one host: its name is resolved once, every connection goes to the address that was judged. */
export interface Visit {
  readonly request: WireRequest;
  /** `proxy`: the answers came through somebody else's hands. */
  readonly vantage: 'direct' | 'proxy';
  /** The addresses that were judged; empty when a proxy resolves the name. */
  readonly addresses: readonly string[];
  readonly limits: Limits;
  readonly roots: Roots;
  /** Ends with the caller's wish or with the time for one host. */
  readonly signal: AbortSignal;
  /** How many more connections this visit may open. */
  readonly connectionsLeft: () => number;
  /** Opens a connection, without a byte sent to the host yet. @throws WireError */
  readonly connect: () => Promise<Socket>;
}

/** All that a collector may do to the world. */
export interface Wire {
  /** Gives the time, in milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Gives what name servers say of the host of a request, or of a name above it, for one kind of record.
   * @throws WireError
   */
  readonly look: (request: WireRequest, name: string, type: RecordType, signal: AbortSignal) => Promise<DnsReply>;
  /** Runs the work with a visit to the host, within all limits, and closes what it left open. @throws WireError */
  readonly visit: <T>(request: WireRequest, signal: AbortSignal, work: (visit: Visit) => Promise<T>) => Promise<T>;
}
