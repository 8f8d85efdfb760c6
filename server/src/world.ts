import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { decodeText, managedPlaces } from '@callsight/engine';
import type { Outside } from '@callsight/evidence';
import type { Machine } from '@callsight/store';
import { pathOf } from './addresses';
import { engineProject } from './engineProject';
import { createNetwork, type Network } from './network';
import type { Project } from './project';
import type { Later } from './rescorer';
import type { Settings } from './settings';

/** Everything outside the process that the server reads: files, the clock, and the projects made of them. */
export interface World {
  /** The version of CallSight. */
  readonly version: string;
  /** Makes the project of a folder, or an empty one for a document that lies in none. */
  makeProject(root: string | undefined, settings: () => Settings): Project;
  /** The text of a `file:` address on disk. */
  readText(uri: string): string | undefined;
  now(): Date;
  readonly later: Later;
  /** The network, as far as the user lets it be asked. */
  readonly network: Network;
}

/** Gives the real world: this machine's disk and clock, and a network that is off until the user says otherwise. */
export function realWorld(
  version: string,
  outside?: Outside,
  managed: readonly string[] = managedPlaces(process.platform, process.env.ProgramData),
): World {
  const now = () => new Date();
  const machine: Machine = { platform: process.platform, home: homedir(), environment: process.env };
  const network = createNetwork(machine, version, now, outside);
  return {
    version,
    now,
    later(work, ms) {
      const timer = setTimeout(work, ms);
      timer.unref();
      return () => clearTimeout(timer);
    },
    network,
    makeProject: (root, settings) => engineProject(root, { now, settings, network, managed }),
    readText(uri) {
      const path = pathOf(uri);
      try {
        return path === undefined ? undefined : decodeText(readFileSync(path));
      } catch {
        return undefined;
      }
    },
  };
}
