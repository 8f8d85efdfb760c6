import type { FactorId } from '@callsight/model';
import type { CellRule } from '../judgement';
import { certificate } from './certificate';
import { identity } from './identity';
import { jurisdiction } from './jurisdiction';
import { reputation } from './reputation';
import { transport } from './transport';

/** Is every factor with its cells, in the order of the report. */
export const factors: readonly { readonly id: FactorId; readonly cells: readonly CellRule[] }[] = [
  { id: 'transport', cells: transport },
  { id: 'certificate', cells: certificate },
  { id: 'reputation', cells: reputation },
  { id: 'jurisdiction', cells: jurisdiction },
  { id: 'identity', cells: identity },
];
