/** Gives an error that names the place, what stands there and what to write. */
export function wrongField(place: string, found: unknown, expected: string): Error {
  return new Error(`${place}: expected ${expected}, found ${shown(found)}. Correct this field.`);
}

function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (Array.isArray(found)) return 'an array';
  if (typeof found === 'object' && found !== null) return 'an object';
  if (typeof found === 'function') return 'a function';
  const text = typeof found === 'string' ? JSON.stringify(found) : String(found);
  const start = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return start.replace(/[^ -~…]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value in a document and the path that leads to it, for messages. */
export interface Field {
  readonly value: unknown;
  readonly place: string;
}

/** Gives the own property of an object; throws when the field is no object. */
export function fieldOf({ value, place }: Field, name: string): Field {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongField(place, value, 'an object');
  return {
    value: Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined,
    place: `${place}.${name}`,
  };
}

/** Gives true or false; throws on anything else. */
export function booleanOf({ value, place }: Field): boolean {
  if (typeof value !== 'boolean') throw wrongField(place, value, 'true or false');
  return value;
}

/** Gives a number between the bounds; throws on anything else. */
export function numberOf({ value, place }: Field, most = Number.MAX_VALUE): number {
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw wrongField(place, value, most === Number.MAX_VALUE ? 'a number of 0 or more' : `a number from 0 to ${most}`);
}

/** Gives one of the words; throws on anything else. */
export function wordOf<T extends string>({ value, place }: Field, words: readonly T[]): T {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw wrongField(place, value, `one of ${words.join(', ')}`);
  return word;
}

/** Gives the items of a list; throws when the field is no array. */
export function itemsOf({ value, place }: Field): readonly Field[] {
  if (!Array.isArray(value)) throw wrongField(place, value, 'an array');
  return value.map((item: unknown, index) => ({ value: item, place: `${place}[${index}]` }));
}

/** Gives what `read` makes of the field, or the fallback where the document says `null`. */
export function orNull<T, F>(field: Field, fallback: F, read: (field: Field) => T): T | F {
  return field.value === null ? fallback : read(field);
}

/** Gives the rows of `{ "vectors": [row, …] }` or `[row, …]`; throws on any other document. */
export function rowsOf(document: unknown): readonly Field[] {
  if (Array.isArray(document)) return itemsOf({ value: document, place: 'document' });
  const isObject = typeof document === 'object' && document !== null;
  if (!isObject) throw wrongField('document', document, '{ "vectors": [row, …] } or an array of rows');
  const { value } = fieldOf({ value: document, place: 'document' }, 'vectors');
  return itemsOf({ value, place: 'vectors' });
}

/** Gives a text that is not empty; throws on anything else. */
export function textOf({ value, place }: Field): string {
  if (typeof value !== 'string' || value === '') throw wrongField(place, value, 'a text');
  return value;
}

/** Gives a moment as ISO 8601 in UTC; throws on anything else. */
export function momentOf({ value, place }: Field): string {
  const time = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isFinite(time)) throw wrongField(place, value, 'a moment such as 2026-11-21T12:00:00.000Z');
  return new Date(time).toISOString();
}
