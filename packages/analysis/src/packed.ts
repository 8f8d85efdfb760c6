import { none } from './trimmed';

/** Plain data (what survives JSON) in a twelfth of the memory. */
export interface Packed {
  readonly bytes: Uint8Array;
  /** Every text of the data once, each with a NUL behind it. */
  readonly words: string;
}

/** What the lowest three bits of a head say; the others are a number. */
const CONSTANT = 0;
const INTEGER = 1;
const TEXT = 2;
const ARRAY = 3;
const OBJECT = 4;
const AGAIN = 5;
const NUMBER = 6;

const constants = [false, true, null] as const;
const integerLimit = 2 ** 26;
const deepest = 1000;

/** The keys of an object in their order; every shape is known by its number from when it is first seen. */
interface Shape {
  readonly keys: readonly string[];
  readonly next: Map<string, Shape>;
  number: number;
  /** Makes an object that these keys are then given to. */
  readonly Made: new () => Record<string, unknown>;
}

/**
 * Gives a constructor of plain objects. V8 fits the room in the objects of each constructor to what the first few of them
 * come to hold; those of a literal all have room for four keys, and keep the others apart.
 */
function plainObjects(): new () => Record<string, unknown> {
  function Made(): void {}
  Made.prototype = Object.prototype;
  return Made as unknown as new () => Record<string, unknown>;
}

/** Packs plain data and unpacks what it packed itself: the shapes of objects are kept here, once for all data. */
export class Packing {
  readonly #none: Shape = { keys: [], next: new Map(), number: -1, Made: plainObjects() };
  readonly #shapes: Shape[] = [];

  /**
   * Packs data whose texts hold no NUL and that is not nested too deeply; gives `undefined` for other data. An object
   * that stands in several places is one object again when it is unpacked.
   */
  pack(value: unknown): Packed | undefined {
    const words = new Map<string, number>();
    const seen = new Map<object, number>();
    let canPack = true;
    let bytes = new Uint8Array(4096);
    let length = 0;
    let last = 0;
    const head = (kind: number, number: number): void => {
      if (length + 5 > bytes.length) {
        const more = new Uint8Array(bytes.length * 2);
        more.set(bytes);
        bytes = more;
      }
      let left = number * 8 + kind;
      for (; left > 127; left >>>= 7) bytes[length++] = (left & 127) | 128;
      bytes[length++] = left;
    };
    const word = (text: string): number => {
      const known = words.get(text);
      if (known !== undefined) return known;
      canPack &&= !text.includes('\0');
      words.set(text, words.size);
      return words.size - 1;
    };
    const put = (item: unknown, depth: number): void => {
      if (depth > deepest) canPack = false;
      else if (typeof item === 'string') head(TEXT, word(item));
      else if (typeof item === 'number') {
        const step = item - last;
        if (Number.isInteger(item) && Math.abs(step) < integerLimit) {
          head(INTEGER, step < 0 ? -2 * step - 1 : 2 * step);
          last = item;
        } else head(NUMBER, word(String(item)));
      } else if (Array.isArray(item)) {
        head(ARRAY, item.length);
        for (const part of item) put(part, depth + 1);
      } else if (typeof item === 'object' && item !== null) {
        const at = seen.get(item);
        if (at !== undefined) head(AGAIN, at);
        else {
          seen.set(item, seen.size);
          const { keys, number } = this.#shapeOf(item);
          head(OBJECT, number);
          for (const key of keys) put((item as Record<string, unknown>)[key], depth + 1);
        }
      } else head(CONSTANT, constants.indexOf(item as boolean));
    };
    put(value, 0);
    return canPack ? { bytes: bytes.slice(0, length), words: [...words.keys(), ''].join('\0') } : undefined;
  }

  /** Gives the data again. */
  unpack({ bytes, words }: Packed): unknown {
    const texts = words.split('\0');
    const objects: object[] = [];
    let at = 0;
    let last = 0;
    const take = (): unknown => {
      let head = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        head |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      const number = head >>> 3;
      switch (head & 7) {
        case TEXT:
          return texts[number];
        case INTEGER:
          // In whole numbers all along: a division makes even a whole result one with a fraction, kept apart in memory.
          last += number & 1 ? -((number + 1) >>> 1) : number >>> 1;
          return last;
        case ARRAY: {
          if (number === 0) return none;
          // Of its size from the start: what grows has room for seventeen, and most hold one.
          const items = new Array<unknown>(number);
          for (let i = 0; i < number; i++) items[i] = take();
          return items;
        }
        case OBJECT: {
          const { keys, Made } = this.#shapes[number] ?? this.#none;
          const object = new Made();
          objects.push(object);
          for (const key of keys) object[key] = take();
          return object;
        }
        case AGAIN:
          return objects[number];
        case NUMBER:
          return Number(texts[number]);
        default:
          return constants[number];
      }
    };
    return take();
  }

  #shapeOf(value: object): Shape {
    let shape = this.#none;
    for (const key in value) {
      let next = shape.next.get(key);
      if (!next) {
        next = { keys: [...shape.keys, key], next: new Map(), number: -1, Made: plainObjects() };
        shape.next.set(key, next);
      }
      shape = next;
    }
    if (shape.number < 0) shape.number = this.#shapes.push(shape) - 1;
    return shape;
  }
}
