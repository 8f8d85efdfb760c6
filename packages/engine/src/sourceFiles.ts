/** File name endings of the languages that CallSight reads. */
const SOURCE_ENDING = /\.(?:[mc]?[jt]s|[jt]sx|vue|svelte|astro)$/;

/** Type declarations hold no call. */
const DECLARATION_ENDING = /\.d\.[mc]?ts$/;

/** Files that say where values and modules come from. */
const CONFIGURATION_NAME = /^(?:package\.json|(?:ts|js)config(?:\..+)?\.json|\.env(?:\..+)?)$/;

const ENVIRONMENT_NAME = /^\.env(?:\..+)?$/;

/** Folders that hold other people's code, or code that was built from what is scanned. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  'bower_components',
  'dist',
  'build',
  'out',
  'coverage',
  'vendor',
]);

/** What a file is to a scan, told by its name alone; `undefined` when it is nothing. */
export type FileRole = 'source' | 'configuration';

/** Gives the role of a file name, without its folder. */
export function roleOf(name: string): FileRole | undefined {
  if (SOURCE_ENDING.test(name)) return DECLARATION_ENDING.test(name) ? undefined : 'source';
  return CONFIGURATION_NAME.test(name) ? 'configuration' : undefined;
}

/** Tells whether a file name is an environment file's: those are read although Git ignores them. */
export function isEnvironmentFile(name: string): boolean {
  return ENVIRONMENT_NAME.test(name);
}

/** Tells whether a path leads through a folder that no scan enters. */
export function isSkippedPath(path: string): boolean {
  return path.split('/').some((part) => SKIPPED_FOLDERS.has(part));
}

/** Gives the name of a path's last part. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** The largest environment file that is read, in bytes. */
export const MAX_ENVIRONMENT_BYTES = 256 * 1024;
