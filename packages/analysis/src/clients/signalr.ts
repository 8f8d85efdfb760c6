import type { Action, ClientModel } from './clientModel';

const plain: Action = { does: 'plain' };

/**
 * SignalR: the builder's `withUrl` binds the host.
 * @see https://learn.microsoft.com/aspnet/core/signalr/javascript-client
 */
export const signalr: ClientModel = {
  name: 'signalr',
  kind: 'websocket',
  modules: Object.fromEntries(
    ['@microsoft/signalr', '@aspnet/signalr'].map((name) => [
      name,
      { default: 'library', '=': 'library', HubConnectionBuilder: 'Builder' },
    ]),
  ),
  globals: { signalR: 'library' },
  entities: {
    library: { members: { HubConnectionBuilder: { does: 'is', entity: 'Builder' } }, others: plain },
    Builder: { construct: { does: 'client', becomes: 'builder' } },
    builder: {
      members: { withUrl: { does: 'client', becomes: 'builder', site: { url: ['0'] } }, build: plain },
      others: { does: 'client', becomes: 'builder' },
    },
  },
};
