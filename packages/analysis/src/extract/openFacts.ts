import type { Binding, Expr, FunctionFacts, TypeRef, WritePlace } from '../facts';
import { trimmed } from '../trimmed';

/** Facts that are still being put together. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A binding while its file is read. */
export type OpenBinding = Omit<Binding, 'writes' | 'places' | 'appends'> & {
  writes: Expr[];
  places?: WritePlace[];
  appends: Expr[];
};
/** A function while its file is read. */
export type OpenFunction = Mutable<Omit<FunctionFacts, 'returns'>> & { returns: Expr[] };

/** What a statement says of a name that belongs to the whole module. */
export type Gift = { readonly binding: number } & (
  | { readonly write: Expr; readonly place: WritePlace }
  | { readonly append: Expr }
  | { readonly type: TypeRef }
);

/** Adds to a name what a statement says of it. */
export function give(facts: OpenBinding, gift: Gift): void {
  if ('write' in gift) {
    facts.writes.push(gift.write);
    facts.places?.push(gift.place);
  } else if ('append' in gift) facts.appends.push(gift.append);
  // A name keeps the first type that it is declared with; a type that is declared twice is the last one.
  else if (facts.kind === 'type') facts.type = gift.type;
  else facts.type ??= gift.type;
}

/** Gives a name without what it needs no longer when all was read. */
export function settled(facts: OpenBinding): OpenBinding {
  facts.writes = trimmed(facts.writes);
  facts.appends = trimmed(facts.appends);
  if (!facts.places || facts.writes.length > 1) return facts;
  // Made anew: an object that loses a property becomes a table of its own, several times as large.
  const { name, kind, fn, writes, appends, start, end, type, import: named } = facts;
  return { name, kind, fn, writes, appends, start, end, ...(type && { type }), ...(named && { import: named }) };
}
