import { IPV6_GLOBAL } from '../addressRanges';
import { describeAddress } from '../describeAddress';
import { type IpBytes, type IpRange, inRange, ipBytes, ipRange } from '../ipAddress';
import { normaliseHost } from '../normaliseHost';
import type { WireErrorCode } from './wireError';

/** What the judgement of addresses depends on. */
export interface AddressRules {
  /** The addresses of this machine's own interfaces. */
  readonly own: readonly string[];
  /** Ranges that the user forbids. */
  readonly denied: readonly IpRange[];
  /** Lets this machine itself be reached; for tests alone. */
  readonly loopback: boolean;
}

const GLOBAL = ipRange(IPV6_GLOBAL);

/** Gives the bytes of an address in any spelling, or `undefined` for what is none. */
export function addressBytes(address: string): IpBytes | undefined {
  const host = normaliseHost(address);
  return host === undefined ? undefined : ipBytes(host);
}

function isSame(first: IpBytes | undefined, second: IpBytes): boolean {
  return first?.length === second.length && first.every((byte, i) => byte === second[i]);
}

function judgeAddress(address: string, rules: AddressRules): WireErrorCode | undefined {
  const bytes = addressBytes(address);
  if (bytes === undefined) {
    return 'not-public';
  }
  const { kind } = describeAddress(address);
  if (rules.denied.some((range) => inRange(bytes, range))) {
    return 'denied-address';
  }
  if (kind === 'loopback' && rules.loopback) {
    return undefined;
  }
  // An IPv4 address in the clothes of IPv6 is no answer that a public host gives.
  if (kind !== 'public-ip' || (bytes.length === 16 && !inRange(bytes, GLOBAL))) {
    return 'not-public';
  }
  return rules.own.some((own) => isSame(addressBytes(own), bytes)) ? 'not-public' : undefined;
}

/** Gives the reason why a host with these addresses is refused: one bad answer condemns them all. */
export function judgeAddresses(addresses: readonly string[], rules: AddressRules): WireErrorCode | undefined {
  const found = addresses.map((address) => judgeAddress(address, rules));
  const first = found.find((code) => code !== undefined);
  if (first === undefined) {
    return addresses.length === 0 ? 'does-not-resolve' : undefined;
  }
  return found.includes('denied-address') || !found.includes(undefined) ? first : 'mixed-addresses';
}

/** Tells whether two texts spell the same address; `::ffff:1.2.3.4` is 1.2.3.4 on a socket of both families. */
export function isSameAddress(first: string, second: string): boolean {
  const plain = (text: string): IpBytes | undefined => {
    const bytes = addressBytes(text);
    const mapped = bytes?.length === 16 && bytes.slice(0, 12).every((byte, i) => byte === (i < 10 ? 0 : 255));
    return mapped ? bytes.slice(12) : bytes;
  };
  const bytes = plain(second);
  return bytes !== undefined && isSame(plain(first), bytes);
}
