import type { CallSite, Finding, HostResult, Place, ScanResult } from '@callsight/model';
import { hostName } from '../describe';
import type { ReportInput } from '../format';
import { grouped } from '../grouped';
import { byCall, byFinding, byPlace, byRisk } from '../order';
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
  /** Gives an origin by its name, as an address or the lock file writes it. */
  readonly hostNamed: (name: string) => Listed<HostResult> | undefined;
  /** Gives the id under which the page's `open` message may ask for a place. */
  readonly placeId: (place: Place) => string | undefined;
}

const listed = <T>(items: readonly T[], order: (a: T, b: T) => number, prefix: string): readonly Listed<T>[] =>
  [...items].sort(order).map((item, at) => ({ id: `${prefix}${at + 1}`, item }));

const keyOf = ({ host, port }: { readonly host: string; readonly port?: number }): string => `${host} ${port ?? ''}`;

const placeKey = ({ file, line, column }: Place): string => `${line}:${column} ${file}`;

/** The clauses and comments that the page can open, each once. */
const writtenPlaces = ({ hosts, exceptions = [] }: ScanResult): readonly Listed<Place>[] => {
  const places = [
    ...hosts.flatMap(({ verdict }) => (verdict.clause ? [verdict.clause] : [])),
    ...exceptions.map(({ place }) => place),
  ];
  return listed([...new Map(places.map((place) => [placeKey(place), place])).values()], byPlace, 'p');
};

/** Gives the page's model of a report. */
export const pageModel = (input: ReportInput, mode: PageModel['mode']): PageModel => {
  const calls = listed(input.result.calls, byCall, 'c');
  const findings = listed(input.result.findings, byFinding, 'f');
  const hosts = listed(input.result.hosts, byRisk, 'h');
  const named = calls.flatMap((call) => [...new Set(call.item.endpoints.map(keyOf))].map((key) => ({ key, call })));
  const callsByHost = grouped(named, ({ key }) => key);
  const findingsByHost = grouped(findings, ({ item }) => item.host);
  const hostsByName = new Map(
    // What is written first wins: the name alone means https, and the worst host where several share it.
    [
      ...hosts.map((host) => [hostName(host.item), host] as const),
      ...hosts.map((host) => [`${host.item.scheme}://${hostName(host.item)}`, host] as const),
    ].reverse(),
  );
  const placeIds = new Map(writtenPlaces(input.result).map(({ id, item }) => [placeKey(item), id]));
  return {
    ...input,
    mode,
    summary: summarize(input.result),
    hosts,
    findings,
    calls,
    callsOf: (host) => (callsByHost.get(keyOf(host)) ?? []).map(({ call }) => call),
    findingsOf: (host) => findingsByHost.get(host.host) ?? [],
    hostNamed: (name) => hostsByName.get(name),
    placeId: (place) => placeIds.get(placeKey(place)),
  };
};

/** Gives the place behind each id that the page's `open` message may name; any other id is refused. */
export const openPlaces = (result: ScanResult): ReadonlyMap<string, Place> =>
  new Map<string, Place>([
    ...[...listed(result.calls, byCall, 'c'), ...listed(result.findings, byFinding, 'f')].map(
      ({ id, item }) => [id, { file: item.file, ...item.span }] as const,
    ),
    ...writtenPlaces(result).map(({ id, item }) => [id, item] as const),
  ]);
