/** A stretch of text: 1-based lines and columns, columns in UTF-16 units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A span in a file; `file` is relative to the project's root, with `/`. */
export interface Place extends Span {
  readonly file: string;
}
