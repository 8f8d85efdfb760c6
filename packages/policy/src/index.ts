export { callsByOrigin } from './callsByOrigin';
export {
  hasEnded,
  hostClause,
  isInternalByPolicy,
  policyVariables,
  privateCaAttestation,
  regionStanding,
} from './clauses';
export { isDay } from './day';
export { decide, worstVerdict } from './decide';
export { type DecisionHold, decisionHold } from './decisionHold';
export { editPolicy, newPolicy, type PolicyEdit } from './editPolicy';
export { type EntryChange, entryEdit, type TextPiece } from './entryEdit';
export {
  type ExceptionStanding,
  explainHost,
  type HostExplanation,
  type LayerSayings,
  type Saying,
} from './explainHost';
export { allFindings, type Findings, findings } from './findings';
export type { FindingsInput } from './findingsInput';
export { layerOf } from './layers/binds';
export { type LayeredPolicy, layerPolicies } from './layers/layerPolicies';
export { lockJsonSchema, policyJsonSchema } from './loadSchema';
export { baselineOf, lockedEntry } from './lock/baseline';
export { type Digest, isLockFile, LOCK_FILE, type Lock, type LockEntry } from './lock/lock';
export { lockChanges } from './lock/lockChanges';
export { withLockedEvidence } from './lock/lockedEvidence';
export { lockName } from './lock/lockName';
export { lockText } from './lock/lockText';
export { readLock } from './lock/readLock';
export { type LockUpdate, updatedEntries } from './lock/updatedEntries';
export { type HostPattern, hostMatches, normalHost, parseHostPattern } from './match/hostPattern';
export { type PathGlob, parsePathGlob, pathMatches } from './match/pathGlob';
export { originKey } from './originKey';
export {
  type AttestationClause,
  DEFAULT_MINIMUM_SCORE,
  type ExceptionClause,
  type ExtendsClause,
  type HostAction,
  type HostClause,
  type PathView,
  type Policy,
} from './policy';
export { type PolicyFix, type PolicyProblem, policyProblem } from './policyProblem';
export { type Ignore, ignoreComment, ignoreFileComment, readIgnores } from './readIgnores';
export { MAX_POLICY_LENGTH, POLICY_FILES, readPolicy } from './readPolicy';
export { ruleDoc, ruleDocPath, ruleDocs } from './ruleDoc';
export { isKnownRuleId, RULE_IDS, type RuleId } from './ruleIds';
export { rules, ruleTexts } from './rules';
export type { HostSubject, Rule } from './rules/rule';
export { showText } from './showText';
export { withHostClause } from './whatIf';
export { withMinimumScore } from './withMinimumScore';
export { withoutKey } from './withoutKey';
