import { sha256 } from '../encode/sha256';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Gives the SHA-256 of a text in Base64, as a content security policy names an inline style sheet or script. */
export const contentHash = (text: string): string => {
  const bytes = (sha256(text).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const groups = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, at) => bytes.slice(at * 3, at * 3 + 3));
  return groups
    .map((group) => {
      const [a = 0, b = 0, c = 0] = group;
      const bits = (a << 16) | (b << 8) | c;
      const written = [18, 12, 6, 0].map((shift) => digits.charAt((bits >> shift) & 63)).join('');
      return written.slice(0, group.length + 1).padEnd(4, '=');
    })
    .join('');
};
