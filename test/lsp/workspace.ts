import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for one test. */
export interface Workspace {
  readonly folder: string;
  /** Gives the path of a file in it. */
  path(file: string): string;
  write(file: string, text: string): void;
  remove(file: string): void;
}

const made: string[] = [];

/** Makes a folder with these files; `removeWorkspaces` takes it away. */
export function makeWorkspace(files: Readonly<Record<string, string>> = {}): Workspace {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'callsight-lsp-'));
  made.push(folder);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    folder,
    path: (file) => join(folder, file),
    write,
    remove: (file) => rmSync(join(folder, file), { recursive: true, force: true }),
  };
}

/** Takes every folder away that a test made. */
export function removeWorkspaces(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
