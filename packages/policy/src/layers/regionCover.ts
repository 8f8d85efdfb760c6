/** The members of the EU, and those of the EEA beside them, as in ISO 3166. */
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** The members of the EEA that are not members of the EU. */
export const EEA_ONLY: readonly string[] = ['IS', 'LI', 'NO'];

/**
 * Gives whether every place of a region is certain to lie outside some others. Which countries have a decision of
 * adequacy is evidence and not known here: there is no certainty beside `ADEQUACY`.
 */
export function isOutside(region: string, others: readonly string[]): boolean {
  if (others.length === 0 || others.includes(region)) return false;
  if (region === 'EEA' || region === 'EU') return !others.includes('EEA');
  if (region === 'ADEQUACY' || others.includes('ADEQUACY')) return region === 'ADEQUACY';
  if (EU.includes(region)) return !others.includes('EU') && !others.includes('EEA');
  return !(EEA_ONLY.includes(region) && others.includes('EEA'));
}
