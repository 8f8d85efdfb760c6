import type { WritePlace } from '../facts';
import type { LinkedFile } from './linkedFile';

/**
 * Gives which of the writes of one thing may be in force at a place of the text: of those that surely come before it the
 * last one, and what may be written between the two. Gives `undefined` where no write surely comes before it, so that
 * all count.
 */
export function reaching(file: LinkedFile, writes: readonly WritePlace[], at: number): readonly number[] | undefined {
  let last: Pick<WritePlace, 'fn' | 'from'> | undefined = writtenEitherWay(writes, at);
  for (const write of writes) {
    if (write.until === undefined || at < write.from || at > write.until) continue;
    if (!last || write.from > last.from) last = write;
  }
  const since = last;
  if (!since) return undefined;
  // What runs later may find what is written later.
  const isLater = file.lookup.functionsIn(since.fn).some(({ start, end }) => start <= at && at < end);
  return writes.flatMap((write, index) => {
    if (write === since) return [index];
    if (!isIn(file, write.fn, since.fn)) return [];
    const { from } = write;
    const isCounted =
      from > since.from
        ? (from <= at && !isBeside(write, at)) || isLater || mayComeAgain(write, since.from, at)
        : isCalledLater(file, write.fn, since.fn);
    return isCounted ? [index] : [];
  });
}

/** Where the last `if` before a place starts that writes whichever of its branches is taken. */
function writtenEitherWay(writes: readonly WritePlace[], at: number): Pick<WritePlace, 'fn' | 'from'> | undefined {
  const branches = new Map<number, Set<number>>();
  let last: Pick<WritePlace, 'fn' | 'from'> | undefined;
  for (const { fn, either } of writes) {
    if (!either || at < either.end || at > either.until) continue;
    const written = (branches.get(either.from) ?? new Set()).add(either.branch);
    branches.set(either.from, written);
    if (written.size === either.of && (!last || either.from > last.from)) last = { fn, from: either.from };
  }
  return last;
}

function isBeside({ besides = [] }: WritePlace, at: number): boolean {
  return besides.some((start, index) => index % 2 === 0 && start <= at && at <= (besides[index + 1] ?? 0));
}

/** Whether a loop that starts after a place stands around both a write and what comes before it in the text. */
function mayComeAgain({ loops = [] }: WritePlace, since: number, at: number): boolean {
  return loops.some((start) => since < start && start <= at);
}

/** A function that is not handed on at once may be called by its name at any time. */
function isCalledLater(file: LinkedFile, fn: number, outer: number): boolean {
  return fn !== outer && file.functionAt(fn)?.passedTo === undefined;
}

/** Whether a function is another one or stands in it. */
function isIn(file: LinkedFile, fn: number, outer: number): boolean {
  for (let at = fn; at >= 0; at = file.functionAt(at)?.parent ?? -1) if (at === outer) return true;
  return false;
}
