import { UserError } from './exitCode';
import { WORDS } from './words';

/** Gives the error to show for a path that a user named and that cannot be read. */
export function pathError(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new UserError(
    code === 'ENOENT' || code === 'ENOTDIR' ? WORDS.noSuchPath(path) : WORDS.notReadable(path, code),
  );
}
