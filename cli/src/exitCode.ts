/** The exit codes that scripts rely on. */
export const EXIT = {
  clean: 0,
  findings: 1,
  error: 2,
  incomplete: 3,
  /** 128 + SIGPIPE: nobody reads what is printed. */
  outputClosed: 141,
} as const;

/** An error that the user can mend: its message is the one line that is shown. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
