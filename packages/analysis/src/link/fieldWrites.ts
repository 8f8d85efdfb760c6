import { laidOver, type MemberWrite } from '../facts';
import type { Evaluator } from './evaluator';
import { layerOf, ofLayers } from './layers';
import type { LinkedFile } from './linkedFile';
import { isCertain, isNothing } from './questions';
import { type Frame, isVague, type Value } from './value';

interface ClassAt {
  readonly file: LinkedFile;
  readonly cls: number;
}

/** Gives the writes of a class to a field of its object, and those that lay something over the object, in the order of the text. */
export function fieldWrites({ file: { lookup }, cls }: ClassAt, name: string): readonly MemberWrite[] {
  const named = lookup.fieldWrites(cls, name);
  const laid = [...lookup.fieldWrites(cls, laidOver), ...lookup.fieldWrites(cls, '*')].filter(layerOf);
  return laid.length === 0 ? named : [...named, ...laid].sort((a, b) => a.start - b.start);
}

/** Gives what a write of a class says of a field. */
export function saidOf(
  evaluator: Evaluator,
  write: MemberWrite,
  name: string,
  { file, cls }: ClassAt,
  frame: Frame | undefined,
): readonly Value[] {
  const layer = layerOf(write);
  if (!layer) return evaluator.evaluate(write.value, file, frame);
  const isItself = (value: Value): boolean =>
    ((value.kind === 'instance' && !value.isLike) || value.kind === 'class') &&
    value.file === file &&
    value.cls === cls;
  return ofLayers(evaluator, [layer], name, { file, frame, isItself }).filter((value) => !isNothing(value));
}

/** Tells whether what is laid over an object is sure to have the member of which these are the values. */
export function isLaidSurely(
  evaluator: Evaluator,
  write: MemberWrite,
  values: readonly Value[],
  construction: Frame | undefined,
): boolean {
  const layer = construction && layerOf(write);
  return !!layer && values.every(isCertain) && evaluator.evaluate(layer, construction.file, construction).length === 1;
}

/** Gives what is known with what is handed in: that may have other texts, and is not said to have another function or client. */
export function besideTexts(values: readonly Value[], handedIn: readonly Value[]): readonly Value[] {
  const isText = handedIn.length > 0 && values.every((value) => value.kind === 'text' || isVague(value));
  return isText && values.some(({ kind }) => kind === 'text') ? [...values, ...handedIn] : values;
}
