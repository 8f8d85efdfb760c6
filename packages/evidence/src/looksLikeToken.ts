/** Beginnings of known token shapes, in lower case as host names are. */
const TOKEN_SHAPES: readonly RegExp[] = [
  /(?:akia|asia|abia|acca)(?=[a-z]{0,15}[2-7])[a-z2-7]{16}/, // AWS access key
  /^gh[pousr]_?[a-z0-9]{30,}/, // GitHub
  /^github_?pat_?[a-z0-9]{20,}/,
  /^glpat-?[a-z0-9_-]{20,}/, // GitLab
  /^npm_?[a-z0-9]{30,}/,
  /^(?:sk|pk|rk)[_-](?:live|test|proj|ant|or)[_-]?[a-z0-9]{8,}/, // Stripe, OpenAI, Anthropic
  /^sk-(?=[a-z]*\d)[a-z0-9]{20,}/,
  /^xox[abeoprs]-?[a-z0-9-]{10,}/, // Slack
  /^aiza[a-z0-9_-]{30,}/, // Google
  /^ya29[a-z0-9_-]{20,}/,
  /^eyj[a-z0-9_-]{17,}/, // JSON web token
  /^dop_?v1_?[a-f0-9]{20,}/, // DigitalOcean
  /^shp(?:at|ss|ca|pa)_?[a-f0-9]{20,}/, // Shopify
  /^sq0(?:atp|csp)-?[a-z0-9_-]{20,}/, // Square
  /^hf_?(?=[a-z]*\d)[a-z0-9]{30,}/, // Hugging Face
  /^pypi-?age[a-z0-9_-]{30,}/,
];

const SECRET_WORD = /(?:secret|passw(?:or)?d|pwd|token|apikey)[-_]?(?=[a-z0-9]*\d)[a-z0-9]{4,}/;
const LONGEST_PLAIN_RUN = 15;
const BITS_OF_RANDOM_RUN = 3;
const VOWEL_SHARE_OF_WORDS = 0.22;
const CONSONANTS_IN_A_ROW = /[^aeiouy]{6}/;
const CHANGES_OF_KIND = 4;

function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

/** Tells whether a run of letters and digits is long and no string of words: hex, base32, base64. */
function isRandomRun(run: string): boolean {
  if (run.length <= LONGEST_PLAIN_RUN || bitsPerCharacter(run) < BITS_OF_RANDOM_RUN) {
    return false;
  }
  // Words may end in a year or a number.
  const body = run.replace(/\d+$/, '');
  const letters = body.replace(/\d/g, '');
  const vowels = letters.replace(/[^aeiouy]/g, '').length;
  const changes = run.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0;
  return changes >= CHANGES_OF_KIND || CONSONANTS_IN_A_ROW.test(body) || vowels < letters.length * VOWEL_SHARE_OF_WORDS;
}

/** Tells whether a text starts with a known token's shape, or holds a cloud key. */
export function hasTokenShape(text: string): boolean {
  return TOKEN_SHAPES.some((shape) => shape.test(text.toLowerCase()));
}

/** Tells whether one label of a host looks like a secret: a known token's shape, or a long run that is no word. */
export function looksLikeToken(label: string): boolean {
  const text = label.toLowerCase();
  if (hasTokenShape(text) || SECRET_WORD.test(text)) {
    return true;
  }
  const parts = text.split(/[^a-z0-9]+/);
  // Hyphens cut UUIDs and tokens into short runs; words with a number at the end are no such pieces.
  const pieces = parts.length > 1 && !parts.every((part) => /^[a-z]*\d{0,2}$/.test(part));
  return [...parts, ...(pieces ? [parts.join('')] : [])].some(isRandomRun);
}
