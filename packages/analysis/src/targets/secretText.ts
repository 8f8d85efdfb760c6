/** Tokens that carry their maker's mark. */
const tokenForms: readonly RegExp[] = [
  /^(?:sk|pk|rk|ak)[-_](?:live|test|proj|ant|or)?[-_]?[A-Za-z0-9_-]{16,}$/, // Stripe, OpenAI, Anthropic and kin
  /^gh[pousr]_[A-Za-z0-9]{16,}$/, // GitHub
  /^github_pat_\w{20,}$/,
  /^glpat-[\w-]{16,}$/, // GitLab
  /^xox[abeoprs]-[\w-]{8,}$/, // Slack
  /^[TB][A-Z0-9]{8,12}$/, // Slack team and bot in a webhook
  /^A(?:KIA|SIA)[A-Z0-9]{12,}$/, // AWS
  /^AIza[\w-]{30,}$/, // Google
  /^ya29\.[\w-]{16,}$/,
  /^eyJ[\w-]{8,}(?:\.[\w-]*)*$/, // JSON Web Token
  /^npm_[A-Za-z0-9]{20,}$/,
  /^SG\.[\w-]{10,}\.[\w-]{10,}$/, // SendGrid
  /^(?:shp(?:at|ca|pa|ss)|dop_v1|hf|whsec|lin_api|ntn|pat|key|dp\.pt)[_.-][A-Za-z0-9]{16,}$/,
  /^(?:bot)?\d{6,12}:[\w-]{20,}$/, // Telegram
  /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/, // UUID: the secret part of many webhooks
];

const longestJudged = 512;

/**
 * Gives whether a host label or a path segment looks like a token rather than a word.
 * A known token's form decides, else the mixture of digits and letter cases; words in any of the usual spellings pass.
 */
export function looksSecret(text: string): boolean {
  if (text.length < 9 || text.startsWith('xn--')) return false;
  // Nothing that a person names is this long.
  if (text.length > longestJudged) return true;
  const decoded = text.includes('%') ? percentDecoded(text) : text;
  if (tokenForms.some((form) => form.test(decoded))) return true;
  const letters = decoded.replace(/[^A-Za-z0-9]/g, '');
  if (letters.length < 16) return false;
  if (/^[0-9a-fA-F]+$/.test(letters) && /\d/.test(letters) && /[a-fA-F]/.test(letters)) return true;
  const longestRun = Math.max(...decoded.split(/[^A-Za-z0-9+/=]+/).map((run) => run.length));
  if (longestRun >= 16 && /^[A-Z0-9]+$/.test(letters) && /[A-Z]/.test(letters)) return true;
  const changes = classChanges(letters);
  if (/\d/.test(letters)) return changes >= 6 && changes * 5 > letters.length && bitsOf(letters) > 2.8;
  return longestRun >= 20 && changes * 5 > longestRun * 2 && bitsOf(letters) > 3.2;
}

/**
 * Gives the path with `{}` in place of each segment that looks like a secret, of a user's name and password before
 * `@`, and of the value behind `=`, which is a query by another name.
 */
export function maskPath(path: string): string {
  if (path.length < 4) return path;
  return path
    .split('/')
    .map((segment) => (looksSecret(segment) ? '{}' : withoutValues(withoutUser(segment))))
    .join('/');
}

function withoutUser(segment: string): string {
  const at = segment.lastIndexOf('@');
  const colon = segment.lastIndexOf(':', at);
  return at > 0 && colon >= 0 ? `{}${segment.slice(at)}` : segment;
}

function withoutValues(segment: string): string {
  return segment.includes('=') ? segment.replace(/=[^;,&)]+/g, '={}') : segment;
}

/** Gives the host with `*` in place of each label that looks like a secret, for reports that leave the machine. */
export function maskHost(host: string): string {
  return host
    .split('.')
    .map((label) => (looksSecret(label) ? '*' : label))
    .join('.');
}

/** Counts where the class of neighbours (lower case, upper case, digit) differs; a capital that begins a word is none. */
function classChanges(text: string): number {
  let changes = 0;
  for (let at = 1; at < text.length; at++) {
    const before = classOf(text.charCodeAt(at - 1));
    const now = classOf(text.charCodeAt(at));
    if (before !== now && !(before === 'upper' && now === 'lower')) changes++;
  }
  return changes;
}

function classOf(code: number): 'digit' | 'upper' | 'lower' {
  if (code <= 0x39) return 'digit';
  return code <= 0x5a ? 'upper' : 'lower';
}

/** Shannon entropy of the characters, in bits a character. */
function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
