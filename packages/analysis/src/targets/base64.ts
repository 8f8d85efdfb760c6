const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Gives the base64 of a text in UTF-8. A lone surrogate, which has no encoding, becomes U+FFFD. */
export function base64Of(text: string): string {
  const bytes = bytesOf(text);
  let written = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.slice(at, at + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    written += digit(bits >> 18) + digit(bits >> 12);
    written += second === undefined ? '=' : digit(bits >> 6);
    written += third === undefined ? '=' : digit(bits);
  }
  return written;
}

/** Gives the text whose base64 it is, of either alphabet; `undefined` for what is none, or no text. */
export function textOfBase64(written: string): string | undefined {
  const plain = written.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return undefined;
  let escaped = '';
  let bits = 0;
  let held = 0;
  for (const character of plain) {
    bits = ((bits << 6) | digits.indexOf(character)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    escaped += `%${((bits >> held) & 0xff).toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

function digit(bits: number): string {
  return digits.charAt(bits & 63);
}

function bytesOf(text: string): readonly number[] {
  const escaped = encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
  return [...escaped.matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([character, code]) =>
    code === undefined ? character.charCodeAt(0) : Number.parseInt(code, 16),
  );
}
