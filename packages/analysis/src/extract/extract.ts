import type { FileFacts } from '../facts';
import { parseSource, type SourceKind } from '../syntax';
import { SourceReader } from './sourceReader';

/** What `extract` gives: the facts, or why there are none. */
export type Extraction = { readonly facts: FileFacts } | { readonly refused: string };

/**
 * Gives the facts of one text, alone. Broken code is normal input: what can be read is kept. Text that is nested
 * too deeply is refused with a reason.
 */
export function extract(text: string, kind: SourceKind): Extraction {
  try {
    const reader = new SourceReader(parseSource(text, kind));
    reader.declare();
    for (const statement of reader.source.statements) reader.statement(statement);
    return { facts: reader.facts([...reader.imports]) };
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'too deeply nested' };
    throw error;
  }
}
