import type { Place, PolicyLayer } from '@callsight/model';
import type { Override, Policy } from '../policy';

/** Gives the layer that a clause of a policy is of; `undefined` for a place in no file of it. */
export function layerOf(policy: Policy | undefined, place: Place | undefined): PolicyLayer | undefined {
  return policy?.layers.find(({ file }) => file === place?.file)?.kind;
}

/**
 * Gives whether what stands at `upper` may not be loosened from `lower`: it is of a layer above, which does not let
 * those below loosen that part.
 */
export function binds(policy: Policy | undefined, upper: Place | undefined, lower: Place, part: Override): boolean {
  if (policy === undefined || upper === undefined || upper.file === lower.file) return false;
  const rank = policy.layers.findIndex(({ file }) => file === upper.file);
  const layer = policy.layers[rank];
  return (
    layer !== undefined &&
    rank < policy.layers.findIndex(({ file }) => file === lower.file) &&
    !layer.allowOverride.has(part)
  );
}

/** Layers that comments in the code cannot loosen. */
const ABOVE_CODE: readonly (PolicyLayer | undefined)[] = ['managed', 'organisation'];

/** Gives whether what stands at a place is above the code itself, so that no comment in it has a say. */
export function isAboveCode(policy: Policy | undefined, place: Place | undefined): boolean {
  return ABOVE_CODE.includes(layerOf(policy, place));
}
