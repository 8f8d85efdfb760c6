import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of evidence in the neutral words of the vectors. */
export interface HostVector {
  readonly id: string;
  readonly case: string;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** A row of TLS facts with the grade that was worked out by hand. */
export interface TlsVector {
  readonly id: string;
  readonly case: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

interface VectorFile<T> {
  readonly about: { readonly tolerance: Readonly<Record<string, unknown>> };
  readonly vectors: readonly T[];
}

function readVectors<T>(name: string): VectorFile<T> {
  return JSON.parse(readFileSync(join(__dirname, '../../test/vectors', name), 'utf8'));
}

/** The vectors of the host score. */
export const hostVectors: VectorFile<HostVector> = readVectors('host-vectors.json');

/** The vectors of the TLS sub-grade. */
export const tlsVectors: VectorFile<TlsVector> = readVectors('tls-vectors.json');

/** Gives the row of a host vector with some of its evidence replaced. */
export function rowOf(
  id: string,
  change: Readonly<Record<string, unknown>> = {},
): { evidence: Record<string, unknown> } {
  const vector = hostVectors.vectors.find((candidate) => candidate.id === id);
  return { evidence: { ...structuredClone(vector?.evidence), ...change } };
}
