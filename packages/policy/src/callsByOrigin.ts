import type { CallSite } from '@callsight/model';
import { originKey } from './originKey';

/** Gives the calls that name each origin, by the origin's key, in the order in which they come. */
export function callsByOrigin(calls: readonly CallSite[]): ReadonlyMap<string, readonly CallSite[]> {
  const found = new Map<string, CallSite[]>();
  for (const call of calls) {
    for (const key of new Set(call.endpoints.map(originKey))) {
      const same = found.get(key);
      if (same === undefined) found.set(key, [call]);
      else same.push(call);
    }
  }
  return found;
}
