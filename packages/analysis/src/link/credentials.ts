import type { CallOption } from '@callsight/model';
import type { Entry, Expr } from '../facts';
import {
  credentialHeaders,
  hasMakersMark,
  holdsPassword,
  isCredentialOption,
  isPasswordOption,
  isWrittenCredential,
  isWrittenPassword,
  isWrittenSecret,
  parameterStanding,
} from '../targets/credentials';
import { holeMark } from '../targets/parts';
import { looksSecret } from '../targets/secretText';
import type { Evaluator } from './evaluator';
import { type LinkedFile, placeOf } from './linkedFile';
import { type Frame, isWritten, type TextValue, type Value, writtenText } from './value';

/** Where an object stands among the options of a call. */
export type OptionsOf = 'request' | 'client' | 'headers' | 'query' | 'login';

/** Options that are objects of another kind. */
export const innerOptions: Readonly<Record<string, OptionsOf>> = {
  headers: 'headers',
  defaultHeaders: 'headers',
  params: 'query',
  searchParams: 'query',
  qs: 'query',
  query: 'query',
  auth: 'login',
};

/** Gives what a property says of redirects and of the time that a call may take. */
export function conductIn(
  evaluator: Evaluator,
  { key, value, start, end }: Entry,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly CallOption[] {
  if (key === 'signal' || (key !== undefined && /^(?:timeout|(?:headers|body|response|connect)Timeout)$/.test(key)))
    return [{ says: 'timeout', place: placeOf(file, start, end) }];
  if (key === 'integrity') return [{ says: 'integrity', place: placeOf(file, start, end) }];
  if (key === undefined || !redirectOptions.has(key)) return [];
  const values = evaluator.evaluate(value, file, frame);
  const isRefused = values.every((given) =>
    given.kind === 'flag' ? Number(given.value) === 0 : /^(?:error|manual)$/.test(writtenText(given) ?? ''),
  );
  return values.length > 0 && isRefused ? [{ says: 'redirects-refused', place: placeOf(file, start, end) }] : [];
}

const redirectOptions = new Set([
  'redirect',
  'maxRedirects',
  'followRedirect',
  'followRedirects',
  'follow',
  'redirects',
]);

/** Options that hold the URL. */
export const urlOptions: ReadonlySet<string> = new Set(['url', 'uri', 'baseURL', 'baseUrl', 'prefixUrl', 'endpoint']);

/** Beside these, the key of a client is one that every browser is given (Firebase, maps, analytics). */
const publicBeside = new Set(['authDomain', 'messagingSenderId', 'measurementId']);

/** Gives what a property says of a credential: that one is sent, or that one is written in the code. */
export function credentialIn(
  evaluator: Evaluator,
  entry: Entry,
  entries: readonly Entry[],
  of: OptionsOf,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly CallOption[] {
  const name = entry.key;
  if (name === undefined) return [];
  const place = placeOf(file, entry.start, entry.end);
  const texts = () => evaluator.evaluate(entry.value, file, frame);
  const written = (judge: Judge): readonly CallOption[] =>
    texts().some((value) => judge(writtenText(value) ?? '')) ? [{ says: 'credential', name, place }] : [];
  const sent = (judge: Judge): readonly CallOption[] => [{ says: 'authorized', name, place }, ...written(judge)];
  switch (of) {
    case 'headers': {
      return credentialHeaders.has(name.toLowerCase()) ? sent(isWrittenCredential) : [];
    }
    case 'query': {
      const standing = parameterStanding(name);
      return standing ? keyInUrl(name, standing, texts().map(writtenText), place) : [];
    }
    case 'login': {
      const judge = loginParts.get(name);
      return judge ? written(judge) : [];
    }
    case 'client': {
      const isPublic = entries.some(({ key }) => key !== undefined && publicBeside.has(key));
      if (!isCredentialOption(name) || isPublic) return [];
      return sent(isPasswordOption(name) ? isWrittenPassword : name === 'auth' ? isLoginOrKey : isWrittenSecret);
    }
    case 'request':
      return name === 'auth' ? written(holdsPassword) : [];
  }
}

/** Gives what an argument that is a text says: a key by its form, or a URL with one in it. */
export function credentialsInText(value: Value, expr: Expr, file: LinkedFile): readonly CallOption[] {
  if (value.kind !== 'text') return [];
  const place = placeOf(file, expr.start, expr.end);
  const literal = writtenText(value);
  if (literal !== undefined && hasMakersMark(literal)) return [{ says: 'credential', name: 'key', place }];
  return keysInUrl(value, place);
}

function keysInUrl(value: TextValue, place: CallOption['place']): readonly CallOption[] {
  const text = value.parts.map((part) => (isWritten(part) ? part.text : holeMark)).join('');
  if (!/[?&@]/.test(text)) return [];
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s:]*:([^/?#@]+)@/i.exec(text)?.[1];
  if (password !== undefined && !password.includes(holeMark) && isWrittenSecret(password))
    return [{ says: 'key-in-url', name: 'password', place }];
  for (const [, name = '', given = ''] of text.matchAll(/[?&]([\w.-]{2,40})=([^&#]*)/g)) {
    const standing = parameterStanding(name);
    const found = standing ? keyInUrl(name, standing, [given.includes(holeMark) ? undefined : given], place) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** A key that is written there, or one that the program puts there; an empty value is none. */
function keyInUrl(
  name: string,
  standing: 'key' | 'perhaps',
  literals: readonly (string | undefined)[],
  place: CallOption['place'],
): readonly CallOption[] {
  const isKey = (text: string) =>
    isWrittenSecret(text) && (standing === 'key' || looksSecret(text) || hasMakersMark(text));
  if (literals.some((text) => text !== undefined && isKey(text))) return [{ says: 'key-in-url', name, place }];
  return standing === 'key' && literals.some((text) => text === undefined)
    ? [{ says: 'key-sent-in-url', name, place }]
    : [];
}

type Judge = (text: string) => boolean;

/** What a login is made of, and what makes it a credential. */
const loginParts: ReadonlyMap<string, Judge> = new Map([
  ['password', isWrittenPassword],
  ['pass', isWrittenPassword],
  ['bearer', isWrittenSecret],
  ['token', isWrittenSecret],
]);

function isLoginOrKey(text: string): boolean {
  return isWrittenSecret(text) || holdsPassword(text);
}
