import { holeMark, joinMarked, type MarkedText, markHoles, type Parts, sliceMarked, unmarkHoles } from './parts';

/** What a library makes of a base and a request's own text. */
export type Join =
  | {
      readonly kind: 'joined';
      readonly parts: Parts;
      /** A text that is known only at run time stands where it could change the host. */
      readonly overridable: boolean;
    }
  | { readonly kind: 'refused'; readonly why: string }; // the library throws

/** How a library joins a base and a request's own text; a missing base is an empty list of parts. */
export type JoinRule = (base: Parts, input: Parts) => Join;

/** What axios takes for absolute: a scheme and `//`, or `//` alone. */
const absoluteOrDouble = /^(?:[a-z][a-z\d+.-]*:)?\/\//i;
const absolute = /^[a-z][a-z\d+.-]*:\/\//i;
const openAuthority = /^[a-z][a-z\d+.-]*:\/\/[^/?#\\]*$/i;

/** Gives the base and the text written one behind the other. */
export const joinText: JoinRule = (base, input) => {
  const [head, tail] = [markHoles(base), markHoles(input)];
  return joined(joinMarked(head, tail), openAuthority.test(head.text) && startsFree(tail));
};

/**
 * Gives what axios requests: an absolute text or `//host` beats `baseURL`, else one slash stands between.
 * With `allowAbsoluteUrls: false` an absolute text is glued on like any other.
 * @see https://axios-http.com/docs/req_config
 */
export function joinAxios(base: Parts, input: Parts, options?: { readonly allowAbsoluteUrls?: boolean }): Join {
  const [head, tail] = [markHoles(base), markHoles(input)];
  if (head.text === '') return joined(tail, false);
  const absoluteWins = options?.allowAbsoluteUrls !== false;
  if (absoluteWins && absoluteOrDouble.test(tail.text)) return joined(tail, false);
  if (tail.text === '') return joined(head, false);
  return joined(slashed(head, tail), absoluteWins && startsFree(tail, '/'));
}

/** A base of which nothing is known is none where the library could not put it in front of the text. */
function cannotStandBefore(head: MarkedText, tail: MarkedText): boolean {
  return head.text === holeMark && (tail.text.startsWith('/') || absolute.test(tail.text));
}

/** Gives what ky 1 requests: `prefixUrl` stands in front of every text; a leading slash throws. */
export const joinKy1: JoinRule = (base, input) => {
  const [head, tail] = [markHoles(base), markHoles(input)];
  if (head.text === '' || cannotStandBefore(head, tail)) return joined(tail, false);
  if (tail.text.startsWith('/')) return refused('ky 1 takes no leading slash beside prefixUrl');
  return joined(joinMarked(head, head.text.endsWith('/') ? '' : '/', tail), false);
};

/** Gives what ky 2 requests: `prefix` in front of every text with one slash between, then resolved against `baseUrl`. */
export function joinKy2(
  input: Parts,
  { prefix = [], baseUrl = [] }: { readonly prefix?: Parts; readonly baseUrl?: Parts },
): Join {
  const head = markHoles(prefix);
  const tail = markHoles(input);
  const prefixed = head.text === '' ? tail : slashed(head, tail);
  return baseUrl.length === 0 ? joined(prefixed, false) : joinUrl(baseUrl, unmarkHoles(prefixed));
}

/** Gives what ofetch 1 requests: a text with a protocol wins, one that begins with the base as a whole stays. */
export const joinOfetch1: JoinRule = (base, input) => {
  const [head, tail] = [markHoles(base), markHoles(input)];
  if (head.text === '' || head.text === '/' || /^[\s\w\0+.-]{2,}:[/\\]{1,2}/.test(tail.text))
    return joined(tail, false);
  const cut = withoutSlash(head);
  const after = startsWithKnown(tail, cut) ? tail.text.charAt(cut.text.length) : 'x';
  if (after === '' || after === '/' || after === '?') return joined(tail, false);
  return joined(ufo(cut, tail), startsFree(tail));
};

/** Gives what ofetch 2 requests: the base stands in front of every text but one that merely begins with it. */
export const joinOfetch2: JoinRule = (base, input) => {
  const [head, tail] = [markHoles(base), markHoles(input)];
  if (head.text === '' || head.text === '/') return joined(tail, false);
  const cut = withoutSlash(head);
  if (startsWithKnown(tail, cut)) {
    const rest = sliceMarked(tail, cut.text.length);
    return joined(tail, openAuthority.test(cut.text) && startsFree(rest));
  }
  return joined(ufo(cut, tail), openAuthority.test(cut.text) && startsFree(tail));
};

/** Gives what wretch requests: the texts one behind the other, with one of two slashes; no slash is added. */
export const joinWretch: JoinRule = (base, input) => {
  const [head, tail] = [markHoles(base), markHoles(input)];
  const doubled = head.text.endsWith('/') && tail.text.startsWith('/');
  const free = openAuthority.test(head.text) && startsFree(tail);
  return joined(joinMarked(head, doubled ? sliceMarked(tail, 1) : tail), free);
};

/** Gives what got up to 14 requests for a string: `prefixUrl`, a slash and the text, also an absolute one. */
export const joinGot14: JoinRule = (base, input) => {
  const [head, tail] = [markHoles(base), markHoles(input)];
  if (head.text === '' || cannotStandBefore(head, tail)) return joined(tail, false);
  if (tail.text.startsWith('/')) return refused('got takes no leading slash beside prefixUrl');
  return joined(joinMarked(head, head.text.endsWith('/') ? '' : '/', tail), false);
};

/** Gives what the newest got requests: an absolute text bypasses `prefixUrl`, or throws without `allowAbsoluteUrls`. */
export function joinGot(base: Parts, input: Parts, options?: { readonly allowAbsoluteUrls?: boolean }): Join {
  const tail = markHoles(input);
  if (base.length === 0) return joined(tail, false);
  const allowed = options?.allowAbsoluteUrls !== false;
  if (absolute.test(tail.text))
    return allowed ? joined(tail, false) : refused('got takes no absolute URL with allowAbsoluteUrls: false');
  const join = joinGot14(base, input);
  return join.kind === 'joined' ? { ...join, overridable: allowed && startsFree(tail) } : join;
}

/** Gives what undici requests from an origin and a path: the host of the origin always stays. */
export const joinOrigin: JoinRule = (base, input) => {
  const [head, tail] = [markHoles(base), markHoles(input)];
  const end = authorityEnd(head.text);
  const origin = end === undefined ? withoutSlash(head) : sliceMarked(head, 0, end);
  return joined(joinMarked(origin, /^[/?]/.test(tail.text) ? '' : '/', tail), false);
};

/**
 * Gives what `new URL(input, base)` names: an absolute text, `//host`, and for http(s) `/\host` and `\\host` change the
 * host; tabs and line ends are dropped first.
 * @see https://url.spec.whatwg.org/#relative-state
 */
export const joinUrl: JoinRule = (base, input) => {
  const head = markHoles(base);
  let tail = withoutBlanks(markHoles(input));
  if (head.text === '') return joined(tail, false);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(head.text)?.[1]?.toLowerCase();
  const own = /^([a-z][a-z\d+.-]*):/i.exec(tail.text)?.[1]?.toLowerCase();
  if (own !== undefined) {
    const rest = sliceMarked(tail, own.length + 1);
    if (own !== scheme || !specialSchemes.has(own) || /^[/\\]{2}/.test(rest.text)) return joined(tail, false);
    // `https:path` beside an https base is a path of that base.
    tail = rest;
  }
  const special = scheme === undefined || specialSchemes.has(scheme);
  const slashes = special ? /^[/\\]+/ : /^\/+/;
  const leading = slashes.exec(tail.text)?.[0].length ?? 0;
  if (leading >= 2) {
    const host = sliceMarked(tail, leading);
    return joined(scheme === undefined ? joinMarked('//', host) : joinMarked(`${scheme}://`, host), false);
  }
  const end = authorityEnd(head.text);
  if (end === undefined) {
    if (!head.text.includes(holeMark)) return refused('the base is no absolute URL');
    return joined(slashed(head, tail), startsFree(tail, '/'));
  }
  return joined(resolved(head, end, tail, leading), startsFree(tail, special ? '/\\' : '/'));
};

const specialSchemes = new Set(['http', 'https', 'ws', 'wss', 'ftp', 'file']);

function resolved(head: MarkedText, end: number, tail: MarkedText, leading: number): MarkedText {
  const origin = sliceMarked(head, 0, end);
  if (leading === 1) return joinMarked(origin, '/', sliceMarked(tail, 1));
  const query = indexOrEnd(head.text, /[?#]/g, end);
  const fragment = indexOrEnd(head.text, /#/g, end);
  if (tail.text === '' || tail.text.startsWith('#')) return joinMarked(sliceMarked(head, 0, fragment), tail);
  if (tail.text.startsWith('?')) return joinMarked(sliceMarked(head, 0, query), tail);
  const slash = Math.max(head.text.slice(0, query).lastIndexOf('/'), head.text.slice(0, query).lastIndexOf('\\'));
  return slash < end ? joinMarked(origin, '/', tail) : joinMarked(sliceMarked(head, 0, slash + 1), tail);
}

/** The rules of a library whose majors join differently; each with the first major that it holds for. */
const rulesByMajor: ReadonlyMap<string, readonly (readonly [major: number, rule: JoinRule])[]> = new Map([
  [
    'ky',
    [
      [0, joinKy1],
      [2, (base: Parts, input: Parts) => joinKy2(input, { prefix: base })],
    ],
  ],
  [
    'ofetch',
    [
      [0, joinOfetch1],
      [2, joinOfetch2],
    ],
  ],
  [
    'got',
    [
      [0, joinGot14],
      [15, (base: Parts, input: Parts) => joinGot(base, input)],
    ],
  ],
  ['axios', [[0, (base: Parts, input: Parts) => joinAxios(base, input)]]],
  ['wretch', [[0, joinWretch]]],
  ['undici', [[0, joinOrigin]]],
]);

/**
 * Gives the rules by which a library may join, by the version range that the project asks for; with the version
 * unknown all of them, newest first. A library without rules of its own writes the texts one behind the other.
 */
export function joinRules(library: string, range: string | undefined): readonly JoinRule[] {
  const rules = rulesByMajor.get(library) ?? [[0, joinText]];
  const major = majorOf(range);
  const newestFirst = rules.toReversed();
  if (major === undefined) return newestFirst.map(([, rule]) => rule);
  return newestFirst
    .filter(([from]) => from <= major)
    .slice(0, 1)
    .map(([, rule]) => rule);
}

/** Gives the lowest major version that a range names, or `undefined` for tags, addresses and `*`. */
export function majorOf(range: string | undefined): number | undefined {
  const found = /^\s*(?:[\^~=v]|>=?)?\s*v?(\d{1,5})(?=$|[.\s|-])/.exec(range ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

function joined(marked: MarkedText, overridable: boolean): Join {
  return { kind: 'joined', parts: unmarkHoles(marked), overridable };
}

function refused(why: string): Join {
  return { kind: 'refused', why };
}

/** A hole stands first, or behind one of the characters that begin an address of its own. */
function startsFree({ text }: MarkedText, behind = ''): boolean {
  return text.startsWith(holeMark) || (text.startsWith(holeMark, 1) && behind.includes(text.charAt(0)));
}

/** One slash between: those at the end of the base and at the start of the text go. */
function slashed(head: MarkedText, tail: MarkedText): MarkedText {
  const start = /^\/*/.exec(tail.text)?.[0].length ?? 0;
  return joinMarked(withoutSlash(head), '/', sliceMarked(tail, start));
}

/** As axios and ufo do it: one or two slashes at the end go. */
function withoutSlash(head: MarkedText): MarkedText {
  return sliceMarked(head, 0, head.text.length - (/\/?\/$/.exec(head.text)?.[0].length ?? 0));
}

function ufo(head: MarkedText, tail: MarkedText): MarkedText {
  if (tail.text === '' || tail.text === '/') return head;
  return joinMarked(head, '/', sliceMarked(tail, /^\.?\//.exec(tail.text)?.[0].length ?? 0));
}

/** A text that begins with the same hole may hold the same base, but need not. */
function startsWithKnown(tail: MarkedText, head: MarkedText): boolean {
  return !head.text.includes(holeMark) && tail.text.startsWith(head.text);
}

function authorityEnd(text: string): number | undefined {
  const start = /^[a-z][a-z\d+.-]*:[/\\]{2,}/i.exec(text)?.[0].length;
  return start === undefined ? undefined : indexOrEnd(text, /[/?#\\]/g, start);
}

function indexOrEnd(text: string, form: RegExp, from: number): number {
  form.lastIndex = from;
  return form.exec(text)?.index ?? text.length;
}

function withoutBlanks({ text, holes }: MarkedText): MarkedText {
  return {
    text: text
      .replace(/[\t\n\r]/g, '')
      .replace(/^[\0- ]+/, '')
      .replace(/[\0- ]+$/, ''),
    holes,
  };
}
