import type { Binding, Expr, FunctionFacts, TypeRef, WritePlace } from '../facts';

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

const none: never[] = [];
Object.freeze(none);

/** Gives an array without the room that it grew for. */
export function trimmed<T>(items: T[]): T[] {
  return items.length === 0 ? none : items.slice();
}
