import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Memory } from './memory';
import { COARSE_CLOCK_MS, marksOf, textOfMarks } from './stamps';
import { type Walk, walk } from './walk';

/**
 * File systems, by the number that `statfs` gives, whose folders get another time with every name that comes or goes.
 * Those on a network or on Windows may not do so.
 *
 * @see https://man7.org/linux/man-pages/man2/statfs.2.html
 */
const DATED_FOLDERS: ReadonlySet<number> = new Set([
  0xef53, // ext2, ext3, ext4
  0x5846_5342, // XFS
  0x9123_683e, // Btrfs
  0x2fc1_2fc1, // ZFS
  0xf2f5_2010, // F2FS
  0x0102_1994, // tmpfs
  0x794c_7630, // overlayfs
]);

/**
 * Gives what a walk finds now (milliseconds since 1970): what an earlier one found, where all folders and `.gitignore`
 * files that it read are as they were.
 */
export function rememberedWalk(root: string, { store, key }: Memory, now: number): Walk {
  const walkKey = `${key} walk`;
  const [keptPlaces, keptMarks, keptFiles, keptSkipped] = textsIn(store.read(walkKey) ?? '');
  // What is kept was settled then, so that no change can have left it the same.
  const isSame = keptMarks !== '' && textOfMarks(marksOf(root, keptPlaces.split('\0'), () => true).marks) === keptMarks;
  if (isSame)
    return { files: keptFiles === '' ? [] : keptFiles.split('\0'), skipped: JSON.parse(keptSkipped), isPlain: true };
  // Two changes within the clock of a file system look like one, and nothing else of a folder tells.
  const isSettled = (last: number) => last + COARSE_CLOCK_MS < now;
  const places: string[] = [];
  const marks: number[] = [];
  let isSure = true;
  const found = walk(root, (place) => {
    const mark = marksOf(root, [place], isSettled);
    isSure &&= mark.isWhole && hasDatedFolders(join(root, place));
    places.push(place);
    marks.push(...mark.marks);
  });
  if (found.isPlain && isSure) store.write(walkKey, entryOf(places, Float64Array.from(marks), found));
  return found;
}

/** Places, marks and files as texts of known lengths, and what was skipped. */
function entryOf(places: readonly string[], marks: Float64Array, { files, skipped }: Walk): string {
  const texts = [places.join('\0'), textOfMarks(marks), files.join('\0')];
  return `${texts.map(({ length }) => length).join(' ')}\n${texts.join('')}${JSON.stringify(skipped)}`;
}

function textsIn(entry: string): readonly [places: string, marks: string, files: string, skipped: string] {
  const head = entry.slice(0, entry.indexOf('\n') + 1);
  const [places = 0, marks = 0, files = 0] = head.split(' ').map(Number);
  const marksAt = head.length + places;
  const filesAt = marksAt + marks;
  const skippedAt = filesAt + files;
  return [
    entry.slice(head.length, marksAt),
    entry.slice(marksAt, filesAt),
    entry.slice(filesAt, skippedAt),
    entry.slice(skippedAt),
  ];
}

function hasDatedFolders(place: string): boolean {
  try {
    return DATED_FOLDERS.has(statfsSync(place).type);
  } catch {
    return false;
  }
}
