import { type KeyExchangeName, SUITE_TABLE } from './suiteTable';

/** A cipher suite, in the terms that the TLS grade needs. */
export interface Suite {
  readonly code: number;
  readonly name: string;
  readonly keyExchange: KeyExchangeName | 'SSL2';
  /** Key length in bits as SSL Labs counts it: 3DES 168, EXPORT 40 or 56, NULL 0. */
  readonly bits: number;
  readonly forwardSecrecy: boolean;
  readonly aead: boolean;
  readonly cbc: boolean;
  readonly rc4: boolean;
  /** A block cipher of 64-bit blocks. */
  readonly block64: boolean;
  readonly export: boolean;
  readonly anonymous: boolean;
}

const BITS: readonly (readonly [RegExp, number])[] = [
  [/^NULL/, 0],
  [/40/, 40],
  [/^(DES_CBC|DES_64|RC4_56|RC2_56)/, 56],
  [/^(3DES|DES_192)/, 168],
  [/256_|CHACHA20/, 256],
  [/128|SEED|IDEA/, 128],
];

/** Gives a suite from its place in the registry's table. */
function suite(code: number, keyExchange: Suite['keyExchange'], cipher: string): Suite {
  return {
    code,
    name:
      keyExchange === 'TLS13'
        ? `TLS_${cipher}`
        : `${keyExchange === 'SSL2' ? 'SSL_CK' : `TLS_${keyExchange}_WITH`}_${cipher}`,
    keyExchange,
    bits: BITS.find(([pattern]) => pattern.test(cipher))?.[1] ?? 128,
    forwardSecrecy: /^(TLS13|DHE|ECDHE)/.test(keyExchange),
    aead: /GCM|CCM|CHACHA20/.test(cipher),
    cbc: /CBC|RC2_56/.test(cipher),
    rc4: cipher.startsWith('RC4'),
    block64: /DES|IDEA|RC2/.test(cipher),
    export: /EXPORT/.test(`${keyExchange} ${cipher}`),
    anonymous: keyExchange.includes('anon'),
  };
}

/** Every suite that may be offered, the better ones of a key exchange first. */
export const SUITES: readonly Suite[] = Object.entries(SUITE_TABLE).flatMap(([keyExchange, row]) =>
  row.split(' ').map((pair) => {
    const [cipher = '', code = ''] = pair.split('=');
    return suite(Number.parseInt(code, 16), keyExchange as KeyExchangeName, cipher);
  }),
);

/** The cipher kinds of SSL 2, whose codes have three bytes. */
export const SSL2_SUITES: readonly Suite[] = [
  suite(0x010080, 'SSL2', 'RC4_128_WITH_MD5'),
  suite(0x020080, 'SSL2', 'RC4_128_EXPORT40_WITH_MD5'),
  suite(0x030080, 'SSL2', 'RC2_128_CBC_WITH_MD5'),
  suite(0x040080, 'SSL2', 'RC2_128_CBC_EXPORT40_WITH_MD5'),
  suite(0x050080, 'SSL2', 'IDEA_128_CBC_WITH_MD5'),
  suite(0x060040, 'SSL2', 'DES_64_CBC_WITH_MD5'),
  suite(0x0700c0, 'SSL2', 'DES_192_EDE3_CBC_WITH_MD5'),
];

const BY_CODE = new Map([...SUITES, ...SSL2_SUITES].map((one) => [one.code, one]));

/** Gives the suite of a code, or `undefined` for one that is in no table here. */
export function suiteOf(code: number): Suite | undefined {
  return BY_CODE.get(code);
}
