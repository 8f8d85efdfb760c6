/** An IP address as bytes in network order: 4 or 16 of them. */
export type IpBytes = readonly number[];

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function ipv4Bytes(text: string): IpBytes | undefined {
  const match = IPV4.exec(text);
  const bytes = match?.slice(1).map(Number);
  return bytes?.every((byte) => byte <= 255) ? bytes : undefined;
}

function groupBytes(text: string): number[] {
  return text === ''
    ? []
    : text.split(':').flatMap((group) => {
        const value = Number.parseInt(group, 16);
        return [value >> 8, value & 255];
      });
}

function ipv6Bytes(text: string): IpBytes | undefined {
  if (!/^[0-9a-f:]+$/.test(text)) {
    return undefined;
  }
  const [head = '', tail] = text.split('::');
  const left = groupBytes(head);
  if (tail === undefined) {
    return left.length === 16 ? left : undefined;
  }
  const right = groupBytes(tail);
  const gap = 16 - left.length - right.length;
  return gap < 0 ? undefined : [...left, ...new Array<number>(gap).fill(0), ...right];
}

/** Gives the bytes of an address in the spelling that WHATWG URL writes (brackets optional), or `undefined` for a name. */
export function ipBytes(host: string): IpBytes | undefined {
  if (host.startsWith('[') && host.endsWith(']')) {
    return ipv6Bytes(host.slice(1, -1));
  }
  return host.includes(':') ? ipv6Bytes(host) : ipv4Bytes(host);
}

/** A stretch of addresses that share their first `bits` bits. */
export interface IpRange {
  readonly first: IpBytes;
  readonly bits: number;
}

/** Gives the range of a text such as `10.0.0.0/8`; throws on anything else, as only our own tables are read with it. */
export function ipRange(cidr: string): IpRange {
  const [address = '', bits = ''] = cidr.split('/');
  const first = ipBytes(address);
  if (first === undefined || bits === '') {
    throw new Error(`Not an address range: ${cidr}`);
  }
  return { first, bits: Number(bits) };
}

/** Tells whether an address lies in a range of its own family. */
export function inRange(bytes: IpBytes, range: IpRange): boolean {
  if (bytes.length !== range.first.length) {
    return false;
  }
  const whole = range.bits >> 3;
  for (let i = 0; i < whole; i++) {
    if (bytes[i] !== range.first[i]) {
      return false;
    }
  }
  const rest = range.bits & 7;
  const mask = (0xff << (8 - rest)) & 0xff;
  return rest === 0 || ((bytes[whole] ?? 0) & mask) === ((range.first[whole] ?? 0) & mask);
}
