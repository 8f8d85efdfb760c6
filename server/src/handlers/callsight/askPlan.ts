import { registrationOf } from '@callsight/evidence';
import { request } from '../../handler';
import { readAnything } from '../../params';
import type { AskPlanResult } from '../../protocol';

/** Gives the hosts that would be asked, those that would not, and where lists come from; asks nobody. What was held back counts as due: whoever agrees anew wants it asked. */
export const askPlan = request('callsight/askPlan', readAnything, (session): AskPlanResult => {
  session.rescorer.retry();
  const { due, rested, never } = session.rescorer.plan();
  return {
    hosts: distinct(due.map(({ host }) => host)),
    rested: rested.length,
    never: never.length,
    domains: distinct([...due, ...rested].flatMap(({ host }) => registrationOf(host).domain ?? [])),
    listHosts: session.world.network.listHosts(),
    reach: session.world.network.reach(),
  };
});

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
