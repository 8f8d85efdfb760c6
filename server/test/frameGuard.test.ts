import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BrokenStream, FrameGuard, MAX_MESSAGE_BYTES } from '../src/frameGuard';

const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What comes out of the guard, and the error that ended it. */
async function through(chunks: readonly Buffer[]): Promise<{ readonly out: string; readonly error?: unknown }> {
  const guard = new FrameGuard();
  const out: Buffer[] = [];
  guard.on('data', (bytes: Buffer) => out.push(bytes));
  const done = new Promise<unknown>((resolve) => {
    guard.on('error', resolve);
    guard.on('end', () => resolve(undefined));
  });
  for (const chunk of chunks) guard.write(chunk);
  guard.end();
  const error = await done;
  return { out: Buffer.concat(out).toString(), ...(error === undefined ? {} : { error }) };
}

describe('the guard of the message stream', () => {
  it('passes whole messages on unchanged, however they are cut', async () => {
    const bodies = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(bodies, fc.infiniteStream(fc.integer({ min: 1, max: 40 })), async (texts, sizes) => {
        const bytes = Buffer.from(texts.map(frame).join(''));
        const chunks: Buffer[] = [];
        for (let at = 0; at < bytes.length; ) {
          const size = sizes.next().value ?? 1;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        assert.deepEqual(await through(chunks), { out: bytes.toString() });
      }),
      { numRuns: 300, seed: Number(process.env.SEED ?? 1) },
    );
  });

  const broken = {
    'a length above the limit': `Content-Length: ${MAX_MESSAGE_BYTES + 1}\r\n\r\n`,
    'a negative length': 'Content-Length: -1\r\n\r\n',
    'an empty length': 'Content-Length: \r\n\r\n',
    'a length with an exponent': 'Content-Length: 1e3\r\n\r\n',
    'a header without a length': 'A: b\r\n\r\n',
    'bare line feeds': 'Content-Length: 2\n\n{}',
    'a header that does not end': 'a'.repeat(5000),
  };
  for (const [title, text] of Object.entries(broken)) {
    it(`fails at ${title}, after what came before it`, async () => {
      const { out, error } = await through([Buffer.from(frame('{}')), Buffer.from(text)]);
      assert.equal(out, frame('{}'));
      assert.ok(error instanceof BrokenStream);
    });
  }
});
