/**
 * Gives the schema of the policy file. It is made when the first policy is read and not before: that takes longer
 * than the rest of a start, and most projects have no policy.
 */
export function loadSchema(): typeof import('./policySchema') {
  return require('./policySchema');
}

/** Gives the schema of the lock file, made when the first one is read. */
export function loadLockSchema(): typeof import('./lock/lockSchema') {
  return require('./lock/lockSchema');
}

/** Gives the JSON Schema (draft 7) of the policy file, for completion and checks in editors. */
export function policyJsonSchema(): object {
  return loadSchema().policyJsonSchema();
}

/** Gives the JSON Schema (draft 7) of the lock file, for checks in editors. */
export function lockJsonSchema(): object {
  return loadLockSchema().lockJsonSchema();
}
