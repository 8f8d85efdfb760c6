import { gradeTlsDocument, scoreDocument } from '@callsight/scoring';
import { EXIT, UserError } from '../exitCode';
import { readNamed } from '../readNamed';
import { WORDS } from '../words';
import type { World } from '../world';

/** A document of 100,000 rows is about this large. */
const MOST_DOCUMENT_MIB = 256;

/** The flags of `score`: exactly one of them. */
export interface ScoreFlags {
  readonly evidence?: string;
  readonly tls?: string;
}

/** Prints the scores of an evidence document, or the grades of a TLS document, as JSON. */
export function scoreCommand({ evidence, tls }: ScoreFlags, world: World): number {
  const path = evidence ?? tls;
  if (path === undefined || (evidence !== undefined && tls !== undefined)) throw new UserError(WORDS.oneVectorFile);
  const json = readJson(path, world);
  try {
    const answer = evidence === undefined ? gradeTlsDocument(json) : scoreDocument(json);
    world.print(`${JSON.stringify(answer, undefined, 2)}\n`);
  } catch (error) {
    throw new UserError(WORDS.badDocument(path, error instanceof Error ? error.message : String(error)));
  }
  return EXIT.clean;
}

function readJson(path: string, world: World): unknown {
  const text = readNamed(path, MOST_DOCUMENT_MIB, world);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UserError(WORDS.notJson(path));
  }
}
