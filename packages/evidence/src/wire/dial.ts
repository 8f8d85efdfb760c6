import { connect, type Socket } from 'node:net';
import { isSameAddress } from './judgeAddresses';
import type { Visit } from './wire';
import { WireError, type WireErrorCode } from './wireError';

const BY_SYSTEM_CODE: Readonly<Record<string, WireErrorCode>> = {
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  ETIMEDOUT: 'connect-timeout',
};

/** Gives the wire's error for one that a socket threw; nothing of its text is kept. */
export function socketError(error: unknown): WireError {
  if (error instanceof WireError) {
    return error;
  }
  const code = String((error as { code?: unknown } | undefined)?.code);
  return new WireError(BY_SYSTEM_CODE[code] ?? 'unreachable');
}

/**
 * Opens a connection to an address that was judged, and makes sure that it ended there. Times in milliseconds.
 * @throws WireError
 */
export function dial(address: string, port: number, timeoutMs: number, signal: AbortSignal): Promise<Socket> {
  return dialAnyhow(address, port, timeoutMs, signal).then((socket) => {
    if (isSameAddress(socket.remoteAddress ?? '', address)) {
      return socket;
    }
    socket.destroy();
    throw new WireError('wrong-peer');
  });
}

/**
 * Opens a connection to a host that the user named in the settings, which nobody judges. Times in milliseconds.
 * @throws WireError
 */
export function dialAnyhow(host: string, port: number, timeoutMs: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new WireError('cancelled'));
      return;
    }
    const socket = connect({ host, port });
    const timer = setTimeout(() => settle(new WireError('connect-timeout')), timeoutMs);
    const stop = (): void => settle(new WireError('cancelled'));
    const fail = (error: Error): void => settle(socketError(error));
    const settle = (error?: WireError): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.removeListener('error', fail);
      // A late error of a socket that nobody listens to would end the process.
      socket.on('error', () => undefined);
      if (error === undefined) {
        resolve(socket);
      } else {
        socket.destroy();
        reject(error);
      }
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.once('error', fail);
    socket.once('connect', () => settle());
  });
}

/**
 * Gives a connection that still stands, or `undefined` when the host accepts and at once breaks off: no network fault
 * but its way to say no. @throws WireError
 */
export async function connectUnlessReset(visit: Visit): Promise<Socket | undefined> {
  try {
    const socket = await visit.connect();
    return socket.destroyed ? undefined : socket;
  } catch (error) {
    if (error instanceof WireError && error.code === 'connection-reset') return undefined;
    throw error;
  }
}
