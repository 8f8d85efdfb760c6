import type { Expr } from '../facts';
import { passedDepth } from './limits';
import type { OpenFunction } from './openFacts';
import type { SourceReader } from './sourceReader';

/** Goes through the function literals in a value; those in an object literal have the properties that lead to them. */
export function eachFunction(
  reader: SourceReader,
  value: Expr,
  note: (fn: OpenFunction, path?: readonly string[]) => void,
  path?: readonly string[],
): void {
  if (value.kind === 'function') {
    const fn = reader.functions.at(value.fn);
    if (fn) note(fn, path);
  } else if (value.kind === 'object' && path?.length !== passedDepth) {
    for (const { key, value: inner } of reader.objects.at(value.object) ?? [])
      if (key !== undefined) eachFunction(reader, inner, note, [...(path ?? []), key]);
  }
}
