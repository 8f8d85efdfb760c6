import type { Endpoint, Span, Unresolved } from '@callsight/model';
import { compare } from '../compare';

/** Endpoints beyond this number are told by where they are alone, and beyond it again they are "many". */
const endpointLimit = 24;

/** What a site leads to, before it is put into words. */
export interface Reach {
  readonly endpoints: Endpoint[];
  /** There were so many endpoints that those of one origin stand as one. */
  isJoined?: boolean;
  relative: boolean;
  local: boolean;
  /** Only a host of its own makes it a site. */
  abroad: boolean;
  readonly opens: { readonly unresolved: Unresolved; readonly parameters: readonly string[] }[];
  /** The methods of the call; an empty one is not known. */
  readonly methods: Set<string>;
  /** The parameters that stand for the path behind a base. */
  readonly pathParameters: Set<string>;
}

/** Tells whether a use adds a host, or the variable that would name one: that its target is not known, the request says itself. */
export function saysSomething({ endpoints, relative, opens }: Reach): boolean {
  return endpoints.length > 0 || relative || opens.some(({ unresolved }) => telling.has(unresolved.reason));
}

/** What a use says of a target that the request itself does not know. */
const telling: ReadonlySet<Unresolved['reason']> = new Set(['environment', 'many', 'request']);

/** Tells whether a use says more of the target than the request that it leads to says itself. */
export function tellsMore(use: Reach, own: Reach | undefined): boolean {
  if (!own) return true;
  return use.endpoints.some((endpoint) => !own.endpoints.some((known) => known.host === endpoint.host));
}

/** Tells whether a use says more of the path than what is so whoever calls, as far as paths are known at all. */
export function tellsPath({ endpoints }: Reach, open: Reach): boolean {
  return endpoints.length === 0 || endpoints.some(({ path }) => !open.endpoints.some((known) => known.path === path));
}

/** Gives a reach that leads nowhere yet. */
export function nothingYet(): Reach {
  return {
    endpoints: [],
    relative: false,
    local: false,
    abroad: false,
    opens: [],
    methods: new Set(),
    pathParameters: new Set(),
  };
}

/** Tells whether nothing at all is said of a target. */
export function isEmpty(reach: Reach): boolean {
  return reach.endpoints.length === 0 && !reach.relative && reach.opens.length === 0;
}

/** Adds what another way leads to. */
export function add(to: Reach, from: Reach): void {
  for (const endpoint of from.endpoints) addEndpoint(to, endpoint);
  to.relative ||= from.relative;
  to.local ||= from.local;
  to.abroad ||= from.abroad;
  for (const method of from.methods) to.methods.add(method);
  for (const parameter of from.pathParameters) to.pathParameters.add(parameter);
  to.opens.push(...from.opens);
}

/** Gives an endpoint without the steps in the call itself, which are no steps on the way. */
export function beyond(endpoint: Endpoint, file: string, span: Span): Endpoint {
  const hops = endpoint.hops.filter((hop) => !(hop.file === file && isInside(hop, span)));
  return hops.length === endpoint.hops.length ? endpoint : { ...endpoint, hops };
}

function isInside(hop: Span, span: Span): boolean {
  const starts = hop.line > span.line || (hop.line === span.line && hop.column >= span.column);
  const ends = hop.endLine < span.endLine || (hop.endLine === span.endLine && hop.endColumn <= span.endColumn);
  return starts && ends;
}

function isSameEndpoint(a: Endpoint, b: Endpoint): boolean {
  return (
    a.host === b.host &&
    a.scheme === b.scheme &&
    a.port === b.port &&
    a.path === b.path &&
    a.environment === b.environment
  );
}

/** Orders endpoints by host, scheme, port, path and environment. */
export function byEndpoint(a: Endpoint, b: Endpoint): number {
  return (
    compare(a.host, b.host) ||
    compare(a.scheme, b.scheme) ||
    (a.port ?? 0) - (b.port ?? 0) ||
    compare(a.path, b.path) ||
    compare(a.environment ?? '', b.environment ?? '')
  );
}

const usefulness: readonly Unresolved['reason'][] = [
  'request',
  'environment',
  'parameter',
  'import',
  'runtime',
  'invalid',
  'many',
  'too-long',
  'cycle',
  'depth',
  'missing',
];

/** Orders reasons by how much they help. */
export function byUse(a: Unresolved, b: Unresolved): number {
  return (
    usefulness.indexOf(a.reason) - usefulness.indexOf(b.reason) ||
    Number(b.name !== undefined) - Number(a.name !== undefined) ||
    compare(a.name ?? '', b.name ?? '')
  );
}

/** Adds an endpoint, once; beyond the limit those of one origin become one, and beyond it again there are many. */
export function addEndpoint(reach: Reach, endpoint: Endpoint): void {
  if (reach.isJoined) joinTo(reach.endpoints, endpoint);
  else if (!reach.endpoints.some((known) => isSameEndpoint(known, endpoint))) reach.endpoints.push(endpoint);
  if (reach.endpoints.length <= endpointLimit) return;
  if (!reach.isJoined) {
    reach.isJoined = true;
    for (const each of reach.endpoints.splice(0)) joinTo(reach.endpoints, each);
  }
  if (reach.endpoints.length <= endpointLimit) return;
  reach.endpoints.pop();
  reach.opens.push({ unresolved: { reason: 'many' }, parameters: [] });
}

/** Adds an endpoint to one of the same origin, where there is one: of their paths, what they share is left. */
function joinTo(endpoints: Endpoint[], endpoint: Endpoint): void {
  const origin = originOf(endpoint);
  const at = endpoints.findIndex((known) => originOf(known) === origin);
  const known = endpoints[at];
  if (!known) {
    endpoints.push(endpoint);
    return;
  }
  const { schemePlace, ...rest } = known;
  const isPlaced = JSON.stringify(schemePlace) === JSON.stringify(endpoint.schemePlace);
  endpoints[at] = {
    ...rest,
    ...(schemePlace && isPlaced ? { schemePlace } : {}),
    path: sharedPath(known.path, endpoint.path),
  };
}

function originOf({ path: _path, hops: _hops, schemePlace: _place, ...origin }: Endpoint): string {
  return JSON.stringify(origin);
}

function sharedPath(a: string, b: string): string {
  if (a === b) return a;
  const [one, other] = [a.split('/'), b.split('/')];
  const differs = one.findIndex((segment, index) => segment !== other[index]);
  return [...one.slice(0, Math.max(1, differs < 0 ? one.length : differs)), '{}'].join('/');
}
