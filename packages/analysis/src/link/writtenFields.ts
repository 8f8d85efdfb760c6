import { laidOver, type MemberWrite } from '../facts';
import type { Evaluator } from './evaluator';
import { layerOf, ofLayers } from './layers';
import { ancestorLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { isNothing } from './questions';
import type { InstanceValue, Value } from './value';

type ClassAt = Pick<InstanceValue, 'file' | 'cls'>;

/**
 * Gives what whoever has the object writes to a field: `api.base = 'https://…'`, `Object.assign(api, given)`. Over a text of the
 * class that counts for this very object, or for any.
 */
export function writtenFromOutside(
  evaluator: Evaluator,
  { file, cls, construction }: InstanceValue,
  name: string,
  { isBlankBefore, isPrivate }: { readonly isBlankBefore: boolean; readonly isPrivate: boolean },
): readonly Value[] {
  const isIt = (owner: Value): boolean =>
    owner.kind === 'instance' &&
    isOf(evaluator, owner, { file, cls }) &&
    (isBlankBefore || !construction || owner.construction === construction);
  // What only the class may name, its other methods and statics write: `made.base = base`.
  const mayBeIt = ({ object }: MemberWrite, from: LinkedFile) =>
    object.kind !== 'this' && (!isPrivate || from === file);
  return writtenTo(evaluator, name, isIt, mayBeIt);
}

/** Gives what other files write to a static member: `Settings.base = 'https://…'`. */
export function writtenAbroad(evaluator: Evaluator, { file, cls }: ClassAt, name: string): readonly Value[] {
  const isOwn = (owner: Value) => owner.kind === 'class' && owner.file === file && owner.cls === cls;
  return writtenTo(evaluator, name, isOwn, ({ object }, from) => from !== file && object.kind === 'binding');
}

/** Gives what is written to a member of what something is found to be, under its name or by what is laid over it. */
function writtenTo(
  evaluator: Evaluator,
  name: string,
  isIt: (owner: Value) => boolean,
  mayBeIt: (write: MemberWrite, file: LinkedFile) => boolean,
): readonly Value[] {
  const { world } = evaluator;
  return [...world.writes(name), ...world.writes(laidOver)].flatMap(({ file, write }) => {
    if (!mayBeIt(write, file) || !evaluator.evaluate(write.object, file, undefined).some(isIt)) return [];
    const layer = layerOf(write);
    if (!layer) return evaluator.evaluate(write.value, file, undefined);
    return ofLayers(evaluator, [layer], name, { file, isItself: isIt }).filter((value) => !isNothing(value));
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
