import { base64Of } from '../targets/base64';
import { valueLimit } from './limits';
import { safePattern } from './patterns';
import { isHostless, isTooLong, partsOf, startsWithSlash } from './questions';
import { beforePath } from './urlMembers';
import {
  type Args,
  isOpen,
  type KnownPart,
  knownText,
  plainText,
  type TextPart,
  type TextValue,
  textValue,
  type Value,
  writtenText,
} from './value';

const sameText = new Set(['toString', 'valueOf', 'trim', 'trimStart', 'trimEnd', 'normalize', 'toLocaleLowerCase']);

/** Gives what a method of a text gives. */
export function onText(text: TextValue, name: string, args: Args): readonly Value[] {
  if (name === 'toString' && args[0]?.().some((value) => /^base64/.test(knownText(value) ?? ''))) {
    const written = writtenText(text);
    return [written === undefined ? { kind: 'unknown', open: { reason: 'runtime' } } : textValue(base64Of(written))];
  }
  if (sameText.has(name) || name === 'toJSON') return [{ ...text, isUrl: false }];
  if (name === 'toLowerCase')
    return [
      { ...text, parts: text.parts.map((part) => (isOpen(part) ? part : { ...part, text: part.text.toLowerCase() })) },
    ];
  if (name === 'replace' || name === 'replaceAll') {
    const [patterns = [], given = []] = [args[0]?.(), args[1]?.()];
    return patterns
      .flatMap((from) => replacementsOf(text, from, given).map((to): [Value, Value | undefined] => [from, to]))
      .slice(0, valueLimit)
      .flatMap(([from, to]) => {
        const outcome = withinLimits(replaced(text, from, to, name === 'replaceAll'), text);
        const other = otherHost(text, from, to);
        return other ? [...(isPlaceholder(text) ? [] : [outcome]), other] : [outcome];
      });
  }
  if (name === 'slice' || name === 'substring' || name === 'substr') {
    const cut = sliced(text, name, args);
    if (cut) return [cut];
  }
  const separator =
    name === 'split' && args.length === 1 ? knownText(args[0]?.()[0] ?? { kind: 'nothing' }) : undefined;
  // What is not known of a text may hold the separator, too.
  if (separator && knownText(text) !== undefined) {
    const pieces = splitText(text, separator);
    if (pieces.length <= pieceLimit) return [{ kind: 'list', items: pieces.map((piece) => () => [piece]) }];
  }
  if (name === 'split')
    return [{ kind: 'unknown', open: { reason: 'runtime' }, ...(text.via ? { via: text.via } : {}) }];
  return [{ ...opened(text), ...(text.via ? { via: text.via } : {}) }];
}

/** A text of more pieces is no list of targets. */
const pieceLimit = 64;

/** Gives the texts between the separators of one. */
export function splitText(text: TextValue, separator: string): readonly TextValue[] {
  const pieces: TextPart[][] = [[]];
  for (const part of text.parts) {
    if (isOpen(part)) {
      pieces.at(-1)?.push(part);
      continue;
    }
    let from = 0;
    for (const [index, piece] of part.text.split(separator).entries()) {
      if (index > 0) pieces.push([]);
      const at = part.at === undefined ? {} : { at: part.at + from };
      pieces.at(-1)?.push({ ...part, text: piece, ...at });
      from += piece.length + separator.length;
    }
  }
  return pieces.map((parts) => ({ ...text, isUrl: false, parts }));
}

/** A stretch of a text; of one with gaps, where what is cut off is known. */
function sliced(text: TextValue, name: string, args: Args): Value | undefined {
  const bounds = args
    .map((arg) => arg()[0])
    .map((value) => (value?.kind === 'flag' && typeof value.value === 'number' ? value.value : Number.NaN));
  if (bounds.some((bound) => Number.isNaN(bound))) return undefined;
  const via = text.via ? { via: text.via } : {};
  const [from = 0, to] = bounds;
  // Who takes away the last characters means a slash, and not the end of a host.
  if (to !== undefined && to < 0 && /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*$/i.test(plainText(text))) return text;
  const known = ofOneSource(text);
  if (known !== undefined) {
    const end = name === 'substr' && to !== undefined ? from + to : to;
    const cut = name === 'substring' ? known.substring(from, to) : known.slice(from, end);
    return { kind: 'text', parts: [{ ...text.parts[0], text: cut } as TextPart], ...via };
  }
  const [first] = text.parts;
  const last = text.parts.at(-1);
  if (first && !isOpen(first) && from >= 0 && from <= first.text.length && to === undefined)
    return {
      kind: 'text',
      parts: [{ ...withoutPlace(first), text: first.text.slice(from) }, ...text.parts.slice(1)],
      ...via,
    };
  if (last && !isOpen(last) && from === 0 && to !== undefined && to < 0 && -to <= last.text.length && name === 'slice')
    return { kind: 'text', parts: [...text.parts.slice(0, -1), { ...last, text: last.text.slice(0, to) }], ...via };
  return undefined;
}

function nameOf(text: TextValue): string | undefined {
  for (const part of text.parts) if (isOpen(part) && part.open.name) return part.open.name;
  return undefined;
}

/** A known text that the code alone says, or one variable: of any other, each part keeps where it comes from. */
function ofOneSource(text: TextValue): string | undefined {
  return text.parts.length === 1 ? knownText(text) : writtenText(text);
}

const openEnd: TextPart = { open: { reason: 'runtime' } };

/** Patterns that only take away what stands at an end: the authority stays as it is. */
const trimming = /^(?:\\\/\+?\$?|\^?\\\/\+?|\\\/\*\$|\(\?:\\\/\)\+\$|\\\/\$|\^\\s\+\|\\s\+\$)$/;

/** Patterns of rows of slashes: `/\/+/g`, `/(?<!:)\/{2,}/g`, `/^\/+/`. */
const slashes = /^(?:\^|\(\?<!:\))?\\\/(?:\+|\{2,\}|\\\/\+)$/;

/** Patterns of what stands at the end alone: `/[?&]$/`. */
const atEnd = /^(?:\\.|\[(?:[^\]\\]|\\.)+\]|[^\\^$|()[\].*+?{}])[+?]?\$$/;

/** What may stand in place of what is looked for. Behind the host, the first stands for all. */
function replacementsOf(text: TextValue, from: Value, given: readonly Value[]): readonly (Value | undefined)[] {
  if (given.length === 0) return [undefined];
  const plain = plainText(text).replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const search = knownText(from);
  const pattern = from.kind === 'regexp' ? safePattern(from.source, from.flags, plain) : undefined;
  const at = search ? plain.indexOf(search) : (pattern?.exec(plain)?.index ?? -1);
  return at >= 0 && /[/?#]/.test(plain.slice(0, at)) ? given.slice(0, 1) : given;
}

const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i;

/** What else a text may be in whose host something may be replaced that is not known, by more than slashes. */
function otherHost(text: TextValue, from: Value, to: Value | undefined): Value | undefined {
  const parts = partsOf(from);
  const open = parts.find(isOpen);
  const [, host] = authority.exec(knownText(text) ?? '') ?? [];
  if (from.kind === 'regexp' || !open || host === undefined || /^[/\s?#]*$/.test((to && knownText(to)) ?? '-'))
    return undefined;
  // What is filled in between braces leaves the rest of the host.
  const rest = host.replace(/\{[^}]*\}/g, '');
  if (!parts.every((part) => isOpen(part) || rest.includes(part.text))) return undefined;
  return { kind: 'unknown', open: open.open, ...(open.parameters ? { parameters: open.parameters } : {}) };
}

/** Whether the host of a text stands for others: `https://HOST/users`. */
function isPlaceholder(text: TextValue): boolean {
  const [, host = ''] = authority.exec(plainText(text)) ?? [];
  return /^[\w-]+(?::\d+)?$/.test(host) && !/^localhost\b/i.test(host);
}

function replaced(text: TextValue, from: Value, to: Value | undefined, all: boolean): Value {
  const by: readonly TextPart[] = to && to.kind !== 'nothing' ? partsOf(to) : [{ open: { reason: 'runtime' } }];
  const search = knownText(from);
  if (search) return replacedText(text, search, by, all);
  if (from.kind === 'regexp') {
    const known = ofOneSource(text);
    const written = to && writtenText(to);
    if (known !== undefined && written !== undefined) {
      const outcome = replacedPattern(known, from.source, from.flags, written);
      if (outcome === known) return text;
      if (outcome !== undefined) return { ...text, parts: [{ ...withoutPlace(text.parts[0]), text: outcome }] };
    }
    if (written === '/' && slashes.test(from.source) && startsWithSlash(text.parts[0]))
      return withSingleSlashes(text, from.source.startsWith('^') || !from.flags.includes('g'));
    if (trimming.test(from.source)) return trimSlashes(text);
    if (written !== undefined && atEnd.test(from.source)) return replacedEnd(text, from.source, from.flags, written);
    if (/^\^https\?:\\\/\\\/$/.test(from.source)) return text;
    const filled = known !== undefined && written === undefined ? filledPattern(text, known, from, by) : undefined;
    if (filled) return filled;
  }
  // A pattern that is not understood leaves the authority of a whole text alone, or everything open.
  const closed = beforePath(text.parts);
  const origin = closed?.every((part) => !isOpen(part)) ? knownText({ kind: 'text', parts: closed }) : undefined;
  if (origin === undefined || !/^[a-z][a-z0-9+.-]*:\/\/./i.test(origin)) return opened(text);
  // Whatever it puts behind a mere origin, what is appended to that is no part of the host.
  return origin === plainText(text) ? { ...text, parts: [...text.parts, { text: '/' }, openEnd] } : text;
}

function opened(text: TextValue): Extract<Value, { kind: 'unknown' }> {
  const name = nameOf(text);
  return { kind: 'unknown', open: { reason: 'runtime', ...(name === undefined ? {} : { name }) } };
}

/** A text that was rewritten stands nowhere as it is. */
function withoutPlace(part: TextPart | undefined): Omit<KnownPart, 'text'> {
  if (!part || isOpen(part)) return {};
  const { variable, environment } = part;
  return { ...(variable === undefined ? {} : { variable }), ...(environment === undefined ? {} : { environment }) };
}

function replacedPattern(text: string, source: string, flags: string, by: string): string | undefined {
  const pattern = safePattern(source, flags, text);
  return pattern && text.replace(flags.includes('g') ? new RegExp(pattern, `${pattern.flags}g`) : pattern, by);
}

/** Puts what the code does not say by itself in place of what a pattern finds: `'https://HOST'.replace(/HOST/, host)`. */
function filledPattern(
  text: TextValue,
  known: string,
  { source, flags }: Extract<Value, { kind: 'regexp' }>,
  by: readonly TextPart[],
): Value | undefined {
  const pattern = safePattern(source, flags, known);
  if (!pattern) return undefined;
  const all = [...known.matchAll(new RegExp(pattern, `${pattern.flags}g`))];
  const from = withoutPlace(text.parts[0]);
  const parts: TextPart[] = [];
  let end = 0;
  for (const { index, 0: found } of flags.includes('g') ? all : all.slice(0, 1)) {
    parts.push({ ...from, text: known.slice(end, index) }, ...by);
    end = index + found.length;
  }
  const left = [...parts, { ...from, text: known.slice(end) }].filter((part) => isOpen(part) || part.text !== '');
  return end === 0 && parts.length === 0 ? text : { ...text, parts: left };
}

/** What is replaced by more of itself, again and again, has no end; where a host is replaced by nothing, there is none. */
function withinLimits(value: Value, before: TextValue): Value {
  if (value.kind !== 'text') return value;
  if (isHostless(value.parts) && !isHostless(before.parts)) return { kind: 'unknown', open: { reason: 'missing' } };
  return isTooLong(value.parts) ? { kind: 'unknown', open: { reason: 'too-long' } } : value;
}

/** What stands at the end of a text is replaced where that end is known, and leaves the rest as it is. */
function replacedEnd(text: TextValue, source: string, flags: string, by: string): TextValue {
  const last = text.parts.at(-1);
  const end = last && !isOpen(last) ? replacedPattern(last.text, source, flags, by) : undefined;
  if (!last || end === undefined || isOpen(last) || end === last.text) return text;
  return { ...text, parts: [...text.parts.slice(0, -1), { ...withoutPlace(last), text: end }] };
}

function replacedText(text: TextValue, search: string, by: readonly TextPart[], all: boolean): Value {
  let done = false;
  const parts = text.parts.flatMap((part): readonly TextPart[] => {
    if (isOpen(part) || done || !part.text.includes(search)) return [part];
    if (!all) done = true;
    const pieces = part.text.split(search);
    const split = all ? pieces : [pieces[0] ?? '', pieces.slice(1).join(search)];
    return split.flatMap((piece, index) => [
      ...(index > 0 ? by : []),
      ...(piece === '' ? [] : [{ ...withoutPlace(part), text: piece }]),
    ]);
  });
  return { ...text, parts };
}

/** A path in which each row of slashes is one: whatever stands behind the first, it names no host. */
function withSingleSlashes(text: TextValue, isFirstAlone: boolean): TextValue {
  let before = '';
  const parts = text.parts.flatMap((part, at): readonly TextPart[] => {
    if (isOpen(part) || (isFirstAlone && at > 0)) {
      before = '';
      return [part];
    }
    const single = part.text.replace(isFirstAlone ? /^\/+/ : /\/{2,}/g, '/');
    const own = before.endsWith('/') ? single.replace(/^\//, '') : single;
    before = own || before;
    return own === '' ? [] : [{ ...withoutPlace(part), text: own }];
  });
  return { ...text, parts };
}

function trimSlashes(text: TextValue): TextValue {
  const last = text.parts.at(-1);
  if (!last || isOpen(last)) return text;
  return { ...text, parts: [...text.parts.slice(0, -1), { ...last, text: last.text.replace(/\/{1,8}$/, '') }] };
}
