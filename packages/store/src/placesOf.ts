import { join } from 'node:path';
import { type LineLog, lineLog } from './lineLog';
import { type Machine, storeFolder } from './storeFolder';
import { whyUnusable } from './whyUnusable';

/** Where a machine keeps what it learnt, shared by everything of CallSight that runs there. */
export interface Places {
  /** The folder of the lists. */
  readonly lists: string;
  /** The folder of what was learnt of hosts. */
  readonly hosts: string;
  /** The folder of policies that were fetched from addresses. */
  readonly policies: string;
  /** The log of what left this machine. */
  readonly sent: LineLog;
  /** Gives why nothing can be kept there, and what to do, as a sentence; `undefined` where all is well. */
  readonly problem: () => string | undefined;
}

/** Gives the places of a machine. */
export function placesOf(machine: Machine): Places {
  const folder = storeFolder(machine);
  const [lists, hosts, policies] = [join(folder, 'lists'), join(folder, 'hosts'), join(folder, 'policies')];
  return {
    lists,
    hosts,
    policies,
    sent: lineLog(folder, 'left-this-machine.log'),
    problem: () => [folder, lists, hosts, policies].map(whyUnusable).find((why) => why !== undefined),
  };
}
