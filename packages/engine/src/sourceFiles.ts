/** File name endings of the languages that CallSight reads. */
const SOURCE_ENDING = /\.(?:[mc]?[jt]s|[jt]sx|vue|svelte|astro|html?)$/;

/** Type declarations hold no call, but tell what the things are that others call. */
const DECLARATION_ENDING = /\.d\.[mc]?ts$/;

/** Environment files as they are named: `.env`, `.env.production`, `production.env`, `env.production`, `.dev.vars`. */
const ENVIRONMENT_NAME = /^(?:\.env(?:\..+)?|[\w-][\w.-]*\.env|env\.[\w.-]+|\.dev\.vars(?:\..+)?)$/i;

/** Files that say where a program runs and what it is given there. */
const DEPLOYMENT_NAME =
  /\.(?:ya?ml|jsonc)$|^(?:wrangler|fly|netlify)(?:\.[\w-]+)?\.toml$|^(?:dockerfile(?:\.(?!(?:[cm]?[jt]s|md)$)[\w-]+)?|[\w.-]+\.dockerfile|containerfile)$/i;

/** Locks and catalogues of packages: large, and without a word on where a program runs. */
const LOCK_NAME = /^(?:pnpm-lock|pnpm-workspace|\.yarnrc|\.pnpmfile)\.ya?ml$/;

/** What CallSight writes itself names every host and calls none. */
const OWN_FILES: ReadonlySet<string> = new Set(['callsight.lock.json', 'callsight-report.html']);

const TEST_FOLDER = /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress|mocks?|fixtures?)\//;
const TEST_ENDING = /[.-](?:test|spec|e2e|cy|mock|fixture|stories)\.[a-z]+$/;

/** Folders that hold other people's code: no scan enters them. */
export const FOREIGN_FOLDERS: ReadonlySet<string> = new Set(['.git', 'node_modules', 'bower_components', 'vendor']);

/** Folders that hold what was built from what is scanned, or the program that builds it. */
const BUILT_FOLDERS: ReadonlySet<string> = new Set(['dist', 'build', 'out', 'coverage']);

/** What builds read, and do not write. */
const TYPESCRIPT_ENDING = /(?<!\.d)\.[cm]?tsx?$/;

/** What a file is to a scan, told by its name alone: what calls, or what says where values and modules come from. */
export type FileRole = 'source' | 'configuration';

/** Gives the role of a file by its path or name; `undefined` when a scan never looks at it. */
export function roleOf(path: string): FileRole | undefined {
  const name = baseName(path);
  if (OWN_FILES.has(name)) return undefined;
  if (SOURCE_ENDING.test(name)) return DECLARATION_ENDING.test(name) ? 'configuration' : 'source';
  if (name.endsWith('.json') || ENVIRONMENT_NAME.test(name)) return 'configuration';
  return DEPLOYMENT_NAME.test(name) && !LOCK_NAME.test(name) ? 'configuration' : undefined;
}

/** Tells whether a file name is an environment file's: those are read although Git ignores them. */
export function isEnvironmentFile(name: string): boolean {
  return ENVIRONMENT_NAME.test(name);
}

/** Tells whether a file, by its path, is other people's, or was built from what is scanned: `src/build/pack.ts` was not. */
export function isSkippedPath(path: string): boolean {
  const parts = path.split('/');
  const isBuilt = parts.some((part) => BUILT_FOLDERS.has(part)) && !TYPESCRIPT_ENDING.test(path);
  return isBuilt || parts.some((part) => FOREIGN_FOLDERS.has(part));
}

/** Tells whether a file holds tests, mocks or fixtures, by its path: what is found there is a hint. */
export function isTestFile(path: string): boolean {
  return TEST_FOLDER.test(path) || TEST_ENDING.test(path);
}

/** Gives the name of a path's last part. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** The largest environment file that is read, in bytes. */
export const MAX_ENVIRONMENT_BYTES = 256 * 1024;
