import type { Endpoint, Place } from '@callsight/model';

/** Gives where the host of an endpoint stands behind its scheme; right only where the text there is the host itself. */
export function hostPlace({ schemePlace, host, certainty }: Endpoint): Place | undefined {
  if (schemePlace === undefined || certainty !== 'exact' || host.startsWith('xn--') || host.includes('.xn--'))
    return undefined;
  const column = schemePlace.endColumn + '://'.length;
  return {
    file: schemePlace.file,
    line: schemePlace.endLine,
    column,
    endLine: schemePlace.endLine,
    endColumn: column + host.length,
  };
}
