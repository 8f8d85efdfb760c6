import type { CallSite, Endpoint, HostResult } from '@callsight/model';
import { endpointText, gradeText, hostName, isScored, locationText, scoreText, tenth } from '../describe';
import { visibleText } from '../encode/visible';
import { grouped } from '../grouped';
import { byCall, byHost, byRisk, byText } from '../order';
import { endpointIri } from './endpointIri';
import { type Property, properties } from './properties';

/** How data moves, seen from the service: `inbound` is what the project sends. */
export type Flow = 'inbound' | 'outbound' | 'bi-directional' | 'unknown';

/** A service of a bill of materials, with the fields that we know of. */
export interface CalledApi {
  readonly 'bom-ref': string;
  readonly provider?: { readonly name: string };
  readonly name: string;
  readonly description?: string;
  readonly endpoints: readonly string[];
  readonly authenticated?: boolean;
  readonly 'x-trust-boundary'?: boolean;
  readonly trustZone?: string;
  readonly data: readonly { readonly flow: Flow; readonly classification: string }[];
  readonly externalReferences?: readonly { readonly type: string; readonly url: string }[];
  readonly properties: readonly Property[];
}

/** A service with the hosts that it stands for. */
export interface ServiceEntry {
  readonly service: CalledApi;
  readonly hosts: readonly string[];
}

/** How many call sites a service names; the count says how many there are. */
const mostSites = 100;

const flows: Readonly<Record<string, Flow>> = {
  GET: 'outbound',
  HEAD: 'outbound',
  OPTIONS: 'outbound',
  POST: 'bi-directional',
  PUT: 'bi-directional',
  PATCH: 'bi-directional',
  DELETE: 'inbound',
};

const flowOf = (calls: readonly CallSite[]): Flow => {
  const all = new Set(
    calls.map(({ method, kind }): Flow => {
      if (kind === 'websocket' || kind === 'grpc') return 'bi-directional';
      return flows[method ?? ''] ?? 'unknown';
    }),
  );
  const [first = 'unknown'] = all;
  if (all.size === 1) return first;
  return all.has('unknown') && !all.has('bi-directional') ? 'unknown' : 'bi-directional';
};

const siteText = ({ file, span, method, form }: CallSite, endpoint: Endpoint): string =>
  `${file}:${span.line} ${method ?? form} ${endpointText(endpoint)}`;

const lockProperties = (baseline: HostResult['baseline']): Readonly<Record<string, string>> => {
  if (baseline === undefined) return {};
  return baseline.state === 'new'
    ? { lock: 'not in the lock file' }
    : { lock: scoreText(baseline.accepted), firstSeen: baseline.firstSeen };
};

const scoreProperties = ({ score, verdict, evidence, baseline }: HostResult): readonly Property[] => {
  const observed = score.factors
    .flatMap(({ cells }) => cells)
    .flatMap(({ observedAt }) => observedAt ?? [])
    .sort(byText);
  return properties({
    answer: verdict.answer,
    reason: verdict.why,
    clause: verdict.clause && `${verdict.clause.file}:${verdict.clause.line}`,
    grade: gradeText(score),
    score: isScored(score) ? String(score.score) : undefined,
    scoreLow: isScored(score) ? tenth(score.low) : undefined,
    scoreHigh: isScored(score) ? tenth(score.high) : undefined,
    confidence: score.grade === 'internal' ? undefined : String(Math.round(score.confidence * 100) / 100),
    ceiling: score.ceiling?.text,
    ...Object.fromEntries(
      score.factors.map(({ id, points, max }) => [`factor:${id}`, `${tenth(points)}/${tenth(max)}`]),
    ),
    warning: score.warnings,
    evidenceFrom: observed[0],
    evidenceTo: observed.at(-1),
    internal: evidence.internal,
    ...lockProperties(baseline),
  });
};

/** Several origins of one name are one service, and the worst of them speaks for it. */
const serviceOf = (name: string, hosts: readonly HostResult[], calls: readonly Reached[]): CalledApi => {
  const [worst] = [...hosts].sort(byRisk);
  const internal = hosts.every(({ score }) => score.grade === 'internal');
  const classes = [...new Set(hosts.flatMap(({ dataClass = [] }) => dataClass))].sort(byText);
  const flow = flowOf(calls.map(({ call }) => call));
  const vendor = hosts.flatMap(({ evidence }) => evidence.vendor ?? [])[0];
  const securityTxt = hosts.some(({ evidence: { transparency } }) =>
    transparency.securityTxt.state === 'known' ? transparency.securityTxt.value : false,
  );
  const isAuthenticated = calls.some(({ call }) => call.options?.some(({ says }) => says === 'authorized'));
  const endpoints = calls.map(({ endpoint }) => endpointIri(endpoint));
  const sites = [...new Set(calls.map(({ call, endpoint }) => siteText(call, endpoint)))];
  return {
    'bom-ref': `host:${visibleText(name)}`,
    ...(vendor === undefined ? {} : { provider: { name: visibleText(vendor) } }),
    name: visibleText(name),
    endpoints: [...new Set(endpoints)].sort(byText),
    ...(isAuthenticated ? { authenticated: true } : {}),
    'x-trust-boundary': !internal,
    trustZone: internal ? 'internal' : 'external',
    data: (classes.length > 0 ? classes : ['unknown']).map((each) => ({ flow, classification: visibleText(each) })),
    ...(securityTxt
      ? { externalReferences: [{ type: 'rfc-9116', url: `https://${name}/.well-known/security.txt` }] }
      : {}),
    properties: [
      ...(worst ? scoreProperties(worst) : []),
      ...properties({
        // Code tells whom it calls, hardly ever whether the service lets strangers in.
        authentication: isAuthenticated ? 'credentials are sent' : 'not determined',
        country: worst && locationText(worst),
        owner: worst?.owner,
        calls: String(new Set(calls.map(({ call }) => call)).size),
        call: sites.slice(0, mostSites),
      }),
    ],
  };
};

interface Reached {
  readonly call: CallSite;
  readonly endpoint: Endpoint;
}

/** Gives a service for each host that is called, with all addresses below it. */
export const apiServices = (hosts: readonly HostResult[], calls: readonly CallSite[]): readonly ServiceEntry[] => {
  const groups = grouped([...hosts].sort(byHost), hostName);
  const all = [...calls].sort(byCall).flatMap((call) => call.endpoints.map((endpoint) => ({ call, endpoint })));
  const reached = grouped(all, ({ endpoint }) => hostName(endpoint));
  return [...groups].map(([name, group]) => ({
    service: serviceOf(name, group, reached.get(name) ?? []),
    hosts: group.map(({ host }) => host),
  }));
};
