import type { FileFacts } from '../facts';
import { type Packed, Packing } from '../packed';
import { LinkedFile } from './linkedFile';

/** How many facts are at hand; each takes some seventy bytes. */
const roomAtHand = 800_000;

/** Keeps the facts of the files that were taken last at hand, and those of all others packed. */
export class Shelf {
  readonly #packing = new Packing();
  /** How many facts each file has, in the order in which the files were taken. */
  readonly #atHand = new Map<LinkedFile, number>();
  #facts = 0;

  /** Gives a file that is ready to be linked. */
  file(path: string, facts: FileFacts): LinkedFile {
    const file = new LinkedFile(path, facts, this);
    this.#add(file, facts);
    return file;
  }

  /** Gives the facts of a file that was put away. */
  takeOut(file: LinkedFile, packed: Packed): FileFacts {
    const facts = this.#packing.unpack(packed) as FileFacts;
    this.#add(file, facts);
    return facts;
  }

  /** Packs what nobody may ask for in a while. */
  clear(): void {
    for (const file of this.#atHand.keys()) file.putAway(this.#packing);
    this.#atHand.clear();
    this.#facts = 0;
  }

  #add(file: LinkedFile, { bindings, calls, objects, lineStarts }: FileFacts): void {
    const count = 5 * (bindings.length + calls.length + objects.length) + lineStarts.length;
    this.#atHand.set(file, count);
    this.#facts += count;
    for (const [oldest, its] of this.#atHand) {
      if (this.#facts <= roomAtHand || oldest === file) return;
      this.#atHand.delete(oldest);
      this.#facts -= its;
      oldest.putAway(this.#packing);
    }
  }
}
