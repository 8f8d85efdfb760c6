import type { Policy } from './policy';
import { readPolicy } from './readPolicy';

/** Gives a policy that asks for a score of at least `minimum`; one whose file asks for more stays as it is. */
export function withMinimumScore(policy: Policy | undefined, minimum: number): Policy | undefined {
  const from = policy ?? readPolicy('{}', '').policy;
  if (from === undefined || (from.minimumScorePlace !== undefined && from.minimumScore >= minimum)) return policy;
  const { minimumScorePlace: _, ...rest } = from;
  return { ...rest, minimumScore: minimum, minimumScoreSet: true };
}
