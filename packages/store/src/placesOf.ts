import { join } from 'node:path';
import { type LineLog, lineLog } from './lineLog';
import { type Machine, storeFolder } from './storeFolder';

/** Where a machine keeps what it learnt, shared by everything of CallSight that runs there. */
export interface Places {
  /** The folder of the lists. */
  readonly lists: string;
  /** The folder of what was learnt of hosts. */
  readonly hosts: string;
  /** The log of what left this machine. */
  readonly sent: LineLog;
}

/** Gives the places of a machine. */
export function placesOf(machine: Machine): Places {
  const folder = storeFolder(machine);
  return { lists: join(folder, 'lists'), hosts: join(folder, 'hosts'), sent: lineLog(folder, 'left-this-machine.log') };
}
