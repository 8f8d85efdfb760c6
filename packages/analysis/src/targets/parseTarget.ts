import { defaultPort } from '@callsight/model';
import { isWholeHost, markPlaceholders, readHost } from './hostText';
import { countMarks, type Hole, holeMark, markHoles, type Parts } from './parts';
import { maskPath } from './secretText';

/** The host, port and path template that a text names, whatever its scheme. */
export interface Authority {
  /** Lower case, as WHATWG URL writes it, without a trailing dot; `*` stands for what is not known. */
  readonly host: string;
  readonly certainty: 'exact' | 'pattern';
  /** The scheme's default where none is written; absent when it is not known. */
  readonly port?: number;
  /** Without query and fragment, `{}` for each part that is not known or looks like a secret. */
  readonly path: string;
  /** A hole stands right behind the host or the port: a value that starts with no `/` would change the host. */
  readonly open: boolean;
  /** Where the authority stands in the joined parts, in UTF-16 units; a hole counts as one. */
  readonly from: number;
  readonly to: number;
}

/** What the text of a request's target means. */
export type HttpTarget =
  | ({ readonly kind: 'absolute'; readonly scheme: string } & Authority)
  | ({ readonly kind: 'protocol-relative' } & Authority) // the scheme is the page's own, or not known
  | { readonly kind: 'relative'; readonly path: string }
  | { readonly kind: 'local'; readonly scheme: string } // data:, blob:, file: … leave no trace on a network
  | { readonly kind: 'unknown'; readonly hole: Hole }
  | { readonly kind: 'invalid'; readonly text: string }; // shortened, without user name and password

/** Schemes for which slashes may be missing, doubled or turned round. */
const special = new Set(['http', 'https', 'ws', 'wss', 'ftp']);

/** Schemes that name something on this machine, in this program or outside HTTP. */
const local =
  /^(?:data|blob|file|about|javascript|vbscript|mailto|tel|sms|urn|cid|node|view-source|chrome|resource|devtools|app|asset|tauri|capacitor|ionic|vscode(?:-[a-z-]+)?|[a-z]+(?:-[a-z]+)*-extension|unix|ipc|inproc)$/;

/** Schemes beside those with a port that name a host of a network. */
const ofNetworks =
  /^(?:tcp|udp|tls|ssl|quic|grpc|git|sftp|scp|rsync|svn|stun|stuns|turn|turns|rtmp|rtmps|rtsp|srt|sip|sips|xmpp|irc|ircs|kafka|zookeeper|zk|etcd|consul|bolt|neo4j|clickhouse|cockroachdb|couchbase|couchbases|cassandra|scylla|memcached|influxdb|elasticsearch|mssql|sqlserver|oracle|mariadb|stomp|coap|coaps|snmp|nfs|smb|s3|gs|dns|doh|dot|socks[45]?[ah]?|vnc|rdp|webcal|http[su-]?.*|ws.*|.*\+.*)$/;

const schemeForm = /^([A-Za-z][A-Za-z0-9+.-]*):/;
const unknownScheme = /^[A-Za-z0-9+.-]*\uFFFC[A-Za-z0-9+.\uFFFC-]*:\/\//;

/**
 * Gives what the text of a request's target means, read as WHATWG URL reads it.
 * A host is known where it is closed before the first hole; a hole inside it leaves a pattern or nothing.
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function parseHttpTarget(parts: Parts): HttpTarget {
  const marked = markHoles(parts);
  const { text, at } = cleaned(marked.text.slice(0, longestTarget));
  const hole = (offset: number): Hole => marked.holes[countMarks(text.slice(0, offset))] ?? { kind: 'hole' };
  const authority = (start: number, scheme: string | undefined): HttpTarget => {
    const read = readAuthority(text, start, scheme);
    if (read.kind === 'unknown')
      return { kind: 'unknown', hole: read.at === undefined ? { kind: 'hole', name: read.name } : hole(read.at) };
    if (read.kind === 'invalid') return read;
    const found = { ...read.authority, from: at(read.authority.from), to: at(read.authority.to) };
    return scheme === undefined ? { kind: 'protocol-relative', ...found } : { kind: 'absolute', scheme, ...found };
  };

  const free = unknownScheme.exec(text);
  if (free !== null) return authority(free[0].length, undefined);
  const scheme = schemeForm.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    // `http://unix:/run/app.sock:/path`, which several libraries read as a local socket.
    if (/^https?:\/\/unix:[/\uFFFC]/i.test(text)) return { kind: 'local', scheme: 'unix' };
    const after = scheme.length + 1;
    if (special.has(scheme)) return authority(skipSlashes(text, after), scheme);
    if (local.test(scheme)) return { kind: 'local', scheme };
    // `my-app://page/…`: a scheme that a program registers for itself names a part of it, and no host.
    const isOwn = defaultPort(scheme) === undefined && !ofNetworks.test(scheme);
    if (isOwn && /^\/\/[\w-]*(?:[/?#]|$)/.test(text.slice(after))) return { kind: 'local', scheme };
    if (text.startsWith('//', after)) return authority(after + 2, scheme);
    return { kind: 'invalid', text: shortened(text) };
  }
  if (/^[/\\]{2}/.test(text)) return authority(skipSlashes(text, 0), undefined);
  if (text.startsWith(holeMark)) return { kind: 'unknown', hole: hole(0) };
  // `http` + rest: the hole decides where the scheme ends.
  if (/^(?:https?|wss?)\uFFFC/i.test(text)) return { kind: 'unknown', hole: hole(text.indexOf(holeMark)) };
  return { kind: 'relative', path: pathTemplate(text) };
}

type AuthorityRead =
  | { readonly kind: 'known'; readonly authority: Authority }
  | { readonly kind: 'unknown'; readonly at: number }
  | { readonly kind: 'unknown'; readonly at?: undefined; readonly name: string }
  | { readonly kind: 'invalid'; readonly text: string };

function readAuthority(text: string, start: number, scheme: string | undefined): AuthorityRead {
  const closed = /[/?#\\]/g;
  closed.lastIndex = start;
  const end = closed.exec(text)?.index ?? text.length;
  const written = text.slice(start, end);
  const from = start + written.lastIndexOf('@') + 1;
  const invalid: AuthorityRead = { kind: 'invalid', text: shortened(text.slice(from, end)) };
  const mark = text.slice(from, end).indexOf(holeMark);
  // A placeholder that was left in the text is a hole with a name of its own.
  const unknown: AuthorityRead =
    mark < 0 ? { kind: 'unknown', name: invalid.text } : { kind: 'unknown', at: from + mark };

  const named = splitPort(markPlaceholders(text.slice(from, end)));
  if (named === undefined) return invalid;
  let { host, port } = named;
  let open = false;
  // `https://api.example.com${path}`: what follows a whole host or port is taken for the path.
  if (port?.endsWith(holeMark) && /^(?:80|443|\d{4,5})\uFFFC+$/.test(port)) {
    port = port.replace(/\uFFFC+$/, '');
    open = true;
  } else if (port === undefined && host.endsWith(holeMark) && isWholeHost(host.replace(/\uFFFC+$/, ''))) {
    host = host.replace(/\uFFFC+$/, '');
    open = true;
  }

  const read = readHost(host);
  if (read.kind === 'invalid') return invalid;
  if (read.kind === 'unknown') return unknown;
  const number = readPort(port, scheme);
  if (number === 'invalid') return invalid;
  const tail = pathTemplate(text.slice(end).replace(/^\\/, '/'));
  const path = open ? `/{}${tail}` : tail.startsWith('/') ? tail : '/';
  const { certainty } = read;
  const authority = { host: read.host, certainty, path, open, from, to: end };
  return { kind: 'known', authority: number === undefined ? authority : { ...authority, port: number } };
}

function splitPort(text: string): { host: string; port: string | undefined } | undefined {
  const bracket = text.startsWith('[') ? text.indexOf(']') : 0;
  if (bracket < 0) return undefined;
  const colon = text.indexOf(':', bracket);
  return colon < 0 ? { host: text, port: undefined } : { host: text.slice(0, colon), port: text.slice(colon + 1) };
}

function readPort(text: string | undefined, scheme: string | undefined): number | 'invalid' | undefined {
  // What a library of gRPC dials without a port differs from library to library.
  if (text === undefined || text === '')
    return scheme === undefined || scheme === 'grpc' ? undefined : defaultPort(scheme);
  if (text.includes(holeMark)) return /^[\d\uFFFC]+$/.test(text) ? undefined : 'invalid';
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : 'invalid';
}

/** The path up to query or fragment, with dot segments resolved where it starts at the root. */
function pathTemplate(text: string): string {
  const end = text.search(/[?#]/);
  const written = (end < 0 ? text : text.slice(0, end)).slice(0, longestPath);
  // `{id}`, `${id}` and what is left of a template's braces are holes too.
  const marked = written.replace(/\$?\{\{?[^{}/]*\}?\}/g, holeMark);
  const rooted = /^[/\\]/.test(marked);
  const encoded = rooted ? new URL(`http://h${marked}?`).pathname : marked;
  return maskPath(encoded.replace(/(?:%EF%BF%BC|\uFFFC)+/g, '{}'));
}

const longestPath = 2048;
const longestTarget = 4096;

/** As WHATWG does: white space at both ends goes, tabs and line ends go everywhere; `at` gives the offset before that. */
function cleaned(text: string): { readonly text: string; at(offset: number): number } {
  if (!/^[\0- ]|[\t\n\r]|[\0- ]$/.test(text)) return { text, at: (offset) => offset };
  const start = /[^\0- ]/.exec(text)?.index ?? text.length;
  let end = text.length;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  const kept: string[] = [];
  const offsets: number[] = [];
  for (let index = start; index < end; index++) {
    const character = text[index] ?? '';
    if (character === '\t' || character === '\n' || character === '\r') continue;
    kept.push(character);
    offsets.push(index);
  }
  return { text: kept.join(''), at: (offset) => offsets[offset] ?? end };
}

function skipSlashes(text: string, from: number): number {
  let at = from;
  while (text[at] === '/' || text[at] === '\\') at++;
  return at;
}

/** For a message: the part that was not understood, without what may be a secret. */
function shortened(text: string): string {
  const safe = text.slice(text.lastIndexOf('@') + 1).split(/[?#]/)[0] ?? '';
  // `https://user:password` without `@`: what is no port may be a password.
  const portless = safe.replace(/:(?!\d+$)[^:/\]]{4,}$/, ':{}');
  const shown = maskPath(portless.replaceAll(holeMark, '{}')).replace(/\p{Surrogate}/gu, '\uFFFD');
  return shown.length <= 80 ? shown : `${shown.slice(0, 79)}…`;
}
