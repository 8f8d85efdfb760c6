import type { CallSite, Level, Weakness } from '@callsight/model';
import type { AttestationClause, ExceptionClause, HostClause, Policy } from './policy';
import type { Ignore } from './readIgnores';
import type { HostSubject } from './rules/rule';

/** What findings are made of. */
export interface FindingsInput {
  readonly calls: readonly CallSite[];
  /** What makes calls less safe, written beside them. */
  readonly weaknesses?: readonly Weakness[];
  /** Every origin that a call names. */
  readonly hosts: Iterable<HostSubject>;
  /** The policy of the project. */
  readonly policy?: Policy | undefined;
  /** Gives the policy of a file, where folders have policies of their own; absent: that of the project. */
  readonly policyOf?: ((file: string) => Policy | undefined) | undefined;
  /** The policies that folders of the project have beside it. */
  readonly folderPolicies?: readonly Policy[] | undefined;
  /** The clock, ISO 8601. */
  readonly now: string;
  /** The ignore comments of each file. */
  readonly ignores: ReadonlyMap<string, readonly Ignore[]>;
  /** Levels of the settings, which the policy lets make rules louder where it names them. */
  readonly levels?: ReadonlyMap<string, Level>;
  /** Gives whether a file is a test, where findings are hints. */
  readonly testFile?: (file: string) => boolean;
  /** The calls are those of some files: nothing is said about the policy's own clauses, which others may need. */
  readonly partial?: boolean;
}

/** Gives a function from a file to the policy that holds for it. */
export function policyReader({ policy, policyOf }: FindingsInput): (file: string) => Policy | undefined {
  return policyOf ?? (() => policy);
}

/** Gives the clauses of all policies that may end, each once: a folder's policy holds those of the layers above it, too. */
export function clausesWithEnds({ policy, folderPolicies = [] }: FindingsInput): {
  readonly hosts: readonly HostClause[];
  readonly exceptions: readonly ExceptionClause[];
  readonly attestations: readonly AttestationClause[];
} {
  const policies = [...(policy ? [policy] : []), ...folderPolicies];
  return {
    hosts: [...new Set(policies.flatMap(({ hosts }) => hosts.filter(({ expires }) => expires !== undefined)))],
    exceptions: [...new Set(policies.flatMap(({ exceptions }) => exceptions))],
    attestations: [...new Set(policies.flatMap(({ attestations }) => attestations))],
  };
}
