import { basename } from 'node:path';
import type { Place, ScanResult } from '@callsight/model';
import { ruleTexts } from '@callsight/policy';
import { openPlaces, type PageTarget, policyName, type ReportInput, renderPage } from '@callsight/report';
import { rollUp } from '@callsight/scoring';
import { toRange } from '../../convert';
import { request } from '../../handler';
import { mergeResults, type NamedResult } from '../../mergeResults';
import { textOf } from '../../params';
import type { ReportPlace, ReportResult } from '../../protocol';
import { scanAll } from '../../scanAll';
import type { Session } from '../../session';

/** Gives the report of everything that is known: of all folders, or of the open documents where there is no folder. */
export const report = request('callsight/report', readTarget, async (session, target): Promise<ReportResult> => {
  await scanAll(session);
  const parts = partsOf(session);
  const result = mergeResults(parts);
  const policyFile = parts.length === 1 ? parts[0]?.policyFile : undefined;
  const input: ReportInput = {
    result,
    project: parts.map(({ name }) => name).join(', ') || 'No project',
    now: session.world.now().toISOString(),
    tool: { name: 'callsight', version: session.world.version, model: 'callsight/1' },
    network: session.world.network.reach(),
    rules: ruleTexts(),
    ...(policyFile === undefined ? {} : { policyFile }),
  };
  return { html: renderPage(input, target), places: placesOf(result, parts) };
});

interface Part extends NamedResult {
  readonly policyFile: string | undefined;
  readonly addressOf: (file: string) => string;
}

function readTarget(params: unknown): PageTarget | undefined {
  const format = textOf(params, 'format');
  if (format === 'html') return { mode: 'export' };
  const nonce = textOf(params, 'nonce');
  const cspSource = textOf(params, 'cspSource');
  return format === 'webview' && nonce && cspSource ? { mode: 'webview', nonce, cspSource } : undefined;
}

function partsOf(session: Session): readonly Part[] {
  const folders = session.projects.folders().flatMap((project): Part[] => {
    const result = project.result();
    if (!result) return [];
    const name = basename(project.root ?? '');
    return [
      {
        name,
        result,
        policyFile: policyName(project.policy().files),
        addressOf: (file) => session.projects.addressIn(project, file),
      },
    ];
  });
  return folders.length > 0 ? withUniqueNames(folders) : documentParts(session);
}

function documentParts(session: Session): readonly Part[] {
  return session.documents.all().flatMap((document): Part[] => {
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

function withUniqueNames(parts: readonly Part[]): readonly Part[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const count = (seen.get(part.name) ?? 0) + 1;
    seen.set(part.name, count);
    return count === 1 ? part : { ...part, name: `${part.name} (${count})` };
  });
}

function placesOf(result: ScanResult, parts: readonly Part[]): Record<string, ReportPlace> {
  return Object.fromEntries(
    [...openPlaces(result)].map(([id, place]) => [id, { uri: addressOf(place, parts), range: toRange(place) }]),
  );
}

function addressOf({ file }: Place, parts: readonly Part[]): string {
  const [first] = parts;
  if (parts.length === 1 && first) return first.addressOf(file);
  const part = parts.find(({ name }) => file.startsWith(`${name}/`));
  return part ? part.addressOf(file.slice(part.name.length + 1)) : '';
}
