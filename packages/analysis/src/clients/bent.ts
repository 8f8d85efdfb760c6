import type { ClientModel } from './clientModel';

const keeps = { base: ['0'] };

/**
 * bent: `bent(base, method, format, …)` gives a function. A first argument that is no URL is a method or a format,
 * against which only a whole URL can be resolved.
 * @see https://github.com/mikeal/bent
 */
export const bent: ClientModel = {
  name: 'bent',
  kind: 'http',
  modules: { bent: { default: 'bent', '=': 'bent' } },
  entities: {
    bent: { call: { does: 'client', becomes: 'send', keeps }, others: { does: 'plain' } },
    send: { call: { does: 'request', method: '', url: ['0'], base: ['self.base'], join: 'whatwg' } },
  },
};
