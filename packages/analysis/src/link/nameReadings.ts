import type { Binding, Expr } from '../facts';
import type { LinkedFile } from './linkedFile';
import { frameOf } from './questions';
import type { Frame } from './value';

/** Names the reading of a name in an activation, or in none. */
export function readingOf(name: string, own: Frame | undefined, file: LinkedFile): string {
  return `${(own ?? file).memo.number}.${name}`;
}

/** Names the reading of a name that a change is made to, for what it is so far; `undefined` where no name is read. */
export function readingChanged(object: Expr, file: LinkedFile, frame: Frame | undefined): string | undefined {
  const binding = object.kind === 'binding' ? file.bindingAt(object.binding) : undefined;
  if (object.kind !== 'binding' || binding?.writes.length !== 1) return undefined;
  return readingOf(`b${object.binding}`, activationAround(binding, file, frame), file);
}

/** The activation in which a name is read. */
export function activationAround(binding: Binding, file: LinkedFile, frame: Frame | undefined): Frame | undefined {
  return frameOf(frame, file, binding.fn) ?? around(binding, file, frame);
}

/** The activation around a function literal that is handed on, for what it finds in its parameters. */
function around({ kind, fn }: Binding, file: LinkedFile, frame: Frame | undefined): Frame | undefined {
  const { passedTo, parent = -1 } = (frame && kind === 'parameter' && file.functionAt(fn)) || {};
  return passedTo && frameOf(frame, file, parent);
}
