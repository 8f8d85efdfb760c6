import { isIP, type Socket } from 'node:net';
import { connect } from 'node:tls';
import { dialAnyhow, socketError } from './dial';
import { WireError } from './wireError';

const LONGEST_HEAD = 16_384;
const HEAD_END = '\r\n\r\n';

/** An HTTP proxy, read from its setting. */
export interface HttpProxy {
  readonly host: string;
  readonly port: number;
  readonly encrypted: boolean;
  /** The value of `Proxy-Authorization`; never shown or stored. */
  readonly authorization?: string;
}

/** Gives the proxy that a setting names, or `undefined` for what names none. */
export function readProxy(setting: string): HttpProxy | undefined {
  const text = setting.includes('://') ? setting : `http://${setting}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    return undefined;
  }
  const encrypted = url.protocol === 'https:';
  const credentials = `${decode(url.username)}:${decode(url.password)}`;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (encrypted ? 443 : 80),
    encrypted,
    ...(url.username !== '' && { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }),
  };
}

/** Opens a connection to the target through the proxy. Times in milliseconds. @throws WireError */
export async function tunnel(
  proxy: HttpProxy,
  target: { readonly host: string; readonly port: number },
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Socket> {
  const plain = await dialAnyhow(proxy.host, proxy.port, timeoutMs, signal).catch((error: unknown) => {
    throw error instanceof WireError && error.kind === 'failed' ? new WireError('proxy-unreachable') : error;
  });
  const socket = proxy.encrypted
    ? connect({ socket: plain, ...(isIP(proxy.host) === 0 && { servername: proxy.host }) })
    : plain;
  const authority = `${target.host.includes(':') && !target.host.startsWith('[') ? `[${target.host}]` : target.host}:${target.port}`;
  const head = [`CONNECT ${authority} HTTP/1.1`, `Host: ${authority}`];
  if (proxy.authorization !== undefined) head.push(`Proxy-Authorization: ${proxy.authorization}`);
  socket.write(`${head.join('\r\n')}${HEAD_END}`);
  try {
    const status = await readStatus(socket, timeoutMs, signal);
    if (status === 200) return socket;
    throw new WireError(status === 407 ? 'proxy-auth' : 'proxy-failed');
  } catch (error) {
    socket.destroy();
    throw socketError(error);
  }
}

/** Gives the status of the proxy's answer, and puts back what came after its head. */
function readStatus(socket: Socket, timeoutMs: number, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    let read = Buffer.alloc(0);
    const timer = setTimeout(() => settle(new WireError('proxy-failed')), timeoutMs);
    const stop = (): void => settle(new WireError('cancelled'));
    const fail = (): void => settle(new WireError('proxy-failed'));
    const settle = (outcome: WireError | number): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.removeListener('readable', take);
      socket.removeListener('error', fail);
      socket.removeListener('close', fail);
      socket.on('error', () => undefined);
      if (typeof outcome === 'number') resolve(outcome);
      else reject(outcome);
    };
    // Data events would leave the socket paused or lose what follows the head; reading does neither.
    const take = (): void => {
      for (let chunk = socket.read(); chunk !== null; chunk = socket.read()) read = Buffer.concat([read, chunk]);
      const end = read.indexOf(HEAD_END);
      if (end < 0 && read.length <= LONGEST_HEAD) return;
      const status = /^HTTP\/1\.[01] (\d{3})\b/.exec(read.subarray(0, 64).toString('latin1'))?.[1];
      const rest = read.subarray(end + HEAD_END.length);
      settle(end < 0 || status === undefined ? new WireError('proxy-failed') : Number(status));
      if (end >= 0 && rest.length > 0) socket.unshift(rest);
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.once('error', fail);
    socket.once('close', fail);
    socket.on('readable', take);
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
