/** Gives how a signature's hash counts: `md` (MD2, MD4, MD5), `sha1`, or `modern` for all others. */
export function hashKind(signatureHash: string): 'md' | 'sha1' | 'modern' {
  const name = signatureHash.toLowerCase().replace('-', '');
  if (name === 'md2' || name === 'md4' || name === 'md5') return 'md';
  return name === 'sha1' ? 'sha1' : 'modern';
}
