import { accessSync, constants } from 'node:fs';
import type { HostStore } from './hostStore';
import { placesOf } from './placesOf';
import type { Machine } from './storeFolder';

/** What of a machine decides whether CallSight can keep what it learns and reach what it may reach. */
export interface MachineStanding {
  /** The file of certificates that the user trusts besides. */
  readonly extraCa?: { readonly path: string; readonly isReadable: boolean };
  readonly store: { readonly hosts: number; readonly problems: readonly string[] };
  /** How many lines the log of what left this machine has. */
  readonly sent: number;
}

/** Gives how a machine stands; `store` is that of its hosts. */
export function machineStanding(machine: Machine, store: HostStore): MachineStanding {
  const { problem, sent } = placesOf(machine);
  const path = machine.environment.NODE_EXTRA_CA_CERTS;
  const unusable = problem();
  return {
    ...(path && { extraCa: { path, isReadable: isReadable(path) } }),
    store: {
      hosts: store.hosts().length,
      problems: [...(unusable === undefined ? [] : [unusable]), ...store.problems()],
    },
    sent: sent.lines().length,
  };
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
