/**
 * Gives the schema of the policy file. It is made when the first policy is read and not before: that takes longer
 * than the rest of a start, and most projects have no policy.
 */
export function loadSchema(): typeof import('./policySchema') {
  return require('./policySchema');
}

/** Gives the JSON Schema (draft 7) of the policy file, for completion and checks in editors. */
export function policyJsonSchema(): object {
  return loadSchema().policyJsonSchema();
}
