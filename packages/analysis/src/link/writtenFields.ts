import { laidOver, type MemberWrite } from '../facts';
import type { Evaluator } from './evaluator';
import { layerOf, ofLayers } from './layers';
import { ancestorLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { isNothing } from './questions';
import type { InstanceValue, Value } from './value';
import type { WriteAt } from './world';

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
  return [...world.writes(name), ...world.writes(laidOver)].flatMap((at) => {
    const { file, write } = at;
    if (!mayBeIt(write, file) || !ownersOf(evaluator, at).some(isIt)) return [];
    const layer = layerOf(write);
    if (!layer) return evaluator.evaluate(write.value, file, undefined);
    return ofLayers(evaluator, [layer], name, { file, isItself: isIt }).filter((value) => !isNothing(value));
  });
}

/** Gives what a write is found to write to; asked again for each object that has a member of that name. */
export function ownersOf(evaluator: Evaluator, { file, id, write }: WriteAt): readonly Value[] {
  const read = () => {
    // The number may be that of another write after an edit: the answer is made of what it stands for.
    const { object } = file.writeAt(id) ?? write;
    return evaluator.evaluate(object, file, undefined);
  };
  return evaluator.once(`owner ${id}`, file, read, write.object);
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
