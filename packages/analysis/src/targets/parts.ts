/** A part of a text that is not known; `name` is what decides it, as a user would say it. */
export interface Hole {
  readonly kind: 'hole';
  readonly name?: string;
}

/** A text with holes: what is known of a string, in order. */
export type Parts = readonly (string | Hole)[];

/** Stands for a hole inside a text; a written one is no valid character of a URL and is replaced before. */
export const holeMark = '\uFFFC';

/** A text in which each hole is one `holeMark`, with the holes in order. */
export interface MarkedText {
  readonly text: string;
  readonly holes: readonly Hole[];
}

/** Gives the parts as one text with marks, so that it can be searched as a whole. */
export function markHoles(parts: Parts): MarkedText {
  const holes: Hole[] = [];
  const pieces: string[] = [];
  for (const part of parts)
    if (typeof part === 'string') pieces.push(part.includes(holeMark) ? part.replaceAll(holeMark, '\uFFFD') : part);
    else {
      holes.push(part);
      pieces.push(holeMark);
    }
  return { text: pieces.join(''), holes };
}

/** Gives the parts of a marked text: the reverse of `markHoles`. */
export function unmarkHoles({ text, holes }: MarkedText): Parts {
  const parts: (string | Hole)[] = [];
  for (const [index, piece] of text.split(holeMark).entries()) {
    const hole = index === 0 ? undefined : holes[index - 1];
    if (hole !== undefined) parts.push(hole);
    if (piece !== '') parts.push(piece);
  }
  return parts;
}

/** Gives the part of a marked text between two offsets, with the holes that stand in it. */
export function sliceMarked({ text, holes }: MarkedText, from: number, to = text.length): MarkedText {
  const before = countMarks(text.slice(0, from));
  const kept = text.slice(from, to);
  return { text: kept, holes: holes.slice(before, before + countMarks(kept)) };
}

/** Gives marked texts and plain ones written one behind the other. */
export function joinMarked(...pieces: readonly (MarkedText | string)[]): MarkedText {
  return {
    text: pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
    holes: pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.holes)),
  };
}

/** Counts the holes of a marked text. */
export function countMarks(text: string): number {
  let count = 0;
  for (let at = text.indexOf(holeMark); at >= 0; at = text.indexOf(holeMark, at + 1)) count++;
  return count;
}
