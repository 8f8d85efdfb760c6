import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** Without a URL, or with a namespace alone, the page's own origin. */
const open: Request = { does: 'request', method: '', url: ['0'], defaults: [''] };

const manager: Action = {
  does: 'client',
  becomes: 'manager',
  keeps: { url: ['0'] },
  site: { url: ['0'], defaults: [''] },
};

/**
 * socket.io's client: `io(url)`, `io.connect(url)`, managers.
 * @see https://socket.io/docs/v4/client-api/
 */
export const socketIo: ClientModel = {
  name: 'socket-io',
  kind: 'websocket',
  modules: Object.fromEntries(
    ['socket.io-client', 'socket.io-client/dist/socket.io', 'socket.io-client/dist/socket.io.js'].map((name) => [
      name,
      { default: 'io', '=': 'io', io: 'io', connect: 'connect', Manager: 'Manager' },
    ]),
  ),
  globals: { io: 'io' },
  cue: String.raw`\bio(?:\.connect)?\(`,
  entities: {
    io: {
      call: open,
      members: {
        connect: open,
        io: { does: 'is', entity: 'io' },
        default: { does: 'is', entity: 'io' },
        Manager: { does: 'is', entity: 'Manager' },
      },
      others: plain,
    },
    connect: { call: open },
    Manager: { construct: manager },
    manager: { others: plain },
  },
};
