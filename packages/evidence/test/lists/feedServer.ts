import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import * as x509 from '@peculiar/x509';

/** A publisher of lists on loopback, with a certificate of its own making. */
export interface FeedServer {
  readonly port: number;
  /** The address of a path there. */
  readonly url: (path: string) => string;
  /** The certificate to trust, in PEM. */
  readonly ca: string;
  /** What was asked for: method, path and the headers. */
  readonly asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
  /** Answers from now on. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => Promise<void>;
}

const HOST = 'lists.example.com';
const DAY_MS = 86_400_000;

interface Identity {
  readonly cert: string;
  readonly key: string;
}

let minted: Promise<Identity> | undefined;

async function mint(): Promise<Identity> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${HOST}`,
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + DAY_MS),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: HOST }])],
  });
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    cert: new X509Certificate(Buffer.from(certificate.rawData)).toString(),
    key: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`,
  };
}

/** Starts a publisher; what it answers can be changed at any time. */
export async function feedServer(): Promise<FeedServer> {
  minted ??= mint();
  const { cert, key } = await minted;
  const asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];
  const state: { answer: FeedServer['answer'] } = {
    answer: (_, response) => {
      response.writeHead(404).end();
    },
  };
  const server = createServer({ cert, key }, (request, response) => {
    const { method, url, headers } = request;
    asked.push({ method, url, headers });
    response.on('error', () => undefined);
    state.answer(request, response);
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    port,
    url: (path) => `https://${HOST}:${port}${path}`,
    ca: cert,
    asked,
    get answer() {
      return state.answer;
    },
    set answer(next) {
      state.answer = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
