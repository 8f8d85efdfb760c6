// Guards downloads: only named addresses of lists, https, addresses that were looked at, and no more bytes or time
// than allowed.
import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { Agent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import axios, { type AxiosResponse } from 'axios';
import { describeAddress } from '../describeAddress';
import type { Departure } from './departure';

/** One download. */
export interface DownloadRequest {
  readonly url: string;
  /** For the log, in place of the path: `list phishing-database`. */
  readonly why: string;
  /** The most bytes that may come over the wire, and the most after decompression. */
  readonly maxBytes: number;
  /** What is here already: only something newer is wanted. */
  readonly have?: { readonly etag?: string; readonly lastModified?: string };
  readonly signal?: AbortSignal;
}

/** What came of a download. */
export type Downloaded =
  | { readonly kind: 'fresh'; readonly bytes: Buffer; readonly etag?: string; readonly lastModified?: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly why: string; readonly retryAfterMs?: number };

/** Fetches a list; every fault is an answer and no exception. */
export type Download = (request: DownloadRequest) => Promise<Downloaded>;

/** A proxy that the user or the system names. */
export interface Proxy {
  readonly protocol: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  readonly auth?: { readonly username: string; readonly password: string };
}

/** The world that downloads go out into. */
export interface DownloadWorld {
  /** `CallSight/1.0`, with a page that says who asks. */
  readonly userAgent: string;
  /** Gives the time, ISO 8601. */
  readonly now: () => string;
  /** Takes a line of what left this machine. */
  readonly log: (departure: Departure) => void;
  /** Through it goes everything; absent: straight out. */
  readonly proxy?: Proxy;
  /** Certificates that are trusted beside the system's, in PEM. */
  readonly ca?: readonly string[];
  /** Resolves a name; absent: the system's resolver. */
  readonly lookup?: (host: string, callback: (error: Error | null, addresses: LookupAddress[]) => void) => void;
  /** Gives why an address must not be connected to; absent: everything that is not public. */
  readonly whyForbidden?: (address: string) => string | undefined;
  /** For a whole download with its redirects; absent: 60 seconds. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 60_000;
const MOST_REDIRECTS = 3;
const LONGEST_RETRY_MS = 24 * 60 * 60 * 1000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const INFLATE = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
} as const;

/** A download that must not go on: its message is for people. */
class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Gives the door through which lists come in. */
export function createDownload(world: DownloadWorld): Download {
  return async (request) => {
    const timeout = AbortSignal.timeout(world.deadlineMs ?? DEADLINE_MS);
    const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
    try {
      return await follow(world, request, signal);
    } catch (error) {
      if (request.signal?.aborted) return { kind: 'failed', why: 'it was cancelled' };
      if (timeout.aborted) return { kind: 'failed', why: 'it took too long' };
      return { kind: 'failed', why: reasonOf(error) };
    }
  };
}

async function follow(world: DownloadWorld, request: DownloadRequest, signal: AbortSignal): Promise<Downloaded> {
  const first = allowed(request.url);
  let url = first;
  for (let hop = 0; ; hop++) {
    const answer = await ask(world, request, url, signal);
    if (!('redirect' in answer)) return answer;
    if (hop >= MOST_REDIRECTS) throw new Refusal('it redirects too often');
    url = allowed(answer.redirect, url);
    if (url.host !== first.host) throw new Refusal('it redirects to another host');
  }
}

/** Only https to a named public host: what else an address may hold has no place in a table of lists. */
function allowed(text: string, base?: URL): URL {
  if (!URL.canParse(text, base)) throw new Refusal('its address cannot be read');
  const url = new URL(text, base);
  if (url.protocol !== 'https:') throw new Refusal('its address is not https');
  if (url.username !== '' || url.password !== '') throw new Refusal('its address holds a password');
  return url;
}

type Answer = Downloaded | { readonly redirect: string };

async function ask(
  world: DownloadWorld,
  { why, maxBytes, have }: DownloadRequest,
  url: URL,
  signal: AbortSignal,
): Promise<Answer> {
  const visit = { why, host: url.hostname, port: url.port === '' ? 443 : Number(url.port) };
  let received = 0;
  let address: string | undefined;
  const log = (outcome: string) =>
    world.log({
      at: world.now(),
      ...visit,
      ...(address === undefined ? {} : { address }),
      outcome,
      receivedBytes: received,
    });
  const agent = agentFor(world, url);
  try {
    const response: AxiosResponse<Readable> = await axios.request({
      url: url.href,
      method: 'GET',
      adapter: 'http',
      headers: {
        'User-Agent': world.userAgent,
        Accept: '*/*',
        'Accept-Encoding': 'gzip, br, deflate',
        ...(have?.etag === undefined ? {} : { 'If-None-Match': have.etag }),
        ...(have?.lastModified === undefined ? {} : { 'If-Modified-Since': have.lastModified }),
      },
      responseType: 'stream',
      // Decompression is counted here; axios would not bound what comes out.
      decompress: false,
      maxRedirects: 0,
      httpsAgent: agent,
      proxy: world.proxy ? { ...world.proxy } : false,
      validateStatus: () => true,
      signal,
    });
    const { status, headers, data: body } = response;
    address = response.request?.socket?.remoteAddress;
    body.on('data', (chunk: Buffer) => {
      received += chunk.length;
    });
    body.pause();
    const header = (name: string) => {
      const value: unknown = headers[name];
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    if (status === 200) {
      const bytes = await readBody(body, header, maxBytes, signal);
      log('200');
      const etag = header('etag');
      const lastModified = header('last-modified');
      return { kind: 'fresh', bytes, ...(etag && { etag }), ...(lastModified && { lastModified }) };
    }
    body.destroy();
    log(String(status));
    if (status === 304 && have !== undefined) return { kind: 'unchanged' };
    const redirect = header('location');
    if (REDIRECTS.has(status) && redirect !== undefined) return { redirect };
    const retryAfterMs = retryAfter(header('retry-after'), world.now());
    return {
      kind: 'failed',
      why: `the server answered ${status}`,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  } catch (error) {
    log(`failed: ${reasonOf(error)}`);
    throw error;
  } finally {
    agent.destroy();
  }
}

/** Connects to addresses that were looked at and to no others: a name is resolved once, and all its answers must pass. */
function agentFor(world: DownloadWorld, { hostname }: URL): Agent {
  const trusted = world.ca ? { ca: [...world.ca] } : {};
  // A proxy resolves the name itself; it is the user's own and may stand anywhere.
  if (world.proxy) return new Agent({ ...trusted, keepAlive: false });
  const forbidden = world.whyForbidden ?? whyNotPublic;
  const literal = hostname.replace(/^\[|\]$/g, '');
  const why = isIP(literal) > 0 ? forbidden(literal) : undefined;
  // Node asks no resolver for a number.
  if (why !== undefined) throw new Refusal(`its address is ${why}`);
  const resolve = world.lookup ?? ((host, callback) => systemLookup(host, { all: true }, callback));
  const lookup: LookupFunction = (host, { all }, callback) => {
    resolve(host, (error, addresses) => {
      const refusal = error ?? refusalOf(addresses, forbidden);
      const [first] = addresses ?? [];
      if (refusal || !first) callback(refusal ?? new Refusal('its name has no address'), []);
      else if (all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
  return new Agent({ ...trusted, keepAlive: false, lookup });
}

function refusalOf(
  addresses: readonly LookupAddress[],
  forbidden: (address: string) => string | undefined,
): Refusal | undefined {
  const why = addresses.map(({ address }) => forbidden(address)).find((reason) => reason !== undefined);
  return why === undefined ? undefined : new Refusal(`its name leads to an address that is ${why}`);
}

function whyNotPublic(address: string): string | undefined {
  const { internal, name, kind } = describeAddress(address);
  return internal !== undefined || kind !== 'public-ip' ? name : undefined;
}

/** Reads a body to its end, within the bound before and after decompression. */
async function readBody(
  body: Readable,
  header: (name: string) => string | undefined,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const length = Number(header('content-length') ?? Number.NaN);
  if (length > maxBytes) throw new Refusal('it is larger than allowed');
  const coding = (header('content-encoding') ?? 'identity').trim().toLowerCase();
  const inflate = coding === 'identity' ? undefined : INFLATE[coding as keyof typeof INFLATE]?.();
  if (coding !== 'identity' && inflate === undefined) throw new Refusal(`it is packed as "${coding.slice(0, 40)}"`);
  let wire = 0;
  body.on('data', (chunk: Buffer) => {
    wire += chunk.length;
    if (wire > maxBytes) body.destroy(new Refusal('it is larger than allowed'));
  });
  const plain = inflate ? piped(body, inflate) : body;
  const chunks: Buffer[] = [];
  let size = 0;
  const stop = () => body.destroy(new Refusal('it was stopped'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new Refusal('it is larger than allowed');
      chunks.push(chunk);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    body.destroy();
    inflate?.destroy();
  }
  if (wire < length) throw new Refusal('it was cut off');
  return Buffer.concat(chunks, size);
}

/** Unlike `pipe`, an error of the source ends the other side too. */
function piped<T extends NodeJS.ReadWriteStream & Readable>(body: Readable, inflate: T): T {
  body.on('error', (error) => inflate.destroy(error));
  body.on('aborted', () => inflate.destroy(new Refusal('it was cut off')));
  return body.pipe(inflate);
}

/** Gives how long a server wants to be left alone, in milliseconds, at most a day. */
function retryAfter(text: string | undefined, now: string): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.parse(now);
  return ms > 0 ? Math.min(ms, LONGEST_RETRY_MS) : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'it was cut off',
  ETIMEDOUT: 'nobody answers there',
  ENETUNREACH: 'the network cannot be reached',
  EHOSTUNREACH: 'the network cannot be reached',
  Z_BUF_ERROR: 'it was cut off',
  Z_DATA_ERROR: 'it cannot be unpacked',
  ERR_STREAM_PREMATURE_CLOSE: 'it was cut off',
};

/** Gives what went wrong in words that hold nothing of the address or of what was sent. */
function reasonOf(error: unknown): string {
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    if (inner instanceof Refusal) return inner.message;
  }
  const code = String((error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown error');
  const words = REASONS[code];
  if (words !== undefined) return words;
  if (/^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS_)/.test(code)) return `its certificate is not trusted (${code})`;
  return `the connection failed (${code})`;
}
