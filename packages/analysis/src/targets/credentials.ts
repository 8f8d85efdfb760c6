import { textOfBase64 } from './base64';

/** Headers that carry a key, in lower case. */
export const credentialHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'x-api-key',
  'api-key',
  'apikey',
  'x-apikey',
  'x-api-token',
  'x-auth-token',
  'x-auth-key',
  'x-access-token',
  'private-token',
  'x-goog-api-key',
  'x-functions-key',
  'x-rapidapi-key',
  'ocp-apim-subscription-key',
  'xi-api-key',
  'dd-api-key',
]);

/** Options of clients that carry one, in lower case and without separators. */
export const credentialOptions: ReadonlySet<string> = new Set([
  'apikey',
  'apisecret',
  'apitoken',
  'accesskey',
  'accesstoken',
  'auth',
  'authtoken',
  'bearertoken',
  'bottoken',
  'clientsecret',
  'pass',
  'password',
  'privatekey',
  'secret',
  'secretaccesskey',
  'secretkey',
  'serverkey',
  'token',
]);

/** Those of them that people think up themselves, or that are never anything else. */
const passwordOptions: ReadonlySet<string> = new Set(['clientsecret', 'pass', 'password', 'secretaccesskey']);

/** Parameters of a query that carry nothing else than a key, in lower case and without separators. */
const plainParameters: ReadonlySet<string> = new Set([
  'accesskey',
  'accesstoken',
  'apikey',
  'apisecret',
  'apitoken',
  'appkey',
  'authtoken',
  'clientsecret',
  'password',
  'passwd',
  'privatetoken',
  'secret',
  'secretkey',
  'subscriptionkey',
]);

/** Parameters that may also carry something harmless: only a value that looks like a key is one. */
const vagueParameters: ReadonlySet<string> = new Set(['key', 'token', 'auth', 'sig', 'signature', 'pwd', 'code']);

/** Keys that carry the mark of who made them, and are none that a browser is given. */
const makersMarks: readonly RegExp[] = [
  /^[sr]k_live_[A-Za-z0-9]{16,}$/,
  /^sk-(?:proj-|ant-|or-|svcacct-)?[\w-]{20,}$/,
  /^gh[pousr]_[A-Za-z0-9]{30,}$/,
  /^github_pat_\w{40,}$/,
  /^glpat-[\w-]{20,}$/,
  /^xox[abeoprs]-[\w-]{10,}$/,
  /^A(?:KIA|SIA)[A-Z0-9]{16}$/,
  /^npm_[A-Za-z0-9]{36}$/,
  /^SG\.[\w-]{16,}\.[\w-]{16,}$/,
  /^(?:shp(?:at|ca|pa|ss)|dop_v1|whsec|lin_api)_[A-Za-z0-9]{20,}$/,
  /^hf_[A-Za-z0-9]{30,}$/,
  /^gsk_[A-Za-z0-9]{40,}$/,
  /^key-[0-9a-f]{32}$/,
  /^\d{8,10}:AA[\w-]{33}$/,
  /^re_[A-Za-z0-9]{8,}_[A-Za-z0-9]{16,}$/,
];

/** Words that stand in the place of a secret: in examples, tests and documentation. */
const placeholders =
  /your|my[-_]?(?:key|token|secret|api|pass)|example|placeholder|change[-_]?(?:me|it)|replace|insert|dummy|fake|sample|mock|stub|demo|test|todo|fixme|redacted|hidden|masked|undefined|null|none|empty|foo|bar|baz|lorem|abcdef|1234|xxx|\*\*\*|\.\.\.|…|<|>|\{|\}|\$|%[a-z]|_key_|-key-|here$/i;

/** Words that name what should stand there, and passwords that everybody knows. */
const commonWords =
  /^(?:api[-_ ]?key|key|token|access[-_]?token|secret|password|passwd|pass|bearer|basic|auth|authorization|credentials?|root|admin|guest|user|username|postgres|mysql|mongo|redis|rabbitmq|minio|minioadmin|sa|dev|development|local|localhost|default|public|anonymous|anon|string|value)$/i;

/** What stands before a key in a header. */
const schemes =
  /^(?:bearer|basic|token|apikey|api-key|key|bot|digest|splunk|sso-key|discogs|klaviyo-api-key)[\s:]+(?:token=)?/i;

/** Gives whether a text is a secret that somebody wrote down, and not a word in its place. */
export function isWrittenSecret(text: string): boolean {
  const secret = text
    .trim()
    .replace(schemes, '')
    .replace(/^["']|["']$/g, '');
  if (hasMakersMark(secret)) return true;
  if (secret.length < 8 || secret.length > 4096 || /\s/.test(secret)) return false;
  if (placeholders.test(secret) || commonWords.test(secret) || /^(.)\1*$/.test(secret)) return false;
  if (/^(?:https?:|\/|\.\/)/.test(secret)) return false;
  return new Set(secret).size >= 5 && (/\d/.test(secret) || secret.length >= 16 || /[^A-Za-z]/.test(secret));
}

/**
 * Gives whether what stands in the place of a password is one. A password may be shorter and plainer than a key, since
 * its place says what it is.
 */
export function isWrittenPassword(text: string): boolean {
  if (isWrittenSecret(text)) return true;
  if (text.length < 6 || text.length > 64 || /[\s/]/.test(text)) return false;
  return !placeholders.test(text) && !commonWords.test(text) && new Set(text).size >= 4;
}

/** Gives whether a text names a user and has a password behind the colon: `user:password`. */
export function holdsPassword(text: string): boolean {
  const colon = text.indexOf(':');
  return colon >= 0 && isWrittenPassword(text.slice(colon + 1));
}

/** Gives whether what a header says is a credential: a key, or a user with a password, in base64 as a rule. */
export function isWrittenCredential(text: string): boolean {
  const basic = /^\s*basic\s+(\S+)\s*$/i.exec(text)?.[1];
  if (basic === undefined) return isWrittenSecret(text);
  const pair = basic.includes(':') ? basic : textOfBase64(basic);
  return pair?.includes(':') ? holdsPassword(pair) : isWrittenSecret(basic);
}

/** Gives whether an option of a client of that name carries a password rather than a key. */
export function isPasswordOption(name: string): boolean {
  return passwordOptions.has(plainName(name));
}

/** Gives whether a text is a key of a form that its maker gives to keys alone. */
export function hasMakersMark(text: string): boolean {
  return makersMarks.some((form) => form.test(text)) && !/x{6}|0{8}|\.{3}/i.test(text);
}

/** How sure it is that a query parameter of that name carries a key. */
export function parameterStanding(name: string): 'key' | 'perhaps' | undefined {
  const plain = plainName(name);
  return plainParameters.has(plain) ? 'key' : vagueParameters.has(plain) ? 'perhaps' : undefined;
}

/** Gives whether an option of a client of that name carries a key. */
export function isCredentialOption(name: string): boolean {
  return credentialOptions.has(plainName(name));
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '');
}
