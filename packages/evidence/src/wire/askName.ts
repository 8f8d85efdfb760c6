import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { getServers } from 'node:dns';
import { connect } from 'node:net';
import {
  DnsMessageError,
  type DnsReply,
  dnsQuestion,
  isAnswerTo,
  isTruncated,
  type RecordType,
  readDnsReply,
} from '../dns/message';
import type { AskName } from './wire';
import { WireError } from './wireError';

/** A question goes to so many name servers at most, one after the other. */
const SERVERS_ASKED = 2;
const DNS_PORT = 53;

interface Server {
  readonly address: string;
  readonly port: number;
}

/** Reads an address as the system writes it: `192.0.2.1`, `192.0.2.1:5353`, `[2001:db8::1]:5353`. */
function serverOf(text: string): Server {
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(text) ?? [];
  return { address: bracketed ?? plain ?? text, port: port === undefined ? DNS_PORT : Number(port) };
}

/** Puts a question to one server and gives the bytes of the first answer to it; `undefined` when none came in time. */
type Put = (
  server: Server,
  question: Buffer,
  id: number,
  timeoutMs: number,
  signal: AbortSignal,
) => Promise<Buffer | undefined>;

const overPackets: Put = ({ address, port }, question, id, timeoutMs, signal) =>
  new Promise((resolve) => {
    const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
    const end = (answer?: Buffer): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.removeAllListeners('message');
      try {
        socket.close();
      } catch {
        // It was closed by an error.
      }
      resolve(answer);
    };
    const stop = (): void => end();
    const timer = setTimeout(stop, timeoutMs);
    signal.addEventListener('abort', stop, { once: true });
    socket.on('error', stop);
    // A stranger's packet is none: the socket takes those of this server alone, and others of it are passed over.
    socket.on('message', (bytes) => {
      if (isAnswerTo(bytes, id)) end(bytes);
    });
    socket.connect(port, address, () => socket.send(question));
  });

const overConnection: Put = ({ address, port }, question, id, timeoutMs, signal) =>
  new Promise((resolve) => {
    const socket = connect({ host: address, port });
    let read = Buffer.alloc(0);
    const end = (answer?: Buffer): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(answer);
    };
    const stop = (): void => end();
    const timer = setTimeout(stop, timeoutMs);
    signal.addEventListener('abort', stop, { once: true });
    socket.on('error', stop);
    socket.on('close', stop);
    socket.on('data', (chunk: Buffer) => {
      read = Buffer.concat([read, chunk]);
      // The length in front bounds what is read.
      const length = read.length >= 2 ? read.readUInt16BE(0) : Infinity;
      if (read.length < length + 2) return;
      const bytes = read.subarray(2, 2 + length);
      end(isAnswerTo(bytes, id) ? bytes : undefined);
    });
    const head = Buffer.alloc(2);
    head.writeUInt16BE(question.length, 0);
    socket.write(Buffer.concat([head, question]));
  });

/**
 * Gives the asker of the system's name servers for records that the system's own resolver does not tell. Times in
 * milliseconds, for a whole question.
 */
export function systemAskName(timeoutMs: number, servers: () => readonly string[] = getServers): AskName {
  return async (name, type, signal) => {
    const asked = servers().slice(0, SERVERS_ASKED).map(serverOf);
    for (const server of asked) {
      const reply = await askOne(server, name, type, timeoutMs / asked.length, signal);
      if (signal.aborted) throw new WireError('cancelled');
      if (reply !== undefined) return reply;
    }
    throw new WireError('dns-failed');
  };
}

async function askOne(
  server: Server,
  name: string,
  type: RecordType,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<DnsReply | undefined> {
  const id = randomInt(0x1_0000);
  const question = dnsQuestion(id, name, type);
  const from = performance.now();
  const packet = await overPackets(server, question, id, timeoutMs, signal);
  try {
    if (packet === undefined || !isTruncated(packet)) return packet && readDnsReply(packet, name, type);
    const left = Math.max(0, timeoutMs - (performance.now() - from));
    const whole = await overConnection(server, question, id, left, signal);
    return whole && readDnsReply(whole, name, type);
  } catch (error) {
    if (error instanceof DnsMessageError) return undefined;
    throw error;
  }
}
