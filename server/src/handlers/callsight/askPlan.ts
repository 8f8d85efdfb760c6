import { request } from '../../handler';
import { readAnything } from '../../params';
import type { AskPlanResult } from '../../protocol';

/** Gives the hosts that would be asked, those that would not, and where lists come from; asks nobody. What was stopped may be asked again. */
export const askPlan = request('callsight/askPlan', readAnything, (session): AskPlanResult => {
  for (const project of session.projects.folders()) project.questions?.retry();
  const { due, rested, never } = session.rescorer.plan();
  return {
    hosts: [...new Set(due.map(({ host }) => host))].sort(),
    rested: rested.length,
    never: never.length,
    listHosts: session.world.network.listHosts(),
    reach: session.world.network.reach(),
  };
});
