import type { Expr, FileFacts } from '../facts';
import { grouped, push } from '../grouped';
import type { LinkedFile } from './linkedFile';

/** Gives the field of a class that an expression names: `this.options`. */
export function fieldNamed(object: Expr): string | undefined {
  if (object.kind !== 'member' || object.object.kind !== 'this' || object.object.cls === undefined) return undefined;
  return `${object.object.cls}.${object.name}`;
}

/** Gives the name that an object goes by where something is written to it: `options` in `service.options.url = …`. */
export function holderName(object: Expr, file: LinkedFile): string | undefined {
  if (object.kind === 'member') return object.name;
  if (object.kind === 'typed') return holderName(object.value, file);
  return object.kind === 'binding' ? file.bindingAt(object.binding)?.name : undefined;
}

/** Gives the names that hold each object literal. */
export function holderNamesIn({ objects, classes, bindings, writes, exports }: FileFacts): Map<number, string[]> {
  const names = new Map<number, string[]>();
  const held = (value: Expr | undefined, name: string | undefined): void => {
    if (value?.kind === 'typed' || value?.kind === 'when') held(value.value, name);
    else if (value?.kind === 'object' && name !== undefined) push(names, value.object, name);
  };
  for (const entries of objects) for (const { key, value } of entries) held(value, key);
  for (const { fields } of classes) for (const { name, value } of fields) held(value, name);
  for (const { name, value } of [...writes, ...exports]) held(value, name);
  const exported = grouped(exports, ({ value }) => (value.kind === 'binding' ? value.binding : undefined));
  bindings.forEach(({ name, writes: values }, id) => {
    const known = [name, ...(exported.get(id) ?? []).map((each) => each.name)];
    for (const value of values) for (const each of known) held(value, each);
  });
  return names;
}
