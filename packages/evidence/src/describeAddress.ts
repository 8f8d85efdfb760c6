import type { InternalReason } from '@callsight/model';
import { parse } from 'tldts';
import { IPV4_RANGES, IPV6_EMBEDDING, IPV6_GLOBAL, IPV6_RANGES, type RangeKind, type RangeRow } from './addressRanges';
import { type IpBytes, type IpRange, inRange, ipBytes, ipRange } from './ipAddress';
import { normaliseHost } from './normaliseHost';
import { type NameKind, SPECIAL_NAMES } from './specialNames';

/** What kind of place a host names. */
export type AddressKind =
  | RangeKind
  | NameKind
  | 'public-ip'
  | 'single-label'
  | 'unknown-suffix' // a name below no suffix that the Public Suffix List knows
  | 'public-name'
  | 'invalid';

/** A host's place in the network, from its text alone. */
export interface Address {
  readonly kind: AddressKind;
  /** What the registry calls it, for people. */
  readonly name: string;
  /** The IP version, when the host is an address and no name. */
  readonly ip?: 4 | 6;
  /** Present: the host is not public and gets no score. */
  readonly internal?: InternalReason;
}

interface Range extends IpRange {
  readonly kind: RangeKind;
  readonly name: string;
}

const toRange = ([cidr, kind, name]: RangeRow): Range => ({ ...ipRange(cidr), kind, name });
const V4 = IPV4_RANGES.map(toRange);
const V6 = IPV6_RANGES.map(toRange);
const V6_GLOBAL = ipRange(IPV6_GLOBAL);
const EMBEDDING = IPV6_EMBEDDING.map(([cidr, offset, mayBePublic, name]) => ({
  ...ipRange(cidr),
  offset,
  mayBePublic,
  name,
}));
const BY_NAME = new Map(SPECIAL_NAMES.map((row) => [row.name, row]));

const publicIp = (ip: 4 | 6): Address => ({ kind: 'public-ip', name: `public IPv${ip} address`, ip });
const fromRange = (range: Range, ip: 4 | 6): Address => ({
  kind: range.kind,
  name: range.name,
  ip,
  internal: range.kind,
});

function describeV4(bytes: IpBytes): Address {
  const range = V4.find((row) => inRange(bytes, row));
  return range === undefined ? publicIp(4) : fromRange(range, 4);
}

function describeV6(bytes: IpBytes): Address {
  const range = V6.find((row) => inRange(bytes, row));
  if (range !== undefined) {
    return fromRange(range, 6);
  }
  const carrier = EMBEDDING.find((row) => inRange(bytes, row));
  if (carrier !== undefined) {
    const inner = describeV4(bytes.slice(carrier.offset, carrier.offset + 4));
    if (inner.internal !== undefined || carrier.mayBePublic) {
      return { ...inner, name: `${inner.name}, as ${carrier.name}`, ip: 6 };
    }
    return { kind: 'reserved', name: carrier.name, ip: 6, internal: 'reserved' };
  }
  return inRange(bytes, V6_GLOBAL)
    ? publicIp(6)
    : { kind: 'reserved', name: 'not handed out (RFC 4291)', ip: 6, internal: 'reserved' };
}

function describeName(host: string): Address {
  const labels = host.split('.');
  for (let i = 0; i < labels.length; i++) {
    const row = BY_NAME.get(labels.slice(i).join('.'));
    if (row !== undefined && (i === 0 || row.below)) {
      return { kind: row.kind, name: row.what, ...(row.internal === undefined ? {} : { internal: row.internal }) };
    }
  }
  // `*` stands for text that is not known: it may hold dots and the suffix.
  if (labels.at(-1)?.includes('*')) {
    return { kind: 'unknown-suffix', name: 'the end of the name is not known' };
  }
  if (labels.length === 1) {
    return { kind: 'single-label', name: 'a name without a dot', internal: 'single-label' };
  }
  const { isIcann, isPrivate } = parse(host, { allowPrivateDomains: true, validateHostname: false });
  return isIcann === true || isPrivate === true
    ? { kind: 'public-name', name: 'a public name' }
    : { kind: 'unknown-suffix', name: `no public suffix .${labels.at(-1)} is known` };
}

/** Gives the kind of place that a host names: addresses are judged by their bytes, names by exact host or whole labels. */
export function describeAddress(host: string): Address {
  const normal = normaliseHost(host);
  if (normal === undefined) {
    return { kind: 'invalid', name: 'no valid host' };
  }
  const bytes = ipBytes(normal);
  if (bytes === undefined) {
    return describeName(normal);
  }
  return bytes.length === 4 ? describeV4(bytes) : describeV6(bytes);
}

/** Gives the reason why a host is internal and gets no score, or `undefined` for a public one. */
export function hostClass(host: string): InternalReason | undefined {
  return describeAddress(host).internal;
}
