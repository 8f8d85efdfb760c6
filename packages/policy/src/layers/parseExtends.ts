import type { ExtendsClause } from '../policy';

/** Why a text names no policy to build on, and what to write in its place. */
export interface ExtendsProblem {
  readonly problem: string;
  readonly remedy: string;
}

const PIN = 'Write the SHA-256 of its content behind it: #sha256-… with 64 hexadecimal digits.';
const FILE = 'Write a path seen from this file, with "/": ./policies/base.json.';

/**
 * Gives the policy that an entry of `extends` names, or why it names none. The digest is SHA-256 in hexadecimal digits
 * or in base64.
 * @see https://www.w3.org/TR/SRI/#the-integrity-attribute for the form of the digest
 */
export function parseExtends(text: string): Omit<ExtendsClause, 'place'> | ExtendsProblem {
  const hash = text.indexOf('#');
  const target = hash < 0 ? text : text.slice(0, hash);
  const digest = hash < 0 ? undefined : /^sha256-(.*)$/s.exec(text.slice(hash + 1))?.[1];
  if (hash >= 0 && (digest === undefined || !isDigest(digest))) {
    return { problem: 'the part behind # is no SHA-256', remedy: PIN };
  }
  if (target.trim() === '') return { problem: 'a path is missing', remedy: FILE };
  if (/^[a-z][a-z0-9+.-]+:/i.test(target)) {
    if (!/^https:\/\//i.test(target) || !URL.canParse(target)) {
      return { problem: 'this is no https address', remedy: 'Write an address that starts with https://, or a path.' };
    }
    const { username, password } = new URL(target);
    if (username !== '' || password !== '') {
      return { problem: 'an address holds no user and no password', remedy: 'Remove them.' };
    }
    if (digest === undefined) return { problem: 'an address needs the digest of what lies there', remedy: PIN };
    return { kind: 'address', target, digest };
  }
  if (/^([/\\~]|[a-z]:)/i.test(target) || /[\\\0]/.test(target)) {
    return { problem: 'this path does not start from this file', remedy: FILE };
  }
  return { kind: 'file', target, ...(digest === undefined ? {} : { digest }) };
}

function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/i.test(text) || /^[A-Za-z0-9+/_-]{43}=?$/.test(text);
}
