/** Texts that are kept between runs, by key. What cannot be read or written is as if it had never been kept. */
export interface Store {
  /** Gives the text that was last kept under a key, whole and unchanged, or `undefined`. */
  read(key: string): string | undefined;
  /** Keeps a text under a key, in place of the one before. */
  write(key: string, text: string): void;
}
