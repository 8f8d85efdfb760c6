// Guards downloads: https alone but for what is signed, no redirect to another host, and no more bytes or time than allowed.
import { Agent as PlainAgent } from 'node:http';
import { Agent } from 'node:https';
import type { Readable } from 'node:stream';
import { connect, createSecureContext, type SecureContext } from 'node:tls';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import axios, { type AxiosResponse } from 'axios';
import type { Downloaded, DownloadRequest, DownloadWorld } from './download';
import { HTTP_PORT, HTTPS_PORT } from './ports';
import type { Visit } from './wire';
import { WireError } from './wireError';

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

/** Fetches a list; every fault is an answer and no exception. */
export async function fetchList(world: DownloadWorld, request: DownloadRequest): Promise<Downloaded> {
  const timeout = AbortSignal.timeout(world.deadlineMs ?? DEADLINE_MS);
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
  try {
    const url = allowed(request.url, request);
    const { purpose = 'lists' } = world;
    const { about } = request;
    const visit = { purpose, host: url.hostname, port: portOf(url), ...(about !== undefined && { about }) };
    return await world.wire.visit(visit, signal, (at) => follow({ ...world, at, signal }, request, url));
  } catch (error) {
    if (request.signal?.aborted) return { kind: 'failed', why: 'it was cancelled' };
    if (timeout.aborted) return { kind: 'failed', why: 'it took too long' };
    return { kind: 'failed', why: reasonOf(error) };
  }
}

/** A download that is under way. */
interface Course extends DownloadWorld {
  readonly at: Visit;
  readonly signal: AbortSignal;
}

async function follow(course: Course, request: DownloadRequest, first: URL): Promise<Downloaded> {
  let url = first;
  for (let hop = 0; ; hop++) {
    const answer = await ask(course, request, url);
    if (!('redirect' in answer)) return answer;
    if (hop >= MOST_REDIRECTS) throw new Refusal('it redirects too often');
    url = allowed(answer.redirect, request, url);
    if (url.host !== first.host || url.protocol !== first.protocol) throw new Refusal('it redirects to another host');
  }
}

/** Only https, and nobody's password: what else an address may hold has no place in a table of lists. */
function allowed(text: string, { plain = false }: DownloadRequest, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new Refusal('its address cannot be read');
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && !(plain && url.protocol === 'http:')) throw new Refusal('its address is not https');
  if (url.username !== '' || url.password !== '') throw new Refusal('its address holds a password');
  return url;
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'http:' ? HTTP_PORT : HTTPS_PORT) : Number(port);
}

type Answer = Downloaded | { readonly redirect: string };

async function ask(course: Course, { maxBytes, have, accept = '*/*' }: DownloadRequest, url: URL): Promise<Answer> {
  const { signal, userAgent } = course;
  const agent = agentFor(course, url);
  try {
    const response: AxiosResponse<Readable> = await axios.request({
      url: url.href,
      method: 'GET',
      adapter: 'http',
      headers: {
        'User-Agent': userAgent,
        Accept: accept,
        'Accept-Encoding': 'gzip, br, deflate',
        ...(have?.etag === undefined ? {} : { 'If-None-Match': have.etag }),
        ...(have?.lastModified === undefined ? {} : { 'If-Modified-Since': have.lastModified }),
      },
      responseType: 'stream',
      // Decompression is counted here; axios would not bound what comes out.
      decompress: false,
      maxRedirects: 0,
      httpsAgent: agent,
      httpAgent: agent,
      // The wire knows the proxy; axios would read the environment.
      proxy: false,
      validateStatus: () => true,
      signal,
    });
    const { status, headers, data: body } = response;
    const header = (name: string) => {
      const value: unknown = headers[name];
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    if (status === 200) {
      const bytes = await readBody(body, header, maxBytes, signal);
      const etag = header('etag');
      const lastModified = header('last-modified');
      return { kind: 'fresh', bytes, ...(etag && { etag }), ...(lastModified && { lastModified }) };
    }
    body.destroy();
    if (status === 304 && have !== undefined) return { kind: 'unchanged' };
    const redirect = header('location');
    if (REDIRECTS.has(status) && redirect !== undefined) return { redirect };
    const retryAfterMs = retryAfter(header('retry-after'), course.wire.now());
    return {
      kind: 'failed',
      why: `the server answered ${status}`,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  } finally {
    agent.destroy();
  }
}

const contexts = new WeakMap<readonly string[], SecureContext>();

/** Reading a hundred roots takes a while: it is done once for each list of them. */
function contextOf(ca: readonly string[] | undefined): { readonly secureContext?: SecureContext } {
  if (ca === undefined) return {};
  const secureContext = contexts.get(ca) ?? createSecureContext({ ca: [...ca] });
  contexts.set(ca, secureContext);
  return { secureContext };
}

/** Gives the agent whose connections are those of the visit, to an address that was judged. */
function agentFor({ at, ca }: Course, { hostname, protocol }: URL): PlainAgent {
  const isPlain = protocol === 'http:';
  const agent = isPlain ? new PlainAgent({ keepAlive: false }) : new Agent({ keepAlive: false });
  agent.createConnection = (_, callback) => {
    at.connect()
      .then((socket) => {
        if (isPlain) {
          callback?.(null, socket);
          return;
        }
        const servername = /^[\d.]+$|^\[/.test(hostname) ? {} : { servername: hostname };
        const secure = connect({ socket, host: hostname, ...servername, ...contextOf(ca?.()) });
        callback?.(null, secure);
      })
      .catch((error: Error) => callback?.(error, undefined as never));
    return undefined;
  };
  return agent;
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
function retryAfter(text: string | undefined, nowMs: number): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  return ms > 0 ? Math.min(ms, LONGEST_RETRY_MS) : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNRESET: 'it was cut off',
  ECONNABORTED: 'it was cut off',
  EPIPE: 'it was cut off',
  HPE_INVALID_CONSTANT: 'it speaks no HTTP',
  HPE_HEADER_OVERFLOW: 'its headers are too long',
  Z_BUF_ERROR: 'it was cut off',
  Z_DATA_ERROR: 'it cannot be unpacked',
  ERR_STREAM_PREMATURE_CLOSE: 'it was cut off',
};

/** Gives what went wrong in words that hold nothing of the address or of what was sent. */
function reasonOf(error: unknown): string {
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    if (inner instanceof Refusal || inner instanceof WireError) return inner.message;
  }
  const code = String((error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown error');
  const words = REASONS[code];
  if (words !== undefined) return words;
  return /CERT|UNABLE_TO|ERR_TLS_/.test(code)
    ? `its certificate is not trusted (${code})`
    : `the connection failed (${code})`;
}
