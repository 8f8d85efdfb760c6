import type { Join as JoinName } from '../clients/clientModel';
import { type Join, type JoinRule, joinAxios, joinRules, joinText, joinUrl } from '../targets/joins';
import type { Hole, Parts } from '../targets/parts';
import { isOpen, type OpenPart, type TextPart, type TextValue } from './value';

/** A hole that remembers the part it stands for. */
interface OpenHole extends Hole {
  readonly part: OpenPart;
}

/** Gives a text as the parts that the target readers take. */
export function toParts(text: readonly TextPart[]): Parts {
  return text.map((part) => {
    if (!isOpen(part)) return part.text;
    const hole: OpenHole = { kind: 'hole', part, ...(part.open.name === undefined ? {} : { name: part.open.name }) };
    return hole;
  });
}

/** Gives the part that a hole stands for. */
export function partOf(hole: Hole): OpenPart {
  return 'part' in hole
    ? (hole as OpenHole).part
    : { open: { reason: 'runtime', ...(hole.name === undefined ? {} : { name: hole.name }) } };
}

/** What decides how a library joins. */
export interface JoinOptions {
  /** The version range that the project asks of a library. */
  range(library: string): string | undefined;
  readonly allowAbsoluteUrls: boolean;
}

/** Gives what a library may make of a base and an input; every stretch of text keeps where it is written. */
export function joinTexts(
  name: JoinName,
  base: TextValue,
  input: TextValue,
  options: JoinOptions,
): readonly TextValue[] {
  const joined = rulesOf(name, options).map((rule) => joinedBy(rule, base, input));
  const taken = joined.filter((text) => text !== refusedText);
  return taken.length > 0 ? taken : joined.slice(0, 1);
}

/** What a library refuses with one version counts only where every version that may be in use refuses it. */
const refusedText: TextValue = { kind: 'text', parts: [{ open: { reason: 'invalid' } }] };

/** Gives what `new URL(input, base)` names. */
export function resolvedText(base: TextValue, input: TextValue): TextValue {
  return joinedBy(joinUrl, base, input);
}

function joinedBy(rule: JoinRule, base: TextValue, input: TextValue): TextValue {
  const join = rule(toParts(base.parts), toParts(input.parts));
  if (join.kind === 'refused') return refusedText;
  const via = sourceOf(join.parts, base, input).via;
  // A path that the caller of the program sends may be another address as a whole.
  const sent = join.overridable ? input.parts.find(isOpen)?.open : undefined;
  const overridable = sent?.reason === 'request' ? { overridable: sent.name ?? '' } : {};
  return { kind: 'text', parts: withSources(join.parts, base, input), ...overridable, ...(via ? { via } : {}) };
}

function rulesOf(name: JoinName, { range, allowAbsoluteUrls }: JoinOptions): readonly JoinRule[] {
  switch (name) {
    case 'axios':
      return [(base, input): Join => joinAxios(base, input, { allowAbsoluteUrls })];
    case 'concat':
      return [joinText];
    case 'whatwg':
      return [joinUrl];
    default:
      return joinRules(name, range(name));
  }
}

/** The text that names the authority of a joined target. */
function sourceOf(parts: Parts, base: TextValue, input: TextValue): TextValue {
  const first = parts[0];
  const start = base.parts[0];
  if (base.parts.length === 0 || start === undefined || first === undefined) return input;
  if (typeof first === 'string') return !isOpen(start) && sharesStart(first, start.text) ? base : input;
  return isOpen(start) && partOf(first) === start ? base : input;
}

function sharesStart(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length, 12);
  return length > 0 && left.slice(0, length) === right.slice(0, length);
}

/** Finds each stretch of a joined text again in the texts that it was made of. */
function withSources(parts: Parts, base: TextValue, input: TextValue): TextPart[] {
  const sources = [...base.parts, ...input.parts];
  const pool = [...sources, ...sources.flatMap(withoutEnds)].filter((part) => !isOpen(part) && part.text !== '');
  const found: TextPart[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') {
      found.push(partOf(part));
      continue;
    }
    let rest = part;
    while (rest !== '') {
      const next = pool.find((known) => !isOpen(known) && rest.startsWith(known.text));
      if (next && !isOpen(next)) {
        found.push(next);
        rest = rest.slice(next.text.length);
        continue;
      }
      // The start of a source (its end was cut off by the join) still tells where the authority is written.
      const cut = pool.find((known) => !isOpen(known) && commonStart(known.text, rest) >= Math.min(8, rest.length));
      const length = cut && !isOpen(cut) ? commonStart(cut.text, rest) : 0;
      if (cut && !isOpen(cut) && length > 0) {
        found.push({ ...cut, text: rest.slice(0, length) });
        rest = rest.slice(length);
        continue;
      }
      const take = nextSource(rest, pool);
      found.push({ text: rest.slice(0, take) });
      rest = rest.slice(take);
    }
  }
  return found;
}

/** What a join may leave of a value of the environment: slashes and blanks at its ends fall away. */
function withoutEnds(part: TextPart): readonly TextPart[] {
  if (isOpen(part) || part.variable === undefined) return [];
  const { text } = part;
  const [from, to] = [text.search(/[^/\\\s]|$/), text.search(/(?<![/\\\s])[/\\\s]*$/)];
  return [text.slice(from), text.slice(0, to), text.slice(from, to)]
    .filter((left) => left !== text)
    .map((left) => ({ ...part, text: left }));
}

function nextSource(rest: string, pool: readonly TextPart[]): number {
  let nearest = rest.length;
  for (const part of pool) {
    if (isOpen(part)) continue;
    const at = rest.indexOf(part.text, 1);
    if (at > 0 && at < nearest) nearest = at;
  }
  return nearest;
}

function commonStart(left: string, right: string): number {
  const limit = Math.min(left.length, right.length);
  let length = 0;
  while (length < limit && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  return length;
}
