import { holeMark } from './parts';

/** What the text of a host stands for. */
export type HostText =
  | { readonly kind: 'host'; readonly host: string; readonly certainty: 'exact' | 'pattern' }
  | { readonly kind: 'unknown' } // the holes leave too little of the name
  | { readonly kind: 'invalid' };

/** Placeholders that people leave in a written host: `{tenant}`, `{{tenant}}`, `${TENANT}`, `$TENANT`, `<tenant>`. */
const placeholder = /\$?\{\{?[^{}]*\}?\}|\$[A-Za-z_]\w*|<[^<>]*>|%7[bB][^%]*%7[dD]/g;

/** Second-level names under a country where anyone registers: they say nothing about who is called. */
const openSecondLevel = new Set(['co', 'com', 'org', 'net', 'gov', 'edu', 'ac', 'or', 'ne', 'go']);

/** Gives the text with a `holeMark` in place of each placeholder that was left in it. */
export function markPlaceholders(text: string): string {
  return /[{<$%]/.test(text) ? text.replace(placeholder, holeMark) : text;
}

/**
 * Gives the host as WHATWG URL writes it, without a trailing dot; an IPv6 address keeps its brackets.
 * Holes become `*` where two whole labels of the name, or a name of this machine, stand after the last one.
 * @see https://url.spec.whatwg.org/#host-parsing
 */
export function readHost(text: string): HostText {
  if (!text.includes(holeMark) && !text.includes('*')) {
    const host = normalHost(text);
    return host === undefined ? { kind: 'invalid' } : { kind: 'host', host, certainty: 'exact' };
  }
  return readPattern(text.replaceAll('*', holeMark));
}

/** Gives whether a known text is a whole host already, so that a hole after it most likely starts the path. */
export function isWholeHost(text: string): boolean {
  if (/^\[[0-9a-fA-F:.]+\]$/.test(text)) return true;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) return true;
  const last = text.slice(text.lastIndexOf('.') + 1).toLowerCase();
  if (last === 'localhost') return true;
  return text.includes('.') && (/^[a-z]{2}$/.test(last) || wholeTopLevels.has(last));
}

/** Names at the top that are seen in code; a hole after another last label may as well continue it. */
const wholeTopLevels = new Set(
  (
    'com net org edu gov mil int info biz name pro io ai app dev cloud online site store tech xyz page run link live ' +
    'software systems services solutions network digital agency media news blog shop team tools works world zone space ' +
    'club design email finance global group health host chat video social studio today top wiki directory exchange ' +
    'technology engineering ventures consulting academy foundation website ' +
    'example test invalid local internal lan corp svc arpa onion goog google aws azure amazon microsoft'
  ).split(' '),
);

function normalHost(text: string): string | undefined {
  if (text === '' || /[ \t\r\n/\\?#@]/.test(text)) return undefined;
  let host: string;
  try {
    host = new URL(`http://${text}/`).hostname;
  } catch {
    return undefined;
  }
  if (host.startsWith('[')) return host;
  if (host.endsWith('.')) host = host.slice(0, -1);
  const labels = host.split('.');
  const good = labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label));
  return good && host.length <= 253 ? host : undefined;
}

function readPattern(text: string): HostText {
  const labels = text
    .replace(/[。．｡]/g, '.')
    .replace(/\.$/, '')
    .split('.');
  const last = labels.findLastIndex((label) => label.includes(holeMark));
  const tail = labels.slice(last + 1).join('.');
  const normalTail = tail === '' ? undefined : normalHost(tail);
  if (tail === '') return { kind: 'unknown' };
  if (normalTail === undefined) return /^[\d.]+$/.test(tail) ? { kind: 'unknown' } : { kind: 'invalid' };
  if (!namesSomeone(normalTail)) return { kind: 'unknown' };
  const head: string[] = [];
  for (const label of labels.slice(0, last + 1)) {
    const shown = label.replace(/\uFFFC+/g, '*').toLowerCase();
    if (!/^[a-z0-9_*-]+$/.test(shown)) {
      const known = shown.includes('*') ? undefined : normalHost(shown);
      if (known === undefined) return { kind: 'invalid' };
      head.push(known);
    } else head.push(shown);
  }
  return { kind: 'host', host: [...head, normalTail].join('.'), certainty: 'pattern' };
}

function namesSomeone(tail: string): boolean {
  if (tail === 'localhost') return true;
  const labels = tail.split('.');
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return false;
  return labels.length > 2 || labels[1]?.length !== 2 || !openSecondLevel.has(labels[0] ?? '');
}
