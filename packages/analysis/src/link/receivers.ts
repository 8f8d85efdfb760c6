import type { Expr, Owner } from '../facts';
import { componentOf, componentValue } from './components';
import type { Evaluator } from './evaluator';
import { initialiser } from './limits';
import type { LinkedFile } from './linkedFile';
import { frameOf } from './questions';
import type { ClassValue, Frame, Value } from './value';

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
  const said = owner.fn >= 0 ? file.functionAt(owner.fn)?.self : undefined;
  if (said) {
    const values = evaluator.ofType(said, file);
    if (values.length > 0) return values;
  }
  const cls = owner.cls ?? (owner.fn >= 0 ? file.functionAt(owner.fn)?.owner?.cls : undefined);
  if (cls !== undefined) {
    if (owner.isStatic) return [{ kind: 'class', file, cls, isAny: true }];
    const isOwnFrame = frame?.file === file && (frame.fn === initialiser || file.classAt(cls)?.construct === frame.fn);
    if (owner.fn < 0 && isOwnFrame && frame?.self) return [frame.self];
    return [{ kind: 'instance', file, cls }];
  }
  if (owner.object !== undefined) {
    const component = owner.isComponent ? owner.object : componentOf(file, owner.object);
    if (component !== undefined) return [componentValue(evaluator, file, component, expr)];
    return [{ kind: 'object', file, object: owner.object, expr, ...(frame ? { frame } : {}) }];
  }
  return [evaluator.unknown('runtime', expr, file)];
}

/** Gives what `super` is: an object of the parent, whose methods still run on the object itself. */
export function superValues(
  evaluator: Evaluator,
  owner: Extract<Expr, { kind: 'super' }>,
  file: LinkedFile,
  frame: Frame | undefined,
): readonly Value[] {
  if (owner.cls === undefined) return [];
  const self = owner.isStatic ? [] : selfValues(evaluator, owner, owner, file, frame);
  const receiver = self.find((value) => value.kind === 'instance');
  return parentsOf(evaluator, file, owner.cls).map((parent) =>
    parent.kind === 'class' && !owner.isStatic
      ? {
          kind: 'instance',
          file: parent.file,
          cls: parent.cls,
          ...(receiver?.construction ? { construction: receiver.construction } : {}),
          ...(receiver ? { receiver } : {}),
        }
      : parent,
  );
}

/** Gives what a class extends: classes of the project or clients of a library. */
export function parentsOf(evaluator: Evaluator, file: LinkedFile, cls: number): readonly Value[] {
  if (!file.hasParent(cls)) return [];
  return evaluator.once(`x${cls}`, file, () => {
    const parent = file.classAt(cls)?.extends;
    if (!parent) return [];
    const values = handedIn(evaluator, parent, file) ?? evaluator.evaluate(parent, file, undefined);
    return values.map((value) => classOf(value) ?? value);
  });
}

/** The classes that a mixin is given: `(Base) => class extends Base {}`. Whoever asks is told: no text depends on it. */
function handedIn(evaluator: Evaluator, parent: Expr, file: LinkedFile): readonly Value[] | undefined {
  const binding = parent.kind === 'binding' ? file.bindingAt(parent.binding) : undefined;
  const [given] = binding?.kind === 'parameter' ? binding.writes : [];
  if (given?.kind !== 'parameter' || evaluator.followsCallers) return undefined;
  return evaluator.world.callers(file, given.fn).flatMap(({ file: from, call }) => {
    const arg = call.args[given.index];
    return arg ? evaluator.evaluate(arg, from, undefined) : [];
  });
}

/** Gives the class that a function constructs which is written as one. */
export function classOf(value: Value): ClassValue | undefined {
  if (value.kind !== 'function') return undefined;
  const { file, fn, frame } = value;
  const cls = file.functionAt(fn)?.owner?.cls;
  if (cls === undefined || file.functionAt(fn)?.form !== 'function') return undefined;
  return file.classAt(cls)?.construct === fn ? { kind: 'class', file, cls, ...(frame ? { frame } : {}) } : undefined;
}

/** Tells whether a function constructs the objects of a class. */
export function isConstructor(file: LinkedFile, fn: number): boolean {
  const { form, owner } = file.functionAt(fn) ?? {};
  return form === 'constructor' || (owner?.cls !== undefined && file.classAt(owner.cls)?.construct === fn);
}
