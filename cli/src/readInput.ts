import { UserError } from './exitCode';
import { WORDS } from './words';

const MIB = 1024 * 1024;

/**
 * Gives the text that comes in until its end, of at most 1 MiB.
 *
 * @throws UserError when it is larger or cannot be read.
 */
export async function readInput(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of input) {
      parts.push(Buffer.from(part));
      size += part.length;
      if (size > MIB) throw new UserError(WORDS.tooLarge('standard input', '1 MiB'));
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(WORDS.notReadable('standard input', (error as NodeJS.ErrnoException).code ?? 'error'));
  }
  return Buffer.concat(parts).toString('utf8');
}
