/** A group for key agreement. */
export interface Group {
  readonly code: number;
  readonly name: string;
  readonly kind: 'curve' | 'finite-field' | 'hybrid';
  /** Size in bits of the field; for a hybrid, of its classical part. */
  readonly bits: number;
}

const TABLE: Readonly<Record<Group['kind'], string>> = {
  hybrid: [
    'X25519MLKEM768=11ec/253 SecP256r1MLKEM768=11eb/256 SecP384r1MLKEM1024=11ed/384',
    'X25519Kyber768Draft00=6399/253 SecP256r1Kyber768Draft00=639a/256',
  ].join(' '),
  curve: [
    'x25519=001d/253 secp256r1=0017/256 x448=001e/448 secp384r1=0018/384 secp521r1=0019/521',
    'brainpoolP256r1tls13=001f/256 brainpoolP384r1tls13=0020/384 brainpoolP512r1tls13=0021/512',
    'brainpoolP256r1=001a/256 brainpoolP384r1=001b/384 brainpoolP512r1=001c/512 secp256k1=0016/256',
    'sect571r1=000e/571 sect571k1=000d/571 sect409r1=000c/409 sect409k1=000b/409 sect283r1=000a/283',
    'sect283k1=0009/283 sect239k1=0008/239 sect233r1=0007/233 sect233k1=0006/233 secp224r1=0015/224',
    'secp224k1=0014/224 sect193r2=0005/193 sect193r1=0004/193 secp192r1=0013/192 secp192k1=0012/192',
    'sect163r2=0003/163 sect163r1=0002/163 sect163k1=0001/163 secp160r2=0011/160 secp160r1=0010/160 secp160k1=000f/160',
  ].join(' '),
  'finite-field': 'ffdhe2048=0100/2048 ffdhe3072=0101/3072 ffdhe4096=0102/4096 ffdhe6144=0103/6144 ffdhe8192=0104/8192',
};

/**
 * Every group that may be offered, in the order of a modern client.
 * @see https://www.iana.org/assignments/tls-parameters (read 2026-11)
 */
export const GROUPS: readonly Group[] = Object.entries(TABLE).flatMap(([kind, row]) =>
  row.split(' ').map((text) => {
    const [, name = '', code = '', bits = ''] = /^(.+)=(.+)\/(.+)$/.exec(text) ?? [];
    return { code: Number.parseInt(code, 16), name, kind: kind as Group['kind'], bits: Number(bits) };
  }),
);

const BY_CODE = new Map(GROUPS.map((group) => [group.code, group]));

/** The post-quantum hybrid that clients offer first. */
export const X25519_MLKEM768 = 0x11ec;

/** Gives the group of a code, or `undefined` for one that is in no table here. */
export function groupOf(code: number): Group | undefined {
  return BY_CODE.get(code);
}
