import type { Action, ClientModel } from './clientModel';

const plain: Action = { does: 'plain' };

const connect: Action = {
  does: 'client',
  becomes: 'session',
  keeps: { origin: ['0'] },
  site: { url: ['0'] },
};

/**
 * Node's `http2.connect(authority)` and the requests of the session.
 * @see https://nodejs.org/api/http2.html#http2connectauthority-options-listener
 */
export const http2: ClientModel = {
  name: 'http2',
  kind: 'http',
  pageless: true,
  modules: {
    http2: { default: 'http2', '=': 'http2', connect: 'connect', ClientHttp2Session: 'session' },
    'http2-wrapper': { default: 'wrapper', '=': 'wrapper', request: 'send', get: 'send', auto: 'send' },
  },
  entities: {
    http2: { members: { connect, default: { does: 'is', entity: 'http2' } }, others: plain },
    connect: { call: connect },
    session: {
      members: {
        request: {
          does: 'request',
          method: ['0.:method', '0.HTTP2_HEADER_METHOD'],
          url: ['0.:path'],
          base: ['self.origin'],
          join: 'undici',
          targetOptional: true,
        },
      },
      others: plain,
    },
    wrapper: {
      members: {
        request: { does: 'is', entity: 'send' },
        get: { does: 'is', entity: 'send' },
        auto: { does: 'is', entity: 'send' },
      },
      others: plain,
    },
    send: {
      call: {
        does: 'request',
        method: ['1.method', '0.method'],
        url: ['0'],
        parts: { scheme: ['0.protocol', '=https'], host: ['0.hostname', '0.host'], port: ['0.port'], path: ['0.path'] },
      },
    },
  },
};
