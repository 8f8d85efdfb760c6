import { isWholeHost, markPlaceholders, readHost } from './hostText';
import { parseHttpTarget } from './parseTarget';
import {
  countMarks,
  type Hole,
  holeMark,
  joinMarked,
  type MarkedText,
  markHoles,
  type Parts,
  sliceMarked,
  unmarkHoles,
} from './parts';
import { maskPath } from './secretText';

/** One host that a channel dials. */
export interface GrpcAddress {
  /** Lower case; an IPv6 address has brackets; `*` stands for what is not known. */
  readonly host: string;
  readonly certainty: 'exact' | 'pattern';
  /** Absent when it is not known. */
  readonly port?: number;
}

/** What the target of a gRPC channel means. */
export type GrpcTarget =
  | {
      readonly kind: 'address';
      readonly addresses: readonly GrpcAddress[];
      /** The DNS server that is asked: the authority of `dns://8.8.8.8/host`, a host of another kind. */
      readonly dnsServer?: GrpcAddress;
      /** The text says whether the channel is encrypted: `https://`, `http://` and their kin. */
      readonly secure?: boolean;
    }
  | { readonly kind: 'local'; readonly path: string } // a Unix socket
  | { readonly kind: 'discovered'; readonly name: string } // xds: a control plane names the hosts
  | { readonly kind: 'unknown'; readonly hole: Hole }
  /** `url`: an address with a web scheme, which only some libraries accept. */
  | { readonly kind: 'invalid'; readonly text: string; readonly why: 'url' | 'syntax' };

/** The port that grpc-js dials where none is written, also without encryption. */
export const grpcDefaultPort = 443;

const uriForm = /^(?:([A-Za-z0-9+.-]+):)?(?:\/\/([^/]*)\/)?([\s\S]+)$/;
const knownSchemes = new Set(['dns', 'ipv4', 'ipv6', 'unix', 'xds']);
const webScheme = /^(https?|grpcs?|wss?):\/\//i;
const secureSchemes = new Set(['https', 'grpcs', 'wss']);

/**
 * Gives what grpc-js makes of a target. A scheme counts only if a name resolver knows it: in `localhost:50051` nothing
 * is one, and `https://host` fails.
 * @see https://github.com/grpc/grpc/blob/master/doc/naming.md
 */
export function parseGrpcTarget(parts: Parts): GrpcTarget {
  return parseTarget(markHoles(parts), grpcDefaultPort);
}

/**
 * Gives what nice-grpc and its kin make of an address: `http://` and `https://` are allowed, and the port where none is
 * written is 80 without encryption and 443 with it. `secure` is what the credentials say; with neither credentials nor
 * scheme the channel is not encrypted.
 */
export function parseChannelAddress(parts: Parts, secure?: boolean): GrpcTarget {
  const marked = markHoles(parts);
  const scheme = webScheme.exec(marked.text)?.[1]?.toLowerCase();
  if (scheme === undefined) return parseTarget(marked, secure === true ? 443 : 80);
  const encrypted = secureSchemes.has(scheme);
  const target = parseHttpTarget(
    unmarkHoles(joinMarked(encrypted ? 'https:' : 'http:', sliceMarked(marked, scheme.length + 1))),
  );
  if (target.kind === 'unknown') return target;
  if (target.kind !== 'absolute') return invalid(marked.text, 'syntax');
  const { host, certainty, port } = target;
  const address = port === undefined ? { host, certainty } : { host, certainty, port };
  return { kind: 'address', addresses: [address], secure: encrypted };
}

function parseTarget(marked: MarkedText, port: number): GrpcTarget {
  const text = marked.text.slice(0, longestTarget);
  const unknown = (offset: number): GrpcTarget => ({
    kind: 'unknown',
    hole: marked.holes[countMarks(text.slice(0, Math.max(0, offset)))] ?? { kind: 'hole' },
  });
  const uri = uriForm.exec(text);
  if (uri === null) return invalid(text, 'syntax');
  const written = uri[1]?.toLowerCase();
  const known = written !== undefined && knownSchemes.has(written);
  if (!known && webScheme.test(text)) return invalid(text, 'url');
  const scheme = known ? written : 'dns';
  const path = known ? (uri[3] ?? '') : text;
  if (scheme === 'unix') return { kind: 'local', path: uri[2] === undefined ? path : `/${path}` };
  if (scheme === 'xds') return { kind: 'discovered', name: path.replaceAll(holeMark, '{}') };

  const addresses: GrpcAddress[] = [];
  for (const item of scheme === 'dns' ? [path] : path.split(',').slice(0, mostAddresses)) {
    const address = readAddress(item.trim(), port);
    if (address === 'unknown') return unknown(text.indexOf(holeMark, text.length - path.length));
    if (address === 'invalid') return invalid(text, 'syntax');
    addresses.push(address);
  }
  const server = known && uri[2] ? readAddress(uri[2], dnsPort) : undefined;
  const target = { kind: 'address', addresses } as const;
  return typeof server === 'object' ? { ...target, dnsServer: server } : target;
}

const longestTarget = 4096;
const mostAddresses = 64;
const dnsPort = 53;

function readAddress(written: string, defaultPort: number): GrpcAddress | 'unknown' | 'invalid' {
  const text = markPlaceholders(written);
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/s.exec(text);
  const colons = text.split(':').length - 1;
  // Several colons without brackets are a bare IPv6 address without a port.
  const [host, port] =
    bracketed !== null
      ? [`[${bracketed[1]}]`, bracketed[2]]
      : colons > 1
        ? [`[${text}]`, undefined]
        : [text.split(':')[0] ?? '', text.split(':')[1]];
  const bare = host.replace(/\uFFFC$/, '');
  // `grpc.example.com${port}`: what follows a whole host is taken for the port.
  const open = port === undefined && bare !== host && isWholeHost(bare);
  const read = readHost(open ? bare : host);
  if (read.kind !== 'host') return read.kind === 'unknown' || host.includes(holeMark) ? 'unknown' : 'invalid';
  const { certainty } = read;
  if (open || port?.includes(holeMark)) return { host: read.host, certainty };
  const number = port === undefined ? defaultPort : /^\d+$/.test(port) ? Number(port) : Number.NaN;
  return number <= 65535 ? { host: read.host, certainty, port: number } : 'invalid';
}

/** For a message: without what may be a secret. */
function invalid(text: string, why: 'url' | 'syntax'): GrpcTarget {
  const safe = text.slice(text.lastIndexOf('@') + 1).split(/[?#]/)[0] ?? '';
  return { kind: 'invalid', text: maskPath(safe.replaceAll(holeMark, '{}')).slice(0, 80), why };
}
