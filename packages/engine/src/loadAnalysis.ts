import type * as analysis from '@callsight/analysis';

/** Gives the analysis, loaded on first use: a scan of a project that has not changed does without it. */
export function loadAnalysis(): typeof analysis {
  return require('@callsight/analysis') as typeof analysis;
}
