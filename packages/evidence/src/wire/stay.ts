import type { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describeAddress } from '../describeAddress';
import type { IpRange } from '../ipAddress';
import { dial, socketError } from './dial';
import { isSameAddress, judgeAddresses } from './judgeAddresses';
import type { Limits } from './limits';
import { usesProxy } from './proxyRule';
import { systemResolve } from './resolveHost';
import { type HttpProxy, readProxy, tunnel } from './tunnel';
import type { Departure, Roots, Visit, WirePolicy, WireRequest, WireWorld } from './wire';
import { WireError, type WireErrorCode } from './wireError';

/** How many addresses of one host are tried before it counts as out of reach. */
const ADDRESSES_TRIED = 2;

/** What one stay at a host depends on. */
export interface StayTerms {
  readonly request: WireRequest;
  readonly policy: WirePolicy;
  /** The policy's denied ranges, read. */
  readonly denied: readonly IpRange[];
  readonly world: WireWorld;
  readonly limits: Limits;
  readonly roots: Roots;
  /** The caller's wish to stop. */
  readonly signal: AbortSignal;
}

interface Route {
  readonly addresses: readonly string[];
  readonly proxy?: HttpProxy;
}

type Line = Pick<Departure, 'what' | 'address' | 'proxy' | 'record'>;

/** Writes down that nothing left, and gives the error that says why. */
export function refused({ request, world }: Pick<StayTerms, 'request' | 'world'>, code: WireErrorCode): WireError {
  const at = new Date(world.now()).toISOString();
  world.record({ at, ...request, what: 'connection', outcome: code, left: false });
  return new WireError(code);
}

/** Runs a step that makes a packet leave, and writes it down whatever comes of it. */
export async function recorded<T>(
  { request, world }: Pick<StayTerms, 'request' | 'world'>,
  line: Line,
  step: () => Promise<T>,
): Promise<T> {
  const at = new Date(world.now()).toISOString();
  const write = (outcome: string): void => world.record({ at, ...request, ...line, outcome, left: true });
  try {
    const result = await step();
    write('done');
    return result;
  } catch (error) {
    const known = socketError(error);
    write(known.code);
    throw known;
  }
}

/** Gives the addresses of the host, every one of them judged. */
async function addressesOf(terms: StayTerms, signal: AbortSignal): Promise<readonly string[]> {
  const { request, policy, world, limits, denied } = terms;
  const resolve = world.resolve ?? systemResolve(limits.dnsMs);
  const addresses =
    describeAddress(request.host).ip === undefined
      ? await recorded(terms, { what: 'dns' }, () => resolve(request.host, signal))
      : [request.host.replace(/^\[|\]$/g, '')];
  const own = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  const wrong = judgeAddresses(addresses, { own, denied, loopback: policy.loopback === true });
  if (wrong !== undefined) {
    throw refused(terms, wrong);
  }
  // Many networks have no way out by IPv6.
  return [...addresses].sort((a, b) => Number(a.includes(':')) - Number(b.includes(':')));
}

async function routeOf(terms: StayTerms, signal: AbortSignal): Promise<Route> {
  const { request, policy } = terms;
  const settings = policy.proxy;
  if (settings === undefined || !usesProxy(settings, request.host, request.port)) {
    return { addresses: await addressesOf(terms, signal) };
  }
  const isProbe = request.purpose === 'probe';
  if (isProbe && settings.mayProbe !== true) {
    throw refused(terms, 'proxy-not-allowed');
  }
  const proxy = readProxy(settings.url);
  if (proxy === undefined) {
    throw refused(terms, 'bad-proxy');
  }
  // Code names the hosts of probes, so their addresses are judged here; the user names the others.
  return { proxy, addresses: isProbe ? await addressesOf(terms, signal) : [] };
}

async function connectBy(route: Route, terms: StayTerms, signal: AbortSignal): Promise<Socket> {
  const { request, limits } = terms;
  const { proxy, addresses } = route;
  if (proxy !== undefined) {
    const host = addresses[0] ?? request.host;
    return recorded(terms, { what: 'connection', address: host, proxy: `${proxy.host}:${proxy.port}` }, () =>
      tunnel(proxy, { host, port: request.port }, limits.connectMs, signal),
    );
  }
  let last: unknown;
  for (const address of addresses.slice(0, ADDRESSES_TRIED)) {
    try {
      return await recorded(terms, { what: 'connection', address }, () =>
        dial(address, request.port, limits.connectMs, signal),
      );
    } catch (error) {
      last = error;
      if (signal.aborted) break;
    }
  }
  throw last;
}

/** Resolves a host and runs the work with connections to the judged address. */
async function workAt<T>(
  terms: StayTerms,
  signal: AbortSignal,
  open: Socket[],
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const { request, limits, roots } = terms;
  let left = limits.connectionsPerVisit;
  let route = await routeOf(terms, signal);
  return work({
    request,
    vantage: route.proxy === undefined ? 'direct' : 'proxy',
    addresses: route.addresses,
    limits,
    roots,
    signal,
    connectionsLeft: () => left,
    connect: async () => {
      if (left <= 0) throw refused(terms, 'host-budget');
      left--;
      const socket = await connectBy(route, terms, signal);
      open.push(socket);
      // The address that answered is kept to: two addresses may be two servers.
      const answered = route.addresses.find((address) => isSameAddress(socket.remoteAddress ?? '', address));
      if (route.proxy === undefined && answered !== undefined) route = { addresses: [answered] };
      return socket;
    },
  });
}

/** Runs the work at a host until it is done, cancelled or late, and closes all that it opened. @throws WireError */
export async function stay<T>(terms: StayTerms, work: (visit: Visit) => Promise<T>): Promise<T> {
  const end = new AbortController();
  const open: Socket[] = [];
  const stop = (code: 'timeout' | 'cancelled'): void => end.abort(new WireError(code));
  const cancel = (): void => stop('cancelled');
  const timer = setTimeout(stop, terms.limits.visitMs, 'timeout');
  terms.signal.addEventListener('abort', cancel, { once: true });
  // Whatever the work makes of closed sockets, an end is an end: half a look must not pass for a whole one.
  const ended = new Promise<never>((_, reject) => {
    end.signal.addEventListener('abort', () => reject(end.signal.reason), { once: true });
  });
  ended.catch(() => undefined);
  if (terms.signal.aborted) cancel();
  try {
    return await Promise.race([ended, workAt(terms, end.signal, open, work)]);
  } finally {
    clearTimeout(timer);
    terms.signal.removeEventListener('abort', cancel);
    end.abort(new WireError('cancelled'));
    for (const socket of open) socket.destroy();
  }
}
