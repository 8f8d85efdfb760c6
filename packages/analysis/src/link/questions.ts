import type { Expr } from '../facts';
import { holeMark } from '../targets/parts';
import { initialiser, partLimit, textLimit, valueLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { Memo } from './memo';
import {
  type Frame,
  type InstanceValue,
  isOpen,
  isTaken,
  isVague,
  type OpenPart,
  plainText,
  type TextPart,
  type TextValue,
  type Trail,
  type Value,
} from './value';

/**
 * Gives some values in place of too many: one text, where they share a start that closes an authority (or whatever they
 * are put behind does); else the first ones.
 */
export function fewOf(values: readonly Value[], limit: number, isClosed = false): readonly Value[] {
  if (values.length <= limit) return values;
  const texts = values.map((value) => (value.kind === 'text' ? plainText(value) : ''));
  const start = texts.reduce((shared, text) => {
    let length = 0;
    while (length < shared.length && shared[length] === text[length] && text[length] !== holeMark) length++;
    return shared.slice(0, length);
  });
  if (!isClosed && !closing.test(start)) return values.slice(0, Math.max(1, limit));
  const first = values[0]?.kind === 'text' ? values[0].parts[0] : undefined;
  const shared = first && !isOpen(first) ? { ...first, text: start } : { text: start };
  return [{ kind: 'text', parts: [...(start === '' ? [] : [shared]), { open: { reason: 'many' } }] }];
}

/** Whether an expression is data by how it is written, whatever it is made of: no request comes of it. */
export function isWrittenData({ kind }: Expr): boolean {
  return writtenData.has(kind);
}

const writtenData: ReadonlySet<Expr['kind']> = new Set(['text', 'concat', 'number', 'boolean', 'nothing', 'regexp']);

/** A text whose authority is closed. */
const closing = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#\uFFFC]+)?[/?#]/i;

/** Whether the authority of texts ends in them. */
export function areClosed(texts: readonly { readonly parts: readonly TextPart[] }[]): boolean {
  return texts.every(({ parts }) => closing.test(plainText({ kind: 'text', parts })));
}

/** What a text begins with, up to where its authority or its first step ends. */
const firstStep =
  /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#\uFFFC]+|\/\/[^/?#\uFFFC]+|(?![a-z][a-z0-9+.-]*:|\/\/)[^/?#\uFFFC]*)[/?#]/i;

/** Gives a set without doubles; where it has too many, texts that begin with the same step stand as one. */
export function fewer(values: readonly Value[]): readonly Value[] {
  if (values.length <= 1) return values;
  const distinct = withoutDoubles(values);
  if (distinct.length <= valueLimit) return distinct;
  return withoutDoubles(distinct.map((value) => (value.kind === 'text' ? startOf(value) : value)));
}

function withoutDoubles(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const id = identity(value);
    const key = id === undefined ? id : id + takenAs(value);
    return key === undefined || (!seen.has(key) && seen.add(key));
  });
}

/** What may be missing and what may not are two values. */
function takenAs(value: Value): string {
  if (isTaken(value, '||')) return '||';
  return isTaken(value, '??') ? '??' : '';
}

function startOf(text: TextValue): TextValue {
  const [first] = text.parts;
  const start = first && !isOpen(first) ? firstStep.exec(first.text)?.[0] : undefined;
  if (first === undefined || isOpen(first) || start === undefined) return text;
  return { ...text, parts: [{ ...first, text: start }, { open: { reason: 'runtime' } }] };
}

/** Gives a set without doubles: of too many values fewer, and what is too many even so is cut at the limit. */
export function bounded(values: readonly Value[]): readonly Value[] {
  const few = fewer(values);
  if (few.length <= valueLimit) return few;
  return [...withoutDoubles(values).slice(0, valueLimit), { kind: 'unknown', open: { reason: 'many' } }];
}

function identity(value: Value): string | undefined {
  switch (value.kind) {
    case 'text':
      return textIdentity(value.parts);
    case 'flag':
      return `f${value.value}`;
    case 'nothing':
    case 'environment':
    case 'response':
      return value.kind;
    case 'unknown':
      return `u${value.open.reason}${value.open.name ?? ''}${value.parameters?.join() ?? ''}`;
    case 'function':
      return value.self || value.frame ? undefined : `n${value.file.file}#${value.fn}`;
    case 'class':
      return value.frame ? undefined : `k${value.file.file}#${value.cls}${value.isAny ? '*' : ''}`;
    case 'instance':
      return value.construction || value.isLike ? undefined : `o${value.file.file}#${value.cls}`;
    case 'module':
      return `m${value.file.file}`;
    case 'foreign':
      return `x${value.specifier}.${value.path.join('.')}`;
    default:
      return undefined;
  }
}

/** The way of a text grows while its parts stay the same. */
const textIdentities = new WeakMap<readonly TextPart[], string>();

function textIdentity(parts: readonly TextPart[]): string {
  const known = textIdentities.get(parts);
  if (known !== undefined) return known;
  const said = parts.map((part) =>
    isOpen(part)
      ? `\uFFFC${part.open.name ?? ''}`
      : `${part.text}\u0000${part.variable ?? ''}${part.environment ?? ''}`,
  );
  const identity = `t${said.join('|')}`;
  textIdentities.set(parts, identity);
  return identity;
}

/** Whether the way of a value is worth showing. */
export function isTraceable(value: Value): boolean {
  return value.kind === 'text' || value.kind === 'unknown' || value.kind === 'client';
}

/** `options = { ...options, more }` adds nothing to itself. */
export function isSameObject(left: Value, right: Extract<Value, { kind: 'object' }>): boolean {
  return left.kind === 'object' && left.file === right.file && left.object === right.object;
}

/** Not empty, as far as can be said. */
export function isPresent(value: Value): boolean {
  if (value.kind === 'text') return value.parts.some((part) => isOpen(part) || part.text !== '');
  return !isVague(value) && value.kind !== 'flag';
}

/** Whether a value is known not to be there. */
export function isNothing({ kind }: Value): boolean {
  return kind === 'nothing';
}

/** Whether a value is one that the code writes down, or nothing. */
export function isWritten(value: Value): boolean {
  return value.kind === 'nothing' || (value.kind === 'text' && !value.parts.some(isOpen));
}

/** Whether a value is an empty text or nothing. */
export function isBlank(value: Value): boolean {
  return value.kind === 'nothing' || isEmptyText(value);
}

/** An empty text or `null` only holds the place of the other values. */
export function withoutBlanks(values: readonly Value[]): readonly Value[] {
  const given = values.filter((value) => value.kind !== 'nothing');
  const written = given.filter((value) => !isEmptyText(value));
  // What may be any host must not pass for the page's own.
  const kept = written.some(mayBeAnyHost) ? written.filter((value) => !isPage(value)) : written;
  const left = values.find((value) => value.kind === 'nothing' && value.isLeftOut);
  return left && given.length > 0 ? [...(kept.length > 0 ? kept : given), left] : kept.length > 0 ? kept : given;
}

function mayBeAnyHost(value: Value): boolean {
  return isVague(value) || (value.kind === 'text' && value.parts[0] !== undefined && isOpen(value.parts[0]));
}

function isPage(value: Value): boolean {
  return value.kind === 'text' && value.isPage === true;
}

/** Whether a value is known, and is there wherever the code runs. */
export function isCertain(value: Value): boolean {
  return (
    value.kind !== 'unknown' &&
    value.kind !== 'response' &&
    value.kind !== 'foreign' &&
    value.kind !== 'shape' &&
    !(
      value.kind === 'text' &&
      (isPage(value) || value.parts.some((part) => isOpen(part) || part.variable !== undefined))
    )
  );
}

/** A set that holds itself holds nothing more for it. */
export function withoutCycles(values: readonly Value[]): Value[] {
  const others = values.filter((value) => value.kind !== 'unknown' || value.open.reason !== 'cycle');
  return others.length > 0 ? others : [...values];
}

/** Gives which option a test takes: 0 where it holds, 1 where it does not, `undefined` where that is not known. */
export function decidedOption(tests: readonly Value[]): 0 | 1 | undefined {
  if (tests.length === 0 || !tests.every(isCertain)) return undefined;
  const holds = tests.map((value) => !isBlank(value) && !(value.kind === 'flag' && !value.value));
  if (holds.every((each) => each)) return 0;
  return holds.some((each) => each) ? undefined : 1;
}

/** Whether a text is known to be empty. */
export function isEmptyText(value: Value): boolean {
  return value.kind === 'text' && !isPage(value) && value.parts.every((part) => !isOpen(part) && part.text === '');
}

/** `export interface A` beside `export const A`: the value is meant. */
export function isTypeName(expr: Expr, file: LinkedFile): boolean {
  return expr.kind === 'binding' && file.bindingAt(expr.binding)?.kind === 'type';
}

/** Whether a file has no default export of its own. */
export function isCommonJs(file: LinkedFile): boolean {
  return file.lookup.exported('default').length === 0;
}

/** Gives a value as stretches of text. */
export function partsOf(value: Value): readonly TextPart[] {
  switch (value.kind) {
    case 'text':
      return value.parts;
    case 'flag':
      return [{ text: String(value.value) }];
    case 'nothing':
      return [];
    case 'unknown': {
      const open: OpenPart = { open: value.open, ...(value.parameters ? { parameters: value.parameters } : {}) };
      return value.isPath ? [{ text: '/' }, open] : [open];
    }
    case 'foreign':
      return [{ open: { reason: 'import', name: [value.specifier, ...value.path].join('.') } }];
    default:
      return [{ open: { reason: 'runtime' } }];
  }
}

/** The way of a text is that of the part that names its host: the first one, unless it is written plainly here. */
export function wayOf(
  text: { readonly parts: readonly TextPart[]; readonly via?: Trail },
  next: Value | undefined,
): Trail | undefined {
  if (text.parts.length === 0) return next?.via;
  const isPlain = text.via === undefined || text.via.what === 'literal';
  if (!isPlain || !next?.via || next.via.what === 'literal') return text.via;
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]+\//i.test(plainText({ kind: 'text', parts: text.parts })) ? text.via : next.via;
}

/** Joins stretches of text, empty ones left out. */
export function merge(left: readonly TextPart[], right: readonly TextPart[]): TextPart[] {
  const parts = [...left];
  for (const part of right) if (isOpen(part) || part.text !== '') parts.push(part);
  return parts;
}

/** Whether a part of a text is known and starts with a slash. */
export function startsWithSlash(part: TextPart | undefined): boolean {
  return part !== undefined && !isOpen(part) && part.text.startsWith('/');
}

/** Whether a text is one slash, behind which a path goes on. */
export function isRoot(parts: readonly TextPart[]): boolean {
  return parts.length === 1 && parts[0] !== undefined && !isOpen(parts[0]) && parts[0].text === '/';
}

/** Whether a text is more than is kept: it is unknown then. */
export function isTooLong(parts: readonly TextPart[]): boolean {
  const length = parts.reduce((sum, part) => sum + (isOpen(part) ? 1 : part.text.length), 0);
  return length > textLimit || parts.length > partLimit;
}

/** Whether a text names a scheme of the web, or leaves that to the page, and no host behind it: `https:///users`, or nothing at all. */
export function isHostless(parts: readonly TextPart[]): boolean {
  let text = '';
  for (const part of parts) {
    text += isOpen(part) ? holeMark : part.text;
    if (text.length > longestScheme) break;
  }
  return /^(?:(?:https?|wss?):)?\/\/(?:[/?#:]|$)/i.test(text);
}

const longestScheme = 'https://'.length;

/** Gives the first step of a way. */
export function trail(file: LinkedFile, expr: Expr, what: string): Trail {
  return { file: file.file, start: expr.start, end: expr.end, what, length: 1 };
}

/** The activation of `fn` in a chain of frames; module bindings need none. */
export function frameOf(frame: Frame | undefined, file: LinkedFile, fn: number): Frame | undefined {
  if (fn === -1) return undefined;
  for (let at = frame; at; at = at.parent) if (at.fn === fn && at.file === file) return at;
  return undefined;
}

/** The activation in which a class without a constructor sets its fields; an heir's methods stand before its own. */
export function selfFrame(
  object: InstanceValue,
  receiver: InstanceValue,
  construct: number | undefined,
): Frame | undefined {
  if (object.construction && construct === undefined) return object.construction;
  if (receiver.file === object.file && receiver.cls === object.cls) return undefined;
  return { file: object.file, fn: initialiser, args: [], self: receiver, depth: 1, memo: new Memo() };
}

/** Whether a function is `outer` or stands inside it. */
export function isWithin(file: LinkedFile, fn: number, outer: number): boolean {
  for (let at = fn; at >= 0; at = file.functionAt(at)?.parent ?? -1) if (at === outer) return true;
  return false;
}

/** A thing of which only the declared type is known keeps who hands it in. */
export function asGiven(value: Value, given: Value): Value {
  if (value.kind === 'shape' || (value.kind === 'instance' && value.isLike)) return { ...value, given };
  return value.kind === 'client' && Object.keys(value.kept).length === 0 ? { ...value, given } : value;
}

/**
 * Gives what a declared type says of a value that is not known; its members stay those of the parameter that decides it.
 * Of a client, only whoever made it knows the address.
 */
export function stillGiven(typed: readonly Value[], values: readonly Value[]): readonly Value[] {
  const given = values.find((value) => value.kind === 'unknown' && value.parameters !== undefined);
  const maker = values.find((value) => value.kind === 'unknown' && value.parameters === undefined);
  return typed.map((value) => {
    const giver = value.kind === 'client' ? maker : given;
    return giver ? asGiven(value, giver) : value;
  });
}

/** Marks a parameter that is a client, whose address is meant. */
export function intoClient(parameter: string): string {
  return `${parameter}.*.`;
}

/** Tells whether the parameter of a key is a client. */
export function isClientKey(parameter: string): boolean {
  return parameter.endsWith('.*.');
}

/** Marks a parameter whose member is meant, not itself. */
export function intoMember(parameter: string): string {
  return parameter.endsWith('.') ? parameter : `${parameter}.`;
}
