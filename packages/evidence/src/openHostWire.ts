import { type Reach, reachesTo } from '@callsight/model';
import { listedBy } from './listedBy';
import type { Lists } from './lists/lists';
import { THOROUGH_PROBE } from './wire/limits';
import { openWire } from './wire/openWire';
import type { ProxySettings } from './wire/proxyRule';
import type { Wire, WirePolicy, WireWorld } from './wire/wire';

/** What the user agreed to, at the moment at which it is asked. */
export interface HostConsent {
  readonly reach: () => Reach;
  /** Tells whether this host is among those that the user agreed to. */
  readonly agreed: (host: string, port: number) => boolean;
  /** The lists on this machine: a host that one of them names is never asked. */
  readonly lists: () => Lists | undefined;
  /** Ports beyond 443 that the user named. */
  readonly ports?: ReadonlySet<number>;
  readonly proxy?: ProxySettings;
  /** The user wants every suite and group of a host to be found. */
  readonly thorough?: boolean;
}

/** Gives the wire for questions about hosts; what `beyond` says differs from the usual rules. */
export function openHostWire(consent: HostConsent, world: WireWorld, beyond: Partial<WirePolicy> = {}): Wire {
  const { reach, agreed, lists, ports, proxy, thorough } = consent;
  const policy: WirePolicy = {
    permits: ({ purpose, host, port }) =>
      (purpose === 'third-party' || (purpose === 'probe' && agreed(host, port))) && reachesTo(reach(), purpose),
    listedBy: (host) => listedBy(host, lists(), new Date(world.now()).toISOString()),
    ...(ports && { ports }),
    ...(proxy && { proxy }),
    ...beyond,
  };
  if (thorough !== true) return openWire(policy, world);
  return openWire(
    { ...policy, limits: { ...policy.limits, probe: { ...THOROUGH_PROBE, ...policy.limits?.probe } } },
    world,
  );
}
