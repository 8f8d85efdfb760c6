/** Beginnings of known token shapes, in lower case as host names are. */
const TOKEN_SHAPES: readonly RegExp[] = [
  /(?:akia|asia|abia|acca)[a-z2-7]{16}/, // AWS access key
  /gh[pousr]_?[a-z0-9]{30,}/, // GitHub
  /github_?pat_?[a-z0-9]{20,}/,
  /glpat-?[a-z0-9_-]{20,}/, // GitLab
  /npm_[a-z0-9]{30,}/,
  /(?:sk|pk|rk)[_-](?:live|test|proj|ant|or)[_-]?[a-z0-9]{8,}/, // Stripe, OpenAI, Anthropic
  /sk-[a-z0-9]{20,}/,
  /xox[abeoprs]-?[a-z0-9-]{10,}/, // Slack
  /aiza[a-z0-9_-]{30,}/, // Google
  /ya29[a-z0-9_-]{20,}/,
  /eyj[a-z0-9_-]{15,}/, // JSON web token
  /dop_v1_[a-f0-9]{20,}/, // DigitalOcean
  /shp(?:at|ss|ca|pa)_[a-f0-9]{20,}/, // Shopify
  /sq0(?:atp|csp)-?[a-z0-9_-]{20,}/, // Square
  /hf_[a-z0-9]{20,}/, // Hugging Face
  /pypi-?[a-z0-9_-]{30,}/,
  /-----?begin/,
];

const SECRET_WORD = /(?:secret|passw(?:or)?d|pwd|token|apikey)[-_]?(?=[a-z0-9]*\d)[a-z0-9]{4,}/;
const LONGEST_PLAIN_RUN = 15;
const BITS_OF_RANDOM_RUN = 3;
const VOWEL_SHARE_OF_WORDS = 0.22;

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

function isRandomRun(run: string): boolean {
  if (run.length <= LONGEST_PLAIN_RUN || bitsPerCharacter(run) < BITS_OF_RANDOM_RUN) {
    return false;
  }
  const digits = run.replace(/[^0-9]/g, '').length;
  const vowels = run.replace(/[^aeiouy]/g, '').length;
  // Words hold vowels and few digits; base32, base64 and hex do not look like that.
  return digits >= 3 || vowels / (run.length - digits) < VOWEL_SHARE_OF_WORDS;
}

/** Tells whether a text holds something of a known token's shape, whatever stands around it. */
export function hasTokenShape(text: string): boolean {
  return TOKEN_SHAPES.some((shape) => shape.test(text)) || SECRET_WORD.test(text);
}

/** Tells whether one label of a host looks like a secret: a known token's shape, or a long run that is no word. */
export function looksLikeToken(label: string): boolean {
  const text = label.toLowerCase();
  // Hyphens cut tokens and UUIDs into short runs: judge the label with and without them.
  const runs = [...text.split(/[^a-z0-9]+/), ...(/\d/.test(text) ? [text.replace(/[^a-z0-9]+/g, '')] : [])];
  return hasTokenShape(text) || runs.some((run) => isRandomRun(run) && !isWordy(text, run));
}

/** Tells whether a run is only long because hyphens between words were dropped: `europe-west1-docker-prod`. */
function isWordy(label: string, run: string): boolean {
  const parts = label.split(/[^a-z0-9]+/);
  return (
    run.length > Math.max(...parts.map((part) => part.length)) && parts.every((part) => /^[a-z]*\d{0,2}$/.test(part))
  );
}
