import type { LocationFacts } from '@callsight/model';

/** A class of jurisdiction, or not known. */
export type PlaceClass = LocationFacts['class'] | 'unknown';

/** The classes in the order in which a reader asks about them, the most to think about first. */
export const placeClasses: readonly PlaceClass[] = ['prohibited', 'third', 'us', 'unknown', 'us-dpf', 'adequate', 'eu'];

/**
 * What chapter V of the GDPR says of each class, how it looks in a chart, and what stays to be asked.
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj
 */
export const adequacyWords: Readonly<
  Record<PlaceClass, { readonly basis: string; readonly look: string; readonly question?: string }>
> = {
  prohibited: {
    basis: 'forbidden by the policy',
    look: 's-f',
    question: 'Why does code call it? Remove the call or change the policy.',
  },
  third: {
    basis: 'no adequacy decision',
    look: 's-d',
    question: 'Which safeguard of Art. 46 covers the transfer, and where is its assessment?',
  },
  us: {
    basis: 'adequate for firms certified under the Data Privacy Framework only',
    look: 's-c',
    question: 'Is the provider certified under the Data Privacy Framework?',
  },
  unknown: { basis: 'no basis can be named', look: 'gap', question: 'Where does the provider process the data?' },
  'us-dpf': { basis: 'certified under the Data Privacy Framework, as attested', look: 's-b' },
  adequate: { basis: 'adequacy decision (Art. 45)', look: 's-b' },
  eu: { basis: 'no transfer to a third country', look: 's-a' },
};

/** How a place is known, and what that leaves open. */
export const strengthWords: Readonly<
  Record<LocationFacts['strength'], { readonly how: string; readonly question?: string }>
> = {
  attested: { how: 'attested in the policy' },
  declared: { how: 'declared by the provider' },
  hostname: { how: 'region in the host name' },
  'cloud-range': {
    how: 'published cloud range',
    question: 'The address tells where a machine answers. Does the contract name the same region?',
  },
  'ip-geo': {
    how: 'address register',
    question:
      'A register tells where an address is listed, not where data is kept. Which region does the contract name?',
  },
  cdn: { how: 'edge network, says nothing about storage' },
};
