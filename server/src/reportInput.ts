import { basename } from 'node:path';
import { commitOf } from '@callsight/engine';
import { ruleTexts } from '@callsight/policy';
import { policyName, type ReportInput } from '@callsight/report';
import { rollUp } from '@callsight/scoring';
import { mergeResults, type NamedResult } from './mergeResults';
import { scanAll } from './scanAll';
import type { Session } from './session';

/** What is known of one folder or one open document, and how to find its files. */
export interface ReportPart extends NamedResult {
  readonly policyFile: string | undefined;
  readonly policyDigest?: string | undefined;
  readonly commit?: string | undefined;
  /** Gives the URI of a file that the result names. */
  readonly addressOf: (file: string) => string;
}

/** Looks at all folders, or at the open documents where there is no folder, and gives what every format needs to know. */
export async function reportInput(
  session: Session,
): Promise<{ readonly input: ReportInput; readonly parts: readonly ReportPart[] }> {
  await scanAll(session);
  const parts = partsOf(session);
  const { policyFile, policyDigest, commit } = (parts.length === 1 && parts[0]) || {};
  const input: ReportInput = {
    result: mergeResults(parts),
    project: parts.map(({ name }) => name).join(', ') || 'No project',
    now: session.world.now().toISOString(),
    tool: { name: 'callsight', version: session.world.version, model: 'callsight/1' },
    network: session.world.network.reach(),
    rules: ruleTexts(),
    ...(policyFile === undefined ? {} : { policyFile }),
    ...(policyDigest === undefined ? {} : { policyDigest }),
    ...(commit === undefined ? {} : { commit }),
  };
  return { input, parts };
}

function partsOf(session: Session): readonly ReportPart[] {
  const folders = session.projects.folders().flatMap((project): ReportPart[] => {
    const result = project.result();
    if (!result) return [];
    const name = basename(project.root ?? '');
    return [
      {
        name,
        result,
        policyFile: policyName(project.policy().files),
        policyDigest: project.policy().digest,
        commit: project.root === undefined ? undefined : commitOf(project.root),
        addressOf: (file) => session.projects.addressIn(project, file),
      },
    ];
  });
  return folders.length > 0 ? withUniqueNames(folders) : documentParts(session);
}

function documentParts(session: Session): readonly ReportPart[] {
  return session.documents.all().flatMap((document): ReportPart[] => {
    const known = session.view(document.uri);
    if (!known) return [];
    const { calls, hosts, findings } = known.view;
    const resolved = calls.filter(({ endpoints }) => endpoints.length > 0).length;
    const relative = calls.filter((call) => call.endpoints.length === 0 && call.relative).length;
    const coverage = {
      files: 1,
      parsed: 1,
      calls: calls.length,
      resolved,
      relative,
      unresolved: calls.length - resolved - relative,
      skipped: 0,
    };
    const result = { coverage, calls, hosts, findings, skipped: [], rollUp: rollUp(hosts.map(({ score }) => score)) };
    return [{ name: known.file, result, policyFile: undefined, addressOf: () => document.uri }];
  });
}

function withUniqueNames(parts: readonly ReportPart[]): readonly ReportPart[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const count = (seen.get(part.name) ?? 0) + 1;
    seen.set(part.name, count);
    return count === 1 ? part : { ...part, name: `${part.name} (${count})` };
  });
}
