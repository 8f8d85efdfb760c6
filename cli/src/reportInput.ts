import { basename } from 'node:path';
import { commitOf, type Engine } from '@callsight/engine';
import type { ScanResult } from '@callsight/model';
import { ruleTexts } from '@callsight/policy';
import { policyName, type ReportInput } from '@callsight/report';
import type { Scope } from './scope';
import { TOOL } from './version';

/** Gives what every format needs to know of a scan. */
export function reportInput(
  engine: Engine,
  result: ScanResult,
  { root }: Scope,
  now: string,
  network: ReportInput['network'],
): ReportInput {
  const { files, digest } = engine.policy();
  const policyFile = policyName(files);
  const commit = commitOf(root);
  return {
    result,
    project: basename(root),
    now,
    tool: TOOL,
    ...(policyFile !== undefined && { policyFile }),
    ...(digest !== undefined && { policyDigest: digest }),
    ...(commit !== undefined && { commit }),
    network,
    rules: ruleTexts(),
  };
}
