import type { KeptListFile } from './listFile';
import { findName, namesOf } from './nameTable';

/** Gives what is wrong with the tables of a list whose bytes are unchanged, or `undefined`: every entry must be found. */
export function whyUnsound({ head, names, ranges, places }: KeptListFile): string | undefined {
  let place = 0;
  for (const name of namesOf(names)) {
    if (findName(names, name) !== place) return `its entry ${place + 1} is not in its place`;
    place += 1;
  }
  const count = place + ranges.length / 8 + places.kinds.length;
  return count === head.entries ? undefined : `it has ${count} entries and says ${head.entries}`;
}
