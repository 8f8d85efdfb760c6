import { isAbsolute, join } from 'node:path';

/** What of the machine decides where a program keeps what it can do without. */
export interface Machine {
  readonly platform: string;
  /** The user's home folder. */
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Gives the folder of the store, by the custom of the system; never inside a project.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function storeFolder({ platform, home, environment }: Machine): string {
  const chosen = platform === 'win32' ? environment.LOCALAPPDATA : environment.XDG_CACHE_HOME;
  if (chosen !== undefined && isAbsolute(chosen)) return join(chosen, 'callsight');
  if (platform === 'win32') return join(home, 'AppData', 'Local', 'callsight');
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'callsight');
}
