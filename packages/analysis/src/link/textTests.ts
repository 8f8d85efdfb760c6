import type { Expr, TextTest } from '../facts';
import { holeMark } from '../targets/parts';
import type { Evaluator } from './evaluator';
import { valueLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { Memo } from './memo';
import { safePattern } from './patterns';
import { fewOf, frameOf } from './questions';
import { type Frame, knownText, plainText, type TextValue, type Value } from './value';

/** A parameter of more values is not narrowed: each activation is as much work again. */
const mostNarrowed = 4;
/** A known start that is longer than this says all that a pattern asks of a start. */
const longStart = 8;

/** Gives what a value may be where texts are such as a condition asks: `path.startsWith('/') ? path : '/' + path`. */
export function valuesWhen(
  evaluator: Evaluator,
  { tests, value }: Extract<Expr, { kind: 'when' }>,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  let within = frame;
  let asIs: readonly Value[] | undefined;
  const parts = new Map<Expr, readonly Value[]>();
  for (const test of tests) {
    // What an object holds is looked for elsewhere, and is more work than the answer is worth.
    if (!isLocal(test.subject)) continue;
    const values = evaluator.evaluate(test.subject, file, within);
    const kept = values.filter((each) => mayPass(evaluator, test, each, file, within));
    if (kept.length === values.length) continue;
    if (kept.length === 0) return [];
    if (isSame(test.subject, value)) asIs = kept;
    if (value.kind === 'concat') for (const part of value.parts) if (isSame(test.subject, part)) parts.set(part, kept);
    const parameter = parameterOf(test.subject, file);
    if (parameter && values.length <= mostNarrowed) within = narrowed(evaluator, parameter, kept, file, within);
  }
  if (asIs || value.kind !== 'concat' || parts.size === 0) return asIs ?? evaluator.evaluate(value, file, within);
  return evaluator.concat(value.parts.map((part) => parts.get(part) ?? evaluator.evaluate(part, file, within)));
}

/** Gives the values of a name that stay where it is written anew: `if (!path.startsWith('/')) path = '/' + path`. */
export function notReplaced(
  evaluator: Evaluator,
  values: Value[],
  { tests }: Extract<Expr, { kind: 'when' }>,
  binding: number,
  file: LinkedFile,
  frame: Frame | undefined,
): Value[] {
  const isOwn = tests.every(({ subject }) => subject.kind === 'binding' && subject.binding === binding);
  if (!isOwn) return values;
  return values.filter((value) =>
    tests.some((test) => mayPass(evaluator, { ...test, holds: !test.holds }, value, file, frame)),
  );
}

/**
 * Gives the texts that parts make. `base + (base.endsWith('/') ? '' : '/') + path`: each base comes with the slash that
 * it asks for.
 */
export function concatenated(
  evaluator: Evaluator,
  { parts }: Extract<Expr, { kind: 'concat' }>,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const read = (part: Expr): readonly Value[] => evaluator.evaluate(part, file, frame);
  const options = parts.map((part) => testedOptions(part, file));
  const tested = options.flatMap((each) => each?.flatMap(({ tests }) => tests.map(({ subject }) => subject)) ?? []);
  const subject = tested.length > 0 ? parts.find((part) => tested.some((other) => isSame(part, other))) : undefined;
  const values = subject ? read(subject) : [];
  if (!subject || values.length < 2) return evaluator.concat(parts.map(read));
  const texts = values.map((value) =>
    evaluator.concat(
      parts.map((part, index) => {
        if (isSame(part, subject)) return [value];
        const left = options[index]?.filter(({ tests }) =>
          tests.every((test) => !isSame(test.subject, subject) || mayPass(evaluator, test, value, file, frame)),
        );
        return left ? left.flatMap(read) : read(part);
      }),
    ),
  );
  const all = texts.flat();
  if (all.length <= valueLimit) return all;
  return texts.flatMap((each) => fewOf(each, Math.floor(valueLimit / texts.length)));
}

/** The options of a condition that asks texts, where it stands or under a name. */
function testedOptions(part: Expr, file: LinkedFile): readonly Extract<Expr, { kind: 'when' }>[] | undefined {
  const [write, ...others] = part.kind === 'binding' ? (file.bindingAt(part.binding)?.writes ?? []) : [part];
  if (write?.kind !== 'choice' || others.length > 0) return undefined;
  const options = write.options.filter((option) => option.kind === 'when');
  return options.length === write.options.length ? options : undefined;
}

/** Whether a text may be such as a test asks. */
function mayPass(
  evaluator: Evaluator,
  { subject, asks, of, holds }: TextTest,
  value: Value,
  file: LinkedFile,
  frame: Frame | undefined,
): boolean {
  if (value.kind !== 'text' || value.isPage || (asks === 'whole' && isWrittenFromWithin(subject, file))) return true;
  const [wanted, ...others] = evaluator.evaluate(of, file, frame);
  const answer = wanted && others.length === 0 ? answered(value, asks, wanted) : undefined;
  return answer === undefined || answer === holds;
}

/** What a text that may have gaps answers; `undefined` where the gaps decide. */
function answered(value: TextValue, asks: TextTest['asks'], wanted: Value): boolean | undefined {
  const plain = plainText(value);
  const gap = plain.indexOf(holeMark);
  if (asks === 'pattern')
    return wanted.kind === 'regexp' ? matched(plain, gap, wanted.source, wanted.flags) : undefined;
  const text = knownText(wanted);
  if (text === undefined) return undefined;
  if (asks === 'whole') return gap < 0 ? plain === text : mayBe(plain, text) ? undefined : false;
  if (asks === 'part') return plain.includes(text) || (gap < 0 ? false : undefined);
  const known = gap < 0 ? plain : asks === 'start' ? plain.slice(0, gap) : plain.slice(plain.lastIndexOf(holeMark) + 1);
  const isEdge = asks === 'start' ? known.startsWith(text) : known.endsWith(text);
  const mayBecome = gap >= 0 && (asks === 'start' ? text.startsWith(known) : text.endsWith(known));
  return isEdge || (mayBecome ? undefined : false);
}

/** Whether a text with gaps may be another one, by its two ends. */
function mayBe(plain: string, text: string): boolean {
  const [start = '', ...rest] = plain.split(holeMark);
  return text.startsWith(start) && text.endsWith(rest.at(-1) ?? '');
}

/** A pattern of a start may be asked of a text whose start is known. */
function matched(plain: string, gap: number, source: string, flags: string): boolean | undefined {
  const isStart = /^\^[^$|]*$/.test(source);
  if (gap >= 0 && !isStart) return undefined;
  const known = gap < 0 ? plain : plain.slice(0, gap);
  const found = safePattern(source, flags, known)?.test(known);
  return found === false && gap >= 0 && known.length < longStart && !known.startsWith('/') ? undefined : found;
}

/** The parameter that an expression is. */
function parameterOf(expr: Expr, file: LinkedFile): Extract<Expr, { kind: 'parameter' }> | undefined {
  if (expr.kind === 'parameter') return expr.rest ? undefined : expr;
  const writes = expr.kind === 'binding' ? file.bindingAt(expr.binding)?.writes : undefined;
  const [write, ...others] = writes ?? [];
  return write?.kind === 'parameter' && !write.rest && others.length === 0 ? write : undefined;
}

/** The activation in which a parameter is one of some of its values. */
function narrowed(
  evaluator: Evaluator,
  { fn, index }: Extract<Expr, { kind: 'parameter' }>,
  values: readonly Value[],
  file: LinkedFile,
  frame: Frame | undefined,
): Frame | undefined {
  const own = frameOf(frame, file, fn);
  if (own?.spreadFrom !== undefined && index >= own.spreadFrom) return frame;
  const replaced = (at: Frame): Frame => {
    if (at !== own && at.parent) return { ...at, parent: replaced(at.parent), memo: new Memo() };
    return { ...at, args: withItem(at.args, index, () => values), memo: new Memo() };
  };
  if (own && frame) return replaced(frame);
  const parameters = file.functionAt(fn)?.parameters ?? [];
  const args = parameters.map(
    (_, other) => () => evaluator.evaluate({ kind: 'parameter', fn, index: other, start: 0, end: 0 }, file, undefined),
  );
  return { file, fn, args: withItem(args, index, () => values), depth: (frame?.depth ?? 0) + 1, memo: new Memo() };
}

function withItem<T>(items: readonly T[], index: number, item: T): readonly T[] {
  return items.map((other, at) => (at === index ? item : other));
}

/** Whether functions write to a name that is not theirs: nobody knows what it is by then. */
function isWrittenFromWithin(subject: Expr, file: LinkedFile): boolean {
  const binding = subject.kind === 'binding' ? file.bindingAt(subject.binding) : undefined;
  return binding?.places?.some(({ fn }) => fn !== binding.fn) ?? false;
}

/** Whether an expression reads a name of a function, or what is given to it. */
function isLocal(expr: Expr): boolean {
  if (expr.kind === 'member') return isLocal(expr.object);
  return expr.kind === 'binding' || expr.kind === 'parameter';
}

/** Whether two expressions read the same name or member. */
function isSame(left: Expr, right: Expr): boolean {
  switch (left.kind) {
    case 'binding':
      return right.kind === 'binding' && left.binding === right.binding;
    case 'parameter':
      return right.kind === 'parameter' && left.fn === right.fn && left.index === right.index;
    case 'member':
      return right.kind === 'member' && left.name === right.name && isSame(left.object, right.object);
    case 'this':
      return right.kind === 'this' && left.fn === right.fn && left.cls === right.cls;
    default:
      return false;
  }
}
