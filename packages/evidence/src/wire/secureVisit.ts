import {
  type ConnectionOptions,
  connect,
  createSecureContext,
  type DetailedPeerCertificate,
  rootCertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import type { TlsVersion } from '@callsight/model';
import { connectUnlessReset } from './dial';
import type { Roots, Visit } from './wire';

/** A finished handshake as this Node's own TLS sees it. */
export interface Handshake {
  readonly version: TlsVersion | undefined;
  /** DER, the leaf first, as far as the certificates lead. */
  readonly certificates: readonly Buffer[];
  /** The code of what is wrong with the chain, in the words of OpenSSL; absent when it is trusted. */
  readonly distrust?: string;
  /** The answer about revocation that the host shows with its certificate, as it came. */
  readonly staple?: Buffer;
  /** The first bytes of the answer to the request, or as much as came in time. */
  readonly answer?: Buffer;
}

/** What to ask on the encrypted connection. */
export interface Question {
  readonly serverName?: string;
  /** The bytes of an HTTP request to send after the handshake. */
  readonly request: Buffer;
  /** Tells whether the answer so far is enough. */
  readonly isEnough: (answer: Buffer) => boolean;
}

const VERSIONS: Readonly<Record<string, TlsVersion>> = {
  SSLv3: 'SSL3',
  TLSv1: 'TLS1.0',
  'TLSv1.1': 'TLS1.1',
  'TLSv1.2': 'TLS1.2',
  'TLSv1.3': 'TLS1.3',
};

const MOST_CERTIFICATES = 20;

/** How long the answer may take after the handshake: at least this, in milliseconds, and several handshakes. */
const LEAST_PATIENCE = 1000;
const PATIENCE = 5;

const contexts = new WeakMap<Roots, SecureContext>();

/** Reading a hundred roots takes a while: it is done once for each list. */
function contextOf(roots: Roots): SecureContext {
  const context = contexts.get(roots) ?? createSecureContext({ ca: [...roots.public, ...roots.local] });
  contexts.set(roots, context);
  return context;
}

/** Gives the roots that the public trusts, in PEM, as this Node brings them along. */
export function publicRoots(): readonly string[] {
  return rootCertificates;
}

function certificatesOf(socket: TLSSocket): readonly Buffer[] {
  const found: Buffer[] = [];
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.raw !== undefined && found.length < MOST_CERTIFICATES) {
    const { raw } = next;
    if (found.some((other) => other.equals(raw))) break;
    found.push(raw);
    next = next.issuerCertificate;
  }
  return found;
}

/** Makes one complete TLS handshake and asks one question; gives `undefined` where this Node's TLS cannot agree with the server. @throws WireError */
export async function secureVisit(visit: Visit, question: Question): Promise<Handshake | undefined> {
  const plain = await connectUnlessReset(visit);
  if (plain === undefined) return undefined;
  const { serverName, request, isEnough } = question;
  return new Promise((resolve) => {
    // The types of Node do not know every option.
    const options: ConnectionOptions & { readonly requestOCSP: boolean } = {
      socket: plain,
      ...(serverName !== undefined && { servername: serverName }),
      secureContext: contextOf(visit.roots),
      requestOCSP: true,
      // No word about HTTP: a server that speaks only HTTP/2 would refuse one that offers the other.
      // Nothing private is sent, and what is wrong with the certificate is what we want to know.
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
    };
    const socket = connect(options);
    let handshake: Handshake | undefined;
    let answer = Buffer.alloc(0);
    let staple: Buffer | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      plain.destroy();
      resolve(handshake && (answer.length > 0 ? { ...handshake, answer } : handshake));
    };
    const { answerMs } = visit.limits;
    const from = performance.now();
    let timer = setTimeout(finish, answerMs);
    // The end of the visit closes the socket below.
    plain.once('close', finish);
    socket.once('OCSPResponse', (bytes: Buffer | null) => {
      staple = bytes === null || bytes.length === 0 ? undefined : bytes;
    });
    socket.once('secureConnect', () => {
      handshake = {
        version: VERSIONS[socket.getProtocol() ?? ''],
        certificates: certificatesOf(socket),
        ...(staple && { staple }),
        ...(!socket.authorized && { distrust: String(socket.authorizationError) }),
      };
      clearTimeout(timer);
      const patience = Math.max(LEAST_PATIENCE, PATIENCE * (performance.now() - from));
      timer = setTimeout(finish, Math.min(patience, answerMs));
      socket.write(request);
    });
    socket.on('data', (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk]);
      if (isEnough(answer)) finish();
    });
    socket.once('error', finish);
    socket.once('end', finish);
    socket.once('close', finish);
  });
}
