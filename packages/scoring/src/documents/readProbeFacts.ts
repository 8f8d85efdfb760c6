import type { ProbeFacts } from '@callsight/model';
import { booleanOf, type Field, fieldOf, momentOf, textOf, wordOf } from './fields';
import { readTlsFacts } from './readTlsFacts';

/** Gives the facts of a probe from what a document or a store holds; throws an error with the place of the first wrong field. */
export function readProbeFacts(field: Field): ProbeFacts {
  const leaf = fieldOf(field, 'leaf');
  return {
    tls: readTlsFacts(fieldOf(field, 'tls')),
    leaf: {
      expiresSoon: booleanOf(fieldOf(leaf, 'expiresSoon')),
      type: wordOf(fieldOf(leaf, 'type'), ['DV', 'OV', 'IV', 'EV', 'private']),
      lifetimeWithinLimit: booleanOf(fieldOf(leaf, 'lifetimeWithinLimit')),
      sct: booleanOf(fieldOf(leaf, 'sct')),
      revocationPointer: booleanOf(fieldOf(leaf, 'revocationPointer')),
      ...readNames(leaf),
    },
  };
}

const MOST_NAME = 500;

/** Gives the dates and names of a certificate, which documents may leave out. */
function readNames(leaf: Field): Pick<ProbeFacts['leaf'], 'validity' | 'subject' | 'issuer'> {
  const validity = fieldOf(leaf, 'validity');
  const name = (field: Field) => (field.value === undefined ? undefined : textOf(field).slice(0, MOST_NAME));
  const [subject, issuer] = [name(fieldOf(leaf, 'subject')), name(fieldOf(leaf, 'issuer'))];
  return {
    ...(validity.value === undefined
      ? {}
      : { validity: { from: momentOf(fieldOf(validity, 'from')), until: momentOf(fieldOf(validity, 'until')) } }),
    ...(subject === undefined ? {} : { subject }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

/** Gives the facts of a probe that a value holds, or `undefined` when it holds none. */
export function probeFactsIn(value: unknown): ProbeFacts | undefined {
  try {
    return readProbeFacts({ value, place: 'probe' });
  } catch {
    return undefined;
  }
}
