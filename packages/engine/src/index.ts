export { commentAt } from './commentAt';
export { commitOf } from './commitOf';
export { decodeText } from './decodeText';
export { type DiskOptions, diskFiles, type EngineFiles, projectPath } from './diskFiles';
export {
  createEngine,
  type Engine,
  type FileResult,
  type PolicyState,
  type WhatIf,
} from './engine';
export type { CollectContext, EngineOptions, LockUse } from './engineOptions';
export type { AskPlan, HostQuestions } from './hostQuestions';
export { readLockFile } from './lockSource';
export { digestOf, type Memory } from './memory';
export type { Asked, Oracle } from './oracle';
export type { Origin } from './origins';
export {
  type MissingPolicy,
  managedPlaces,
  type PolicyRead,
  type PolicySource,
  type PolicySourceOptions,
  policySource,
} from './policySource';
export { isTestFile, roleOf } from './sourceFiles';
