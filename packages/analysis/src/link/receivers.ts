import type { Expr, Owner } from '../facts';
import type { Evaluator } from './evaluator';
import { initialiser } from './limits';
import type { LinkedFile } from './linkedFile';
import { frameOf } from './questions';
import type { Frame, Value } from './value';

/** Gives what `this` is. */
export function selfValues(
  evaluator: Evaluator,
  owner: Owner,
  expr: Expr,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  const own = owner.fn >= 0 ? frameOf(frame, file, owner.fn) : undefined;
  if (own?.self) return [own.self];
  if (owner.cls !== undefined) {
    if (owner.isStatic) return [{ kind: 'class', file, cls: owner.cls }];
    const isOwnFrame =
      frame?.file === file && (frame.fn === initialiser || file.facts.classes[owner.cls]?.construct === frame.fn);
    if (owner.fn < 0 && isOwnFrame && frame?.self) return [frame.self];
    return [{ kind: 'instance', file, cls: owner.cls }];
  }
  if (owner.object !== undefined) {
    return [{ kind: 'object', file, object: owner.object, expr, ...(frame ? { frame } : {}) }];
  }
  return [evaluator.unknown('runtime', expr, file)];
}

/** Gives what `super` is. */
export function superValues(
  evaluator: Evaluator,
  owner: Extract<Expr, { kind: 'super' }>,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  if (owner.cls === undefined) return [];
  return parentsOf(evaluator, file, owner.cls).map((parent) =>
    parent.kind === 'class' && !owner.isStatic
      ? {
          kind: 'instance',
          file: parent.file,
          cls: parent.cls,
          ...(frame?.self?.kind === 'instance' && frame.self.construction
            ? { construction: frame.self.construction }
            : {}),
        }
      : parent,
  );
}

/** Gives what a class extends: classes of the project or clients of a library. */
export function parentsOf(evaluator: Evaluator, file: LinkedFile, cls: number): readonly Value[] {
  const parent = file.facts.classes[cls]?.extends;
  if (!parent) return [];
  return evaluator.once(`x${cls}`, file, () => evaluator.evaluate(parent, file, undefined));
}
