import { setMaxListeners } from 'node:events';
import { setTimeout as rest } from 'node:timers/promises';
import { isDnsName } from '../dns/message';
import { ipRange } from '../ipAddress';
import { registrationOf } from '../registrableDomain';
import { judgeRequest } from './judgeRequest';
import { type Lanes, lanes } from './lanes';
import { type Limits, limitsFor } from './limits';
import { type Pace, pace, type VisitEnd } from './pace';
import { rootsOf } from './rootsOf';
import { recorded, refused, stay } from './stay';
import type { AskName, Purpose, Wire, WirePolicy, WireWorld } from './wire';
import { WireError } from './wireError';

interface Traffic {
  readonly limits: Limits;
  readonly lanes: Lanes;
  readonly pace: Pace;
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) {
    await rest(ms, undefined, { signal }).catch(() => {
      throw new WireError('cancelled');
    });
  }
}

/** What speaks to name servers is loaded for the first question, as most runs have none. */
async function systemAsker({ dnsMs }: Limits): Promise<AskName> {
  const { systemAskName } = await import('./askName.js');
  return systemAskName(dnsMs);
}

/**
 * Gives the one door through which this room reaches the world. Nothing is opened without consent; a name is resolved
 * once, every answer is judged, and connections go to the judged address, so that a name that changes its mind leads
 * nowhere. Everything that leaves is recorded.
 * @throws Error when the policy denies a range that is none
 */
export function openWire(policy: WirePolicy, world: WireWorld): Wire {
  const denied = (policy.deniedRanges ?? []).map(ipRange);
  // One object for all visits: what is worked out about roots is remembered by it.
  const roots = rootsOf(undefined, world.roots);
  const traffic = new Map<Purpose, Traffic>();
  const trafficOf = (purpose: Purpose): Traffic => {
    const limits = limitsFor(policy, purpose);
    const found = traffic.get(purpose) ?? { limits, lanes: lanes(limits.hostsAtOnce), pace: pace(limits, Math.random) };
    traffic.set(purpose, found);
    return found;
  };

  return {
    now: world.now,
    look: async (request, name, type, signal) => {
      const { host, purpose } = request;
      const isAbove = host === name || host.endsWith(`.${name}`);
      const wrong = judgeRequest(request, policy) ?? (isAbove && isDnsName(name) ? undefined : 'invalid-host');
      if (wrong !== undefined) throw refused({ request, world }, wrong);
      if (signal.aborted) throw new WireError('cancelled');
      const ask =
        world.askName ?? (world.resolve === undefined ? await systemAsker(limitsFor(policy, purpose)) : undefined);
      if (ask === undefined) throw new WireError('dns-failed');
      return recorded({ request: { ...request, host: name }, world }, { what: 'dns', record: type }, () =>
        ask(name, type, signal),
      );
    },
    visit: async (request, signal, work) => {
      if (signal.aborted) throw new WireError('cancelled');
      // Hundreds of hosts may wait for one wish to stop.
      setMaxListeners(0, signal);
      const { host, purpose } = request;
      const { limits, lanes, pace } = trafficOf(purpose);
      const domain = registrationOf(host).domain ?? host;
      const wrong = judgeRequest(request, policy) ?? pace.admit(host, domain, world.now());
      if (wrong !== undefined) {
        throw refused({ request, world }, wrong);
      }
      const leave = await lanes.enter(domain, signal);
      let end: VisitEnd = 'stopped';
      try {
        await wait(pace.restOf(domain, world.now()), signal);
        const result = await stay({ request, policy, denied, world, limits, roots, signal }, work);
        end = 'answered';
        return result;
      } catch (error) {
        if (error instanceof WireError && error.kind === 'failed') end = 'failed';
        throw error;
      } finally {
        pace.finished(host, domain, world.now(), end);
        leave();
      }
    },
  };
}
