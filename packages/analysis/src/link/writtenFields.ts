import type { Evaluator } from './evaluator';
import { ancestorLimit } from './limits';
import type { InstanceValue, Value } from './value';

type ClassAt = Pick<InstanceValue, 'file' | 'cls'>;

/**
 * Gives what whoever has the object writes to a field: `api.base = 'https://…'`. Over a text of the class that counts for this
 * very object, or for any.
 */
export function writtenFromOutside(
  evaluator: Evaluator,
  { file, cls, construction }: InstanceValue,
  name: string,
  isBlankBefore: boolean,
): readonly Value[] {
  return evaluator.world.writes(name).flatMap(({ file: from, write }) => {
    if (write.object.kind === 'this') return [];
    const isOwn = evaluator
      .evaluate(write.object, from, undefined)
      .some(
        (owner) =>
          owner.kind === 'instance' &&
          isOf(evaluator, owner, { file, cls }) &&
          (isBlankBefore || !construction || owner.construction === construction),
      );
    return isOwn ? evaluator.evaluate(write.value, from, undefined) : [];
  });
}

/** Gives what other files write to a static member: `Settings.base = 'https://…'`. */
export function writtenAbroad(evaluator: Evaluator, { file, cls }: ClassAt, name: string): readonly Value[] {
  return evaluator.world.writes(name).flatMap(({ file: from, write }) => {
    if (from === file || write.object.kind !== 'binding') return [];
    const owners = evaluator.evaluate(write.object, from, undefined);
    const isOwn = owners.some((owner) => owner.kind === 'class' && owner.file === file && owner.cls === cls);
    return isOwn ? evaluator.evaluate(write.value, from, undefined) : [];
  });
}

/** Whether an object is one of a class or of one of its heirs; each class above it is asked once. */
function isOf(evaluator: Evaluator, { file, cls }: ClassAt, of: ClassAt, lookedAt = new Set<string>()): boolean {
  if (file === of.file && cls === of.cls) return true;
  const key = `${file.memo.number}.${cls}`;
  if (lookedAt.size > ancestorLimit || lookedAt.has(key)) return false;
  lookedAt.add(key);
  return evaluator
    .parents(file, cls)
    .some((parent) => parent.kind === 'class' && isOf(evaluator, parent, of, lookedAt));
}
