import { holeMark } from '../targets/parts';
import { requestPartOf } from './requests';
import {
  isOpen,
  isWritten,
  type KnownPart,
  knownText,
  plainText,
  type TextPart,
  type TextValue,
  type Value,
} from './value';

const urlParts: Readonly<Record<string, (text: TextValue) => readonly TextPart[] | undefined>> = {
  href: (text) => text.parts,
  origin: (text) => beforePath(text.parts),
  protocol: (text) => schemeOf(text.parts),
  pathname: (text) => pathOf(text),
  path: (text) => pathOf(text),
};

/** Gives what a member of a text or of a `URL` is. */
export function textMember(text: TextValue, name: string): readonly Value[] {
  if (text.isUrl && Object.hasOwn(urlParts, name)) {
    const parts = urlParts[name]?.(text);
    if (parts) return [{ kind: 'text', parts, ...(text.via ? { via: text.via } : {}) }];
  }
  if (text.isUrl && (name === 'host' || name === 'hostname')) return [hostOf(text, name === 'host')];
  if (text.isUrl && name === 'port') return portOf(text);
  return [{ kind: 'builtin', name, object: text }];
}

/** The host of a `URL`; an authority that is not known is not known, but it is there. */
function hostOf(text: TextValue, withPort: boolean): Value {
  const via = text.via ? { via: text.via } : {};
  const origin = beforePath(text.parts) ?? [];
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(plainText({ kind: 'text', parts: origin }));
  const sent = scheme ? undefined : requestPartOf({ kind: 'text', parts: origin });
  if (sent) return { kind: 'unknown', open: sent.open, ...via };
  const [first] = origin;
  // Who gives the address gives its host.
  if (!scheme && first && isOpen(first) && first.parameters)
    return { kind: 'unknown', open: first.open, parameters: first.parameters, ...via };
  if (!scheme) return { kind: 'unknown', open: { reason: 'runtime', name: 'URL.hostname' }, ...via };
  const authority = withoutStart(origin, scheme[0].length);
  const parts: TextPart[] = [];
  for (const part of authority) {
    const colon = isOpen(part) || withPort ? -1 : part.text.search(/:\d*$|:(?=\d)/);
    if (isOpen(part) || colon < 0) {
      if (isOpen(part) || part.text !== '') parts.push(part);
      continue;
    }
    if (!isOpen(part) && colon > 0) parts.push({ ...part, text: part.text.slice(0, colon) });
    break;
  }
  return { kind: 'text', parts, ...via };
}

/** The port of a `URL`, where one is written; one that may be hidden behind what is not known is not known. */
function portOf(text: TextValue): readonly Value[] {
  const origin = beforePath(text.parts) ?? [];
  const plain = plainText({ kind: 'text', parts: origin });
  const port = /^[a-z][a-z0-9+.-]*:\/\/[^/]*?:(\d+)$/i.exec(plain)?.[1];
  if (port !== undefined) return [{ kind: 'text', parts: [madeOf(text, port) ?? { text: port }] }];
  return plain.includes(holeMark) ? [{ kind: 'unknown', open: { reason: 'runtime', name: 'URL.port' } }] : [];
}

/** The path of a `URL` that is known as a whole. */
function pathOf(text: TextValue): readonly TextPart[] | undefined {
  const known = knownText(text);
  const path = known !== undefined && URL.canParse(known) ? madeOf(text, new URL(known).pathname) : undefined;
  return path && [path];
}

/** A part of a text, which comes from the environment where the text does; of several variables it may be either's. */
function madeOf({ parts }: TextValue, made: string): TextPart | undefined {
  const [from, ...others] = parts.filter((part): part is KnownPart => !isOpen(part) && !isWritten(part));
  return others.length > 0 ? undefined : { ...from, text: made };
}

/** The scheme with its colon, where it is written. */
function schemeOf(parts: readonly TextPart[]): readonly TextPart[] | undefined {
  const [first] = parts;
  const scheme = first && !isOpen(first) ? /^[a-z][a-z0-9+.-]*:/i.exec(first.text)?.[0] : undefined;
  return first && scheme !== undefined ? [{ ...first, text: scheme }] : undefined;
}

/** Takes characters away from the start; an open part counts as one. */
function withoutStart(parts: readonly TextPart[], length: number): readonly TextPart[] {
  let left = length;
  return parts.flatMap((part): readonly TextPart[] => {
    const size = isOpen(part) ? 1 : part.text.length;
    const cut = Math.min(left, size);
    left -= cut;
    if (cut === size) return [];
    return isOpen(part) || cut === 0 ? [part] : [{ ...part, text: part.text.slice(cut) }];
  });
}

/** Gives the scheme and authority of a text whose authority is closed by known text. */
export function beforePath(parts: readonly TextPart[]): readonly TextPart[] | undefined {
  const found: TextPart[] = [];
  let text = '';
  for (const part of parts) {
    if (isOpen(part)) {
      found.push(part);
      text += holeMark;
      continue;
    }
    const start = text.length;
    text += part.text;
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text);
    const from = scheme ? scheme[0].length : 0;
    const end = text.slice(from).search(/[/?#]/);
    if (end >= 0 && from + end >= start) {
      const kept = part.text.slice(0, from + end - start);
      if (kept) found.push({ ...part, text: kept });
      return found;
    }
    found.push(part);
  }
  return found;
}
