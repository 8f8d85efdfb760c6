import { type Answer, flightReader } from '../tls/flightReader';
import { readSsl2Answer, type Ssl2Answer } from '../tls/ssl2';
import { connectUnlessReset, socketError } from './dial';
import type { Visit } from './wire';

/** An answer to a hello, or that the server went away or stayed silent. */
export type Reply = Answer | { readonly kind: 'closed' } | { readonly kind: 'silent' };

/** An answer of SSL 2 is not read beyond this, in bytes. */
const LONGEST_SSL2 = 32_768;

/** Sends bytes on a new connection and reads until the reader is satisfied, the server leaves or the time is over. */
async function ask<T>(
  visit: Visit,
  bytes: Buffer,
  waitMs: number,
  read: (chunk: Buffer) => T | undefined,
): Promise<T | 'closed' | 'silent'> {
  const socket = await connectUnlessReset(visit);
  if (socket === undefined) return 'closed';
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      // After a pause of this whole process an answer may be there already, unread.
      timer = setTimeout(() => setImmediate(() => resolve('silent')), waitMs);
      // A server that dislikes a hello may hang up without a word or with a reset; so ends a visit, too.
      socket.once('close', () => resolve('closed'));
      socket.once('end', () => resolve('closed'));
      socket.once('error', (error) => {
        const known = socketError(error);
        if (known.code !== 'connection-reset') reject(known);
      });
      socket.on('data', (chunk) => {
        const result = read(chunk);
        if (result !== undefined) resolve(result);
      });
      socket.write(bytes);
    });
  } finally {
    clearTimeout(timer);
    // No handshake is ever finished, so there is nothing to take leave of.
    socket.destroy();
  }
}

/** Sends a hello of SSL 3 or TLS and gives what the server says to it, within so many milliseconds. @throws WireError */
export async function askHello(visit: Visit, hello: Buffer, waitMs: number): Promise<Reply> {
  const reader = flightReader();
  const result = await ask(visit, hello, waitMs, reader.push);
  return typeof result === 'string' ? { kind: result } : result;
}

/** Sends a hello of SSL 2 and gives what the server says to it, within so many milliseconds. @throws WireError */
export async function askSsl2(visit: Visit, hello: Buffer, waitMs: number): Promise<Ssl2Answer> {
  let read = Buffer.alloc(0);
  const result = await ask(visit, hello, waitMs, (chunk) => {
    read = Buffer.concat([read, chunk]);
    return readSsl2Answer(read) ?? (read.length > LONGEST_SSL2 ? { suites: [] } : undefined);
  });
  return typeof result === 'string' ? { suites: [] } : result;
}
