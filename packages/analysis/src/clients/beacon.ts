import type { ClientModel } from './clientModel';

/**
 * `navigator.sendBeacon(url, data)`.
 * @see https://w3c.github.io/beacon/
 */
export const beacon: ClientModel = {
  name: 'beacon',
  kind: 'other',
  modules: {},
  globals: { navigator: 'navigator' },
  cue: 'sendBeacon',
  entities: {
    navigator: {
      members: { sendBeacon: { does: 'request', method: 'POST', url: ['0'] } },
      others: { does: 'plain' },
    },
  },
};
