import type { CallSite, Finding, HostResult, Place, ScanResult } from '@callsight/model';
import type { ReportInput } from '../format';
import { byCall, byFinding, byRisk } from '../order';
import { type Summary, summarize } from '../summary';

/** A thing on the page with the id that links and messages name. */
export interface Listed<T> {
  readonly id: string;
  readonly item: T;
}

/** Everything that the sections show, ordered and numbered once. */
export interface PageModel extends ReportInput {
  readonly mode: 'export' | 'webview';
  readonly summary: Summary;
  readonly hosts: readonly Listed<HostResult>[];
  readonly findings: readonly Listed<Finding>[];
  readonly calls: readonly Listed<CallSite>[];
  readonly callsOf: (host: HostResult) => readonly Listed<CallSite>[];
  readonly findingsOf: (host: HostResult) => readonly Listed<Finding>[];
}

const listed = <T>(items: readonly T[], order: (a: T, b: T) => number, prefix: string): readonly Listed<T>[] =>
  [...items].sort(order).map((item, at) => ({ id: `${prefix}${at + 1}`, item }));

const keyOf = ({ host, port }: { readonly host: string; readonly port?: number }): string => `${host} ${port ?? ''}`;

const grouped = <T>(items: readonly T[], keys: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
};

/** Gives the page's model of a report. */
export const pageModel = (input: ReportInput, mode: PageModel['mode']): PageModel => {
  const calls = listed(input.result.calls, byCall, 'c');
  const findings = listed(input.result.findings, byFinding, 'f');
  const callsByHost = grouped(calls, ({ item }) => item.endpoints.map(keyOf));
  const findingsByHost = grouped(findings, ({ item }) => (item.host === undefined ? [] : [item.host]));
  return {
    ...input,
    mode,
    summary: summarize(input.result),
    hosts: listed(input.result.hosts, byRisk, 'h'),
    findings,
    calls,
    callsOf: (host) => callsByHost.get(keyOf(host)) ?? [],
    findingsOf: (host) => findingsByHost.get(host.host) ?? [],
  };
};

/** Gives the place behind each id that the page's `open` message may name; any other id is refused. */
export const openPlaces = (result: ScanResult): ReadonlyMap<string, Place> =>
  new Map(
    [...listed(result.calls, byCall, 'c'), ...listed(result.findings, byFinding, 'f')].map(({ id, item }) => [
      id,
      { file: item.file, ...item.span },
    ]),
  );
