import { join } from 'node:path';
import type { ProxySettings } from '@callsight/evidence';
import { type LineLog, lineLog, storeFolder } from '@callsight/store';
import type { World } from './world';

/** Gives the log of what left this machine, which the language server writes to as well. */
export function sentLog({ machine }: World): LineLog {
  return lineLog(storeFolder(machine), 'left-this-machine.log');
}

/** Gives the folder in which this machine keeps what it learnt of hosts. */
export function hostFolder({ machine }: World): string {
  return join(storeFolder(machine), 'hosts');
}

/** Gives the proxy that the environment names. */
export function proxyOf({ machine: { environment: env } }: World): ProxySettings | undefined {
  const url = env.HTTPS_PROXY ?? env.https_proxy;
  const noProxy = env.NO_PROXY ?? env.no_proxy;
  return url === undefined || url === '' ? undefined : { url, ...(noProxy !== undefined && { noProxy }) };
}
