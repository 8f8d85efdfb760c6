import { Transform, type TransformCallback } from 'node:stream';

/** The longest header block that is read, in bytes. */
export const MAX_HEADER_BYTES = 4 * 1024;
/** The longest message that is read, in bytes. */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

/** How long a message may stay unfinished, in milliseconds. */
export const MAX_PARTIAL_MS = 30_000;

/** Why a stream of messages can no longer be followed. */
export class BrokenStream extends Error {}

/**
 * Lets whole messages through and nothing else. A header that no message can have, a length beyond the limit or a
 * message that never ends makes it fail with `BrokenStream`: after such a thing nobody knows where the next message
 * begins, so the process ends and the editor starts it again. Without it the reader behind it waits for ever.
 */
export class FrameGuard extends Transform {
  #head: Buffer = Buffer.alloc(0);
  #bodyLeft = 0;
  #late: NodeJS.Timeout | undefined;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    clearTimeout(this.#late);
    try {
      let rest: Buffer = chunk;
      while (rest.length > 0) rest = this.#bodyLeft > 0 ? this.#passBody(rest) : this.#readHead(rest);
    } catch (error) {
      done(error as Error);
      return;
    }
    if (this.#bodyLeft > 0 || this.#head.length > 0) this.#expectMore();
    done();
  }

  override _flush(done: TransformCallback): void {
    clearTimeout(this.#late);
    done();
  }

  #passBody(bytes: Buffer): Buffer {
    const part = bytes.subarray(0, this.#bodyLeft);
    this.push(part);
    this.#bodyLeft -= part.length;
    return bytes.subarray(part.length);
  }

  #readHead(bytes: Buffer): Buffer {
    const head = Buffer.concat([this.#head, bytes.subarray(0, MAX_HEADER_BYTES + 1)]);
    const end = head.indexOf('\r\n\r\n');
    const block = head.toString('latin1', 0, end < 0 ? head.length : end);
    if (/[^\r]\n|^\n/.test(block)) throw new BrokenStream('a header line ends without a carriage return');
    if (end < 0) {
      if (head.length > MAX_HEADER_BYTES) throw new BrokenStream(`a header of more than ${MAX_HEADER_BYTES} bytes`);
      this.#head = head;
      return Buffer.alloc(0);
    }
    this.#bodyLeft = lengthIn(block);
    const used = end + 4 - this.#head.length;
    this.push(head.subarray(0, end + 4));
    this.#head = Buffer.alloc(0);
    return bytes.subarray(used);
  }

  #expectMore(): void {
    this.#late = setTimeout(() => this.destroy(new BrokenStream('a message that does not end')), MAX_PARTIAL_MS);
    this.#late.unref();
  }
}

function lengthIn(block: string): number {
  const value = /^content-length:[ \t]*([^\r\n]*?)[ \t]*$/im.exec(block)?.[1];
  const length = value !== undefined && /^[0-9]{1,15}$/.test(value) ? Number(value) : 0;
  if (length === 0) throw new BrokenStream(`a header without a length (${JSON.stringify(value ?? null)})`);
  if (length > MAX_MESSAGE_BYTES) throw new BrokenStream(`a message of ${length} bytes`);
  return length;
}
