import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The repository. */
export const ROOT = join(__dirname, '..', '..', '..');

/** The built command. */
export const COMMAND = join(ROOT, 'dist', 'cli.js');

/** The project that ships with the repository. */
export const SAMPLE = join(ROOT, 'test', 'workspaces', 'sample');

/** A clock for reproducible output. */
export const NOW = '2026-11-21T12:00:00.000Z';

/** A hang is a failure, not a wait: no command of these tests may take longer than this, in milliseconds. */
export const DEADLINE_MS = 60_000;

/** Where these tests' commands keep what they remember between runs; removed when the tests end. */
const CACHE = mkdtempSync(join(tmpdir(), 'callsight-cache-'));
process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }));

const made: string[] = [];

/** Gives a new folder that holds the files given by path and content. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'callsight-cli-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Removes every folder that was made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What a command answered. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How a command is started. */
export interface Start {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Modules that Node loads first. */
  readonly preload?: string;
  readonly input?: string;
}

/** Runs the command to its end, with a clean environment. */
export function callsight(args: readonly string[], { cwd, environment, preload, input }: Start = {}): Outcome {
  const started: SpawnSyncReturns<string> = spawnSync(
    process.execPath,
    [...(preload === undefined ? [] : ['--require', preload]), COMMAND, ...args],
    {
      cwd: cwd ?? ROOT,
      env: { PATH: process.env.PATH, HOME: tmpdir(), XDG_CACHE_HOME: CACHE, ...environment },
      encoding: 'utf8',
      input: input ?? '',
      maxBuffer: 256 * 1024 * 1024,
      timeout: DEADLINE_MS,
    },
  );
  return { code: started.status, out: started.stdout, err: started.stderr };
}

/** The parts of the JSON report that tests look at. */
export interface Report {
  readonly version: number;
  readonly tool: { readonly name: string; readonly version: string; readonly model: string };
  readonly coverage: Readonly<Record<string, number>>;
  readonly calls: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly kind: string;
    readonly role: string;
    readonly form: string;
    readonly method?: string;
    readonly relative: boolean;
    readonly unresolved?: { readonly reason: string; readonly name?: string };
    readonly endpoints: readonly {
      readonly scheme: string;
      readonly host: string;
      readonly port?: number;
      readonly path: string;
      readonly environment?: string;
      readonly hops: readonly { readonly file: string; readonly line: number; readonly what: string }[];
    }[];
  }[];
  readonly hosts: readonly {
    readonly host: string;
    readonly scheme: string;
    readonly calls: number;
    readonly score: number | null;
    readonly grade: string;
    readonly verdict: string;
    readonly clause?: string;
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly level: string;
    readonly file: string;
    readonly line: number;
    readonly message: string;
    readonly host?: string;
  }[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/** Scans a folder (or with other arguments) and gives the JSON report; the command must not fail. */
export function scanned(folder: string, args: readonly string[] = [], start: Start = {}): Report {
  const { code, out, err } = callsight(
    ['scan', folder, '--format', 'json', '--now', NOW, '--fail-on', 'none', ...args],
    start,
  );
  if (code !== 0) throw new Error(`exit code ${code}: ${err}`);
  return JSON.parse(out) as Report;
}

/** Gives the calls of a report as `file:line:column scheme://host[:port]`, or `relative` or `unresolved: reason`. */
export function callLines({ calls }: Report): readonly string[] {
  return calls.map(({ file, line, column, endpoints, relative, unresolved }) => {
    const hosts = endpoints.map(({ scheme, host }) => `${scheme}://${host}`).join(' | ');
    return `${file}:${line}:${column} ${hosts || (relative ? 'relative' : `unresolved: ${unresolved?.reason}`)}`;
  });
}
