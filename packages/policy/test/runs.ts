import type { Parameters } from 'fast-check';

/** Gives the parameters of a property: a fixed seed, printed with a failure, and a number of runs. */
export function runs(numRuns: number): Parameters<unknown> {
  return { numRuns, seed: Number(process.env.SEED ?? 20261121), endOnFailure: true };
}
