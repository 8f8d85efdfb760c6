import type { NetworkParams } from '@callsight/server';

/** How far the network may be asked: each step holds those before it. */
export type Reach = NetworkParams['reach'];

/** What `callsight.network` says: the most that may be agreed to; only the user's own settings can say it. */
export type NetworkSetting = Reach | 'ask';

/** What a user agreed to, and where. */
export interface Agreement {
  readonly setting: NetworkSetting;
  readonly isTrusted: boolean;
  /** On this machine. */
  readonly lists: boolean;
  /** In this workspace. */
  readonly hosts: boolean;
  /** In this workspace. */
  readonly registries: boolean;
}

const STEPS: readonly Reach[] = ['off', 'lists', 'probe', 'third-party'];

/** Tells whether a setting leaves a step to the user. */
export function allows(setting: NetworkSetting, step: Reach): boolean {
  return setting === 'ask' || STEPS.indexOf(step) <= STEPS.indexOf(setting);
}

/**
 * Gives how far the network may be asked. Lists need no further word where the setting names them or more; hosts and
 * registries are agreed to for each workspace by itself, and nothing counts where the workspace is not trusted.
 */
export function reachAgreed({ setting, isTrusted, lists, hosts, registries }: Agreement): Reach {
  if (!isTrusted) return 'off';
  if (hosts && registries && allows(setting, 'third-party')) return 'third-party';
  if (hosts && allows(setting, 'probe')) return 'probe';
  const isListed = setting === 'ask' ? lists || hosts : allows(setting, 'lists');
  return isListed ? 'lists' : 'off';
}
