import type { Expr } from '../facts';
import type { Evaluator } from './evaluator';
import { besideTexts, saidOf } from './fieldWrites';
import { layerOf } from './layers';
import type { LinkedFile } from './linkedFile';
import { isTraceable, isWritten, withoutBlanks } from './questions';
import { type ClassValue, type FunctionValue, isVague, traced, type Value } from './value';
import { writtenAbroad } from './writtenFields';

/** Gives what a static member of a class is. */
export function staticMember(
  evaluator: Evaluator,
  object: ClassValue,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  const own = ownMember(evaluator, object, name, expr, file);
  if (!object.isAny || own.length === 0 || !own.every(isWritten)) return own;
  const heirs = evaluator.world.subclasses(object.file, object.cls).filter((heir) => {
    const { fields = [], methods = [] } = heir.file.classAt(heir.cls) ?? {};
    return [...fields, ...methods].some((each) => each.isStatic && each.name === name);
  });
  return [...own, ...heirs.flatMap((heir) => ownMember(evaluator, { kind: 'class', ...heir }, name, expr, file))];
}

function ownMember(
  evaluator: Evaluator,
  object: ClassValue,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  return evaluator.once(
    `s${object.cls}${object.isAny ? '*' : ''}.${name}`,
    object.file,
    () => {
      const facts = object.file.classAt(object.cls);
      const method = facts?.methods.find(
        (candidate) => candidate.name === name && candidate.isStatic && candidate.form !== 'setter',
      );
      if (method) {
        const fn: FunctionValue = { kind: 'function', file: object.file, fn: method.fn, self: object };
        return method.form === 'method' ? [fn] : evaluator.returned(fn, []);
      }
      const found: Value[] = [];
      const handedIn: Value[] = [];
      const step = {
        file: object.file.file,
        start: facts?.start ?? 0,
        end: facts?.start ?? 0,
        what: `field ${name}`,
      };
      for (const field of facts?.fields ?? []) {
        if (field.name !== name || !field.isStatic) continue;
        if (field.value) found.push(...evaluator.evaluate(field.value, object.file, undefined));
        if (field.type && found.every(isVague)) found.push(...evaluator.ofType(field.type, object.file));
      }
      for (const write of object.file.factsFor('writes', ({ writes }) => writes).writes) {
        const layer = layerOf(write);
        if (write.name !== name && !layer) continue;
        const target = write.object;
        const isOwn =
          (target.kind === 'this' && target.cls === object.cls && target.isStatic) ||
          (target.kind === 'binding' &&
            evaluator
              .evaluate(target, object.file, undefined)
              .some((value) => value.kind === 'class' && value.file === object.file && value.cls === object.cls));
        const said = isOwn ? saidOf(evaluator, write, name, object, undefined) : [];
        if (layer) handedIn.push(...said.filter(isVague));
        found.push(...(layer ? said.filter((value) => !isVague(value)) : said));
      }
      if (facts?.fields.some((field) => field.name === name && field.isStatic && !field.isPrivate))
        found.push(...writtenAbroad(evaluator, object, name));
      const given = withoutBlanks(found)
        .filter((value) => value.kind !== 'nothing')
        .map((value): Value => (value.kind === 'function' && !value.self ? { ...value, self: object } : value));
      if (given.length > 0)
        return besideTexts(given, handedIn).map((value) => (isTraceable(value) ? traced(value, step) : value));
      return evaluator
        .parents(object.file, object.cls)
        .flatMap((parent) =>
          evaluator
            .member(parent, name, expr, file)
            .map((value) =>
              value.kind === 'function' && value.self?.kind === 'class' ? { ...value, self: object } : value,
            ),
        );
    },
    expr,
  );
}
