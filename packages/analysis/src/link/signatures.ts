import type { FunctionFacts, TypeRef } from '../facts';
import { none } from '../trimmed';
import type { Evaluator } from './evaluator';
import { exportersOf } from './exporters';
import { ancestorLimit } from './limits';
import type { LinkedFile } from './linkedFile';
import { shapeMember } from './types';

/** A type, and the file whose names it is written in. */
interface TypeAt {
  readonly type: TypeRef;
  readonly file: LinkedFile;
}

/** Gives the type of a parameter that only the declared type of its function tells: `const load: Load = (api) => …`. */
export function declaredParameter(
  evaluator: Evaluator,
  { declaredAs }: FunctionFacts,
  index: number,
  file: LinkedFile,
): TypeAt | undefined {
  if (!declaredAs) return undefined;
  let at: TypeAt | undefined = { type: declaredAs.type, file };
  for (const name of declaredAs.path ?? none) at = at && memberOf(evaluator, at, name);
  const signature = at && signatureOf(evaluator, at);
  const type = signature?.type.parameters?.[index];
  return type && signature && { type, file: signature.file };
}

function memberOf(evaluator: Evaluator, { type, file }: TypeAt, name: string): TypeAt | undefined {
  const [, each] = type.name?.kind === 'global' && type.name.name === 'Record' ? type.args : [];
  if (each) return { type: each, file };
  for (const value of evaluator.ofType(type, file)) {
    const member = value.kind === 'shape' && shapeMember(evaluator, value.type, name, value.file);
    if (member) return member;
  }
  return undefined;
}

/** Gives the type of a function that a type stands for: what it is given, under whatever names. */
export function signatureOf(evaluator: Evaluator, at: TypeAt, seen: Set<unknown> = new Set()): TypeAt | undefined {
  const { type, file } = at;
  if (type.parameters) return at;
  const first = (types: Iterable<TypeAt>): TypeAt | undefined => {
    for (const each of types) {
      const found = signatureOf(evaluator, each, seen);
      if (found) return found;
    }
    return undefined;
  };
  if (!type.name) return first((type.anyOf ?? type.parents ?? none).map((part) => ({ type: part, file })));
  const binding = type.name.kind === 'binding' ? file.bindingAt(type.name.binding) : undefined;
  // Barrels lead to each other, and types to themselves; no chain of them is long.
  if (!binding || seen.has(binding) || seen.size > ancestorLimit) return undefined;
  seen.add(binding);
  if (binding.kind === 'type') return binding.type && first([{ type: binding.type, file }]);
  if (!binding.import) return undefined;
  const { specifier, name } = binding.import;
  for (const module of evaluator.module(specifier, file, false))
    if (module.kind === 'module')
      for (const exporter of exportersOf(evaluator, module.file)) {
        const exported = exporter.lookup.exported(name);
        const found = first(exported.map(({ value }) => ({ type: { name: value, args: none }, file: exporter })));
        if (found) return found;
      }
  return undefined;
}
