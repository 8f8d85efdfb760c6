import type { TlsGap, TlsVersion } from '@callsight/model';
import { type Flight, readKeyShare } from '../tls/flightReader';
import { type Group, groupOf } from '../tls/groups';
import { type Suite, suiteOf } from '../tls/suites';

/** One thing that a server agreed to. */
export interface Agreement {
  readonly version: TlsVersion;
  readonly suite: Suite;
  /** The hello was that of a modern client. */
  readonly modern: boolean;
  readonly group?: Group;
  /** Size in bits of the prime of a finite field. */
  readonly dhBits?: number;
  /** Size in bits of a curve that the server spelled out. */
  readonly curveBits?: number;
  /** Absent where the version has none: SSL 2 and TLS 1.3. */
  readonly secureRenegotiation?: boolean;
  /** DER, the leaf first; empty where the version hides them. */
  readonly certificates: readonly Buffer[];
}

/** All that hellos have shown of a server. */
export interface Observation {
  readonly agreements: readonly Agreement[];
  /** Every suite was RC4, and a hello without RC4 was refused. */
  readonly nothingButRc4: boolean;
  /** The server answered in TLS at least once, be it with an alert. */
  readonly speaksTls: boolean;
  /** Every question that facts need was asked; one that was not might have had a bad answer. */
  readonly complete: boolean;
  /** What may be worse than the agreements show. */
  readonly unseen: readonly TlsGap[];
}

/** Gives what a flight agrees to, or `undefined` when it names a suite that nobody offered. */
export function agreementOf(flight: Flight, offered: readonly number[], modern: boolean): Agreement | undefined {
  const suite = suiteOf(flight.suite);
  if (suite === undefined || !offered.includes(flight.suite)) return undefined;
  const { version, certificates, secureRenegotiation } = flight;
  const share = flight.keyExchange && readKeyShare(flight.keyExchange, suite.keyExchange);
  const code = share?.kind === 'group' ? share.code : flight.group;
  const group = code === undefined ? undefined : groupOf(code);
  const finite = share?.kind === 'finite-field' ? share.bits : group?.kind === 'finite-field' ? group.bits : undefined;
  return {
    version,
    suite,
    modern,
    certificates,
    ...(group !== undefined && { group }),
    ...(finite !== undefined && { dhBits: finite }),
    ...(share?.kind === 'explicit-curve' && { curveBits: share.bits }),
    ...(version !== 'TLS1.3' && { secureRenegotiation }),
  };
}
