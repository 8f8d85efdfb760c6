import type { Stretch } from '../facts';

/** What may stand for a mark in an attribute. */
const entity = /&(?:quot|apos|amp|lt|gt|#39|#34|#x27);/g;
const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};

/** Gives a text with marks in place of the entities that stand for them. */
export function decoded(text: string): string {
  return text.includes('&') ? text.replace(entity, (found) => entities[found] ?? '') : text;
}

/** Tells whether code may call or write anything. */
export function mayMatter(code: string): boolean {
  return /\(|(?<![=!<>])=(?![=>])/.test(code);
}

/** A text of code that is put together from pieces of a page, with where each of them stands there. */
export class CodeText {
  readonly #page: string;
  readonly #parts: string[] = [];
  readonly #stretches: (Stretch & { readonly length: number })[] = [];
  #length = 0;
  #matters = false;

  constructor(page: string) {
    this.#page = page;
  }

  get length(): number {
    return this.#length;
  }

  /** Whether any piece may call or write anything. */
  get matters(): boolean {
    return this.#matters;
  }

  /** Adds what only holds the pieces together. */
  glue(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Adds a piece of the page. */
  take(from: number, to: number): void {
    this.#stretches.push({ from: this.#length, by: from - this.#length, length: to - from });
    const piece = this.#page.slice(from, to);
    this.#matters ||= mayMatter(piece);
    this.glue(piece);
  }

  /** Adds a piece of the page with marks in place of the entities that stand for them. */
  takeDecoded(from: number, to: number): void {
    let at = from;
    for (const found of this.#page.slice(from, to).matchAll(entity)) {
      const place = from + found.index;
      this.take(at, place);
      this.glue(entities[found[0]] ?? '');
      at = place + found[0].length;
    }
    this.take(at, to);
  }

  /** Gives how much there is, to go back to. */
  mark(): readonly [parts: number, stretches: number, length: number] {
    return [this.#parts.length, this.#stretches.length, this.#length];
  }

  back([parts, stretches, length]: readonly [parts: number, stretches: number, length: number]): void {
    this.#parts.length = parts;
    this.#stretches.length = stretches;
    this.#length = length;
  }

  toString(): string {
    return this.#parts.join('');
  }

  /** Whether a place of the page is inside a piece. */
  holds(place: number): boolean {
    return this.#stretches.some(({ from, by, length }) => place > from + by && place <= from + by + length);
  }

  /** Where the pieces stand in the page, where this text starts at `start`. */
  stretches(start: number): readonly Stretch[] {
    return this.#stretches.map(({ from, by }) => ({ from: from + start, by: by - start }));
  }
}
