import { createServer, type TlsOptions } from 'node:tls';
import { type ByteServer, listening } from '../wire/loopback';

/** DH parameters of RFC 2409 and RFC 3526 in PEM, by their size in bits. */
export function dhParameters(prime: Buffer): string {
  const integer = (bytes: Buffer): Buffer => {
    const positive = bytes[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
    return Buffer.concat([Buffer.from([0x02]), length(positive.length), positive]);
  };
  const length = (size: number): Buffer =>
    size < 0x80 ? Buffer.from([size]) : Buffer.from(size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 255]);
  const body = Buffer.concat([integer(prime), integer(Buffer.from([2]))]);
  const der = Buffer.concat([Buffer.from([0x30]), length(body.length), body]);
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN DH PARAMETERS-----\n${lines.join('\n')}\n-----END DH PARAMETERS-----\n`;
}

/** Starts a TLS server of Node itself that answers every request with the text, and shows a proof where it has one. */
export function nodeServer(options: TlsOptions, answer: string, staple?: Buffer): Promise<ByteServer> {
  const server = createServer({ ALPNProtocols: ['http/1.1'], ...options }, (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(answer));
  });
  if (staple !== undefined) server.on('OCSPRequest', (_certificate, _issuer, give) => give(null, staple));
  server.on('tlsClientError', () => undefined);
  return listening(server);
}
