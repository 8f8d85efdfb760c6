import type { TlsOptions } from 'node:tls';
import type { TlsFacts } from '@callsight/model';
import type { ByteServer } from '../wire/loopback';
import { inDays, type Minted, type MintOrder, mint } from './mint';
import { nodeServer } from './nodeServer';
import { type Script, scriptedServer } from './scriptedServer';

/** The authorities that all cages share. */
export interface Authorities {
  readonly root: Minted;
  readonly middle: Minted;
  readonly unknownRoot: Minted;
  readonly localRoot: Minted;
}

/** What a certificate of the zoo is like where the cage does not say otherwise: a public one for one host, of 60 days. */
const PUBLIC: MintOrder = {
  policies: ['2.23.140.1.2.1'],
  timestamps: true,
  crl: 'http://crl.example.com/root.crl',
  issuerUrl: 'http://ca.example.com/middle.cer',
  uses: ['1.3.6.1.5.5.7.3.1'],
  key: 'rsa2048',
};

/** How a faulty server is made, and what is to be found out about it. */
export interface Cage {
  readonly name: string;
  /** What differs from the usual certificate; signed by `middle` unless it says otherwise. */
  readonly certificate?: (authorities: Authorities) => MintOrder & { readonly selfSigned?: boolean };
  /** What is sent after the leaf; usually `middle`. */
  readonly above?: (authorities: Authorities) => readonly Minted[];
  /** The host that is asked; `NAME.example.com` unless it says otherwise. */
  readonly host?: string;
  readonly serve: { readonly node: TlsOptions } | { readonly script: Omit<Script, 'certificates'> };
  readonly answer?: string;
  /** The facts that matter, by path. */
  readonly facts: {
    readonly [Part in keyof TlsFacts]?: TlsFacts[Part] extends readonly unknown[] | string | boolean | null
      ? TlsFacts[Part]
      : Partial<TlsFacts[Part]>;
  };
  /** Facts that eight connections do not show, where they differ. */
  readonly lightFacts?: Cage['facts'];
  readonly grade: string;
  readonly gradeTrustIgnored: string;
  /** The rules of the lowest ceiling, the threat lists' aside; empty where the probe sets none. */
  readonly ceiling: readonly string[];
}

/** A server that runs. */
export interface Inmate {
  readonly host: string;
  readonly server: ByteServer;
}

/** Gives the text of a web server's answer with these headers. */
export function webText(status: string, headers: readonly string[], body: string): string {
  return [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${body.length}`, '', body].join('\r\n');
}

const NOT_FOUND = webText('404 Not Found', [], '');

/** A good host with few frills, to begin from where what is asked of it is not its TLS. */
export const GOOD_HOST: Cage = {
  name: 'api',
  serve: { node: { minVersion: 'TLSv1.2', ecdhCurve: 'X25519' } },
  facts: {},
  grade: 'A',
  gradeTrustIgnored: 'A',
  ceiling: [],
};

/** Makes the authorities of the zoo. */
export async function authorities(): Promise<Authorities> {
  const authority = { authority: true, from: inDays(-1000), to: inDays(1000) } as const;
  const root = await mint({ ...authority, subject: 'CN=Zoo Root', key: 'rsa2048' });
  return {
    root,
    middle: await mint({ ...authority, subject: 'CN=Zoo Middle', key: 'rsa2048', issuer: root, pathLength: 0 }),
    unknownRoot: await mint({ ...authority, subject: 'CN=Unknown Root', key: 'rsa2048' }),
    localRoot: await mint({ ...authority, subject: 'CN=Company Proxy', key: 'rsa2048' }),
  };
}

/** Makes the certificate of a cage and starts its server. */
export async function house(cage: Cage, shared: Authorities): Promise<Inmate> {
  const host = cage.host ?? `${cage.name}.example.com`;
  const { selfSigned = false, ...order } = cage.certificate?.(shared) ?? {};
  const issuer = selfSigned ? {} : { issuer: shared.middle };
  const leaf = await mint({ ...PUBLIC, names: [host], subject: `CN=${host}`, ...issuer, ...order });
  const above = cage.above?.(shared) ?? [shared.middle];
  const server =
    'node' in cage.serve
      ? await nodeServer(
          { ...cage.serve.node, cert: [leaf, ...above].map(({ pem }) => pem).join(''), key: leaf.keyPem },
          cage.answer ?? NOT_FOUND,
        )
      : await scriptedServer({ ...cage.serve.script, certificates: [leaf, ...above].map(({ der }) => der) });
  return { host, server };
}
