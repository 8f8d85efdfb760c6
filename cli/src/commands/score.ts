import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gradeTlsDocument, scoreDocument } from '@callsight/scoring';
import { EXIT, UserError } from '../exitCode';
import { WORDS } from '../words';
import type { World } from '../world';

/** A document of 100,000 rows is about this large. */
const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024;

/** The flags of `score`: exactly one of them. */
export interface ScoreFlags {
  readonly evidence?: string;
  readonly tls?: string;
}

/** Prints the scores of an evidence document, or the grades of a TLS document, as JSON. */
export function scoreCommand({ evidence, tls }: ScoreFlags, world: World): number {
  const path = evidence ?? tls;
  if (path === undefined || (evidence !== undefined && tls !== undefined)) throw new UserError(WORDS.oneVectorFile);
  const json = readJson(path, world.cwd);
  try {
    const answer = evidence === undefined ? gradeTlsDocument(json) : scoreDocument(json);
    world.print(`${JSON.stringify(answer, undefined, 2)}\n`);
  } catch (error) {
    throw new UserError(WORDS.badDocument(path, error instanceof Error ? error.message : String(error)));
  }
  return EXIT.clean;
}

function readJson(path: string, cwd: string): unknown {
  const text = readText(path, resolve(cwd, path));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UserError(WORDS.notJson(path));
  }
}

function readText(path: string, full: string): string {
  try {
    const stat = statSync(full);
    if (!stat.isFile()) throw new UserError(WORDS.notAFile(path));
    if (stat.size > MAX_DOCUMENT_BYTES) throw new UserError(WORDS.tooLarge(path, '256 MiB'));
    return readFileSync(full, 'utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new UserError(
      code === 'ENOENT' || code === 'ENOTDIR' ? WORDS.noSuchPath(path) : WORDS.notReadable(path, code),
    );
  }
}
