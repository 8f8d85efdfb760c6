/** A host of a policy clause: a name, `*.` and a name, `*`, or an address, each with an optional port. */
export interface HostPattern {
  /** The pattern in normal form: lower case, A-labels, no trailing dot. */
  readonly text: string;
  /** The part that must match: `*.example.com` has `example.com`, `*` has nothing. */
  readonly name: string;
  /** It stands for every name below `name`, never for `name` itself. */
  readonly wildcard: boolean;
  readonly port?: number;
}

/** Why a text is no host pattern, and what to write in its place. */
export interface HostPatternProblem {
  readonly problem: string;
  readonly remedy: string;
}

const MAX_LENGTH = 260;
const FOREIGN_CHARACTERS = /[ \t\r\n/\\?#@%{}()^$|+,;!<>"'`]/;

/**
 * Gives the pattern that a text spells, or why it spells none.
 * @see https://url.spec.whatwg.org/#host-parsing for how names and addresses are normalised
 */
export function parseHostPattern(text: string): HostPattern | HostPatternProblem {
  if (text === '') return { problem: 'a host is missing', remedy: 'Write a host such as api.example.com.' };
  if (text.length > MAX_LENGTH)
    return { problem: 'this host is too long', remedy: 'A host has at most 253 characters.' };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return { problem: 'a host is written without its scheme and path', remedy: `Write ${bareHost(text)}.` };
  }
  if (/^\/.*\/[a-z]*$/.test(text)) {
    return { problem: 'regular expressions are not taken', remedy: 'Write a host, or *. and a host.' };
  }
  if (FOREIGN_CHARACTERS.test(text)) {
    return {
      problem: 'this is not a host',
      remedy: 'Write one host, without path, braces or spaces; a second host is a second clause.',
    };
  }
  if (!text.startsWith('[') && /:.*:/.test(text) && normalHost(`[${text}]`) !== undefined) {
    return { problem: 'an IPv6 address stands in brackets', remedy: `Write [${text}].` };
  }
  const [host, port] = splitPort(text);
  if (port !== undefined && !(port >= 1 && port <= 65535)) {
    return { problem: 'the port is not a number from 1 to 65535', remedy: 'Correct the port or leave it out.' };
  }
  const suffix = port === undefined ? {} : { port };
  const portText = port === undefined ? '' : `:${port}`;
  if (host === '*') return { text: `*${portText}`, name: '', wildcard: true, ...suffix };
  const wildcard = host.startsWith('*.');
  const rest = wildcard ? host.slice(2) : host;
  if (rest.includes('*')) return misplacedStar(host);
  const name = normalHost(rest);
  if (name === undefined || (wildcard && isAddress(name))) {
    return { problem: 'this is not a host', remedy: 'Write a host such as api.example.com or *.example.com.' };
  }
  return { text: `${wildcard ? '*.' : ''}${name}${portText}`, name, wildcard, ...suffix };
}

/**
 * Gives a host name or address as WHATWG URL writes it, without a trailing dot, or `undefined` when it is none. An IPv4
 * address that is written as IPv6 (`[::ffff:10.0.0.1]`) is the IPv4 address: the same machine answers.
 */
export function normalHost(host: string): string | undefined {
  if (host === '' || host.length > MAX_LENGTH || /[ \t\r\n/\\?#@]/.test(host) || /:(?![^[]*\])/.test(host))
    return undefined;
  let name: string;
  try {
    name = new URL(`https://${host}/`).hostname;
  } catch {
    return undefined;
  }
  if (name.endsWith('.')) name = name.slice(0, -1);
  return name === '' || name.split('.').includes('') ? undefined : plainAddress(name);
}

/** @see https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5.2 */
function plainAddress(host: string): string {
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(host) ?? [];
  if (high === undefined || low === undefined) return host;
  const [front, back] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [front >> 8, front & 255, back >> 8, back & 255].join('.');
}

/** Gives whether a pattern stands for a host and, where it names a port, for the port. */
export function hostMatches(pattern: HostPattern, host: string, port: number | undefined): boolean {
  if (pattern.port !== undefined && pattern.port !== port) return false;
  if (!pattern.wildcard) return pattern.name === plainAddress(host);
  return pattern.name === '' || host.endsWith(`.${pattern.name}`);
}

/** Gives the name under which a pattern is listed: its text without the port. */
export function listingName({ name, wildcard }: HostPattern): string {
  return wildcard ? (name === '' ? '*' : `*.${name}`) : name;
}

/**
 * Gives the names under which a host may be listed, the most specific first:
 * `a.b.example` gives `a.b.example`, `*.b.example`, `*.example`, `*`.
 */
export function listingNames(host: string): readonly string[] {
  const names = [plainAddress(host)];
  for (let dot = host.indexOf('.'); dot >= 0 && !isAddress(host); dot = host.indexOf('.', dot + 1)) {
    names.push(`*.${host.slice(dot + 1)}`);
  }
  names.push('*');
  return names;
}

function isAddress(name: string): boolean {
  return name.startsWith('[') || /^\d+(\.\d+){3}$/.test(name);
}

function splitPort(text: string): readonly [string, number | undefined] {
  const match = /^(\[[^\]]*\]|[^:[\]]*)(?::(.*))?$/.exec(text);
  if (match === null) return [text, undefined];
  return [match[1] ?? '', match[2] === undefined ? undefined : portNumber(match[2])];
}

function portNumber(digits: string): number {
  return /^\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN;
}

function misplacedStar(host: string): HostPatternProblem {
  const tail = /^\*([^*.][^*]*)$/.exec(host)?.[1];
  if (tail !== undefined) {
    return {
      problem: `${host} would also match evil${tail}`,
      remedy: `Write *.${tail}, and ${tail} in a clause of its own.`,
    };
  }
  return { problem: '* must be the whole left-most label', remedy: 'Write * alone, or *. and a host.' };
}

function bareHost(url: string): string {
  try {
    const { hostname, port, host } = new URL(url);
    return port === '' ? hostname : host;
  } catch {
    return 'the host alone';
  }
}
