/** Named files that are kept between runs and replaced whole. */
export interface Shelf {
  /** Gives the bytes of a file, or `undefined` where it is not there or cannot be read. */
  read(name: string): Buffer | undefined;
  /**
   * Puts a file in place of the one of that name.
   *
   * @throws the system's error, for example of a full disk; what was there before is then still whole.
   */
  write(name: string, bytes: Uint8Array): void;
  remove(name: string): void;
  /** Gives every name, sorted. */
  names(): readonly string[];
  /**
   * Takes the shelf for one writer, for at most that time in milliseconds; gives how to let it go, or `undefined` while
   * another has it. What is written without it is whole all the same.
   */
  claim(forMs: number): (() => void) | undefined;
}
