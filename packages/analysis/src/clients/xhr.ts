import type { Action, ClientModel, Entity } from './clientModel';

const plain: Action = { does: 'plain' };

const Xhr: Entity = { construct: { does: 'client', becomes: 'xhr' } };

/**
 * `XMLHttpRequest`: `open` names the target; and Closure's `XhrIo`.
 * @see https://xhr.spec.whatwg.org/#the-open()-method
 */
export const xhr: ClientModel = {
  name: 'xhr',
  kind: 'http',
  modules: {
    xmlhttprequest: { default: 'library', '=': 'library', XMLHttpRequest: 'Xhr' },
    'xmlhttprequest-ssl': { default: 'library', '=': 'library', XMLHttpRequest: 'Xhr' },
    xhr2: { default: 'Xhr', '=': 'Xhr', XMLHttpRequest: 'Xhr' },
    'xhr2-cookies': { XMLHttpRequest: 'Xhr' },
  },
  globals: { XMLHttpRequest: 'Xhr', goog: 'goog' },
  entities: {
    Xhr,
    library: {
      ...Xhr,
      members: { XMLHttpRequest: { does: 'is', entity: 'Xhr' }, default: { does: 'is', entity: 'library' } },
    },
    xhr: { members: { open: { does: 'request', method: ['0'], url: ['1'] } }, others: plain },
    goog: { members: { net: { does: 'is', entity: 'net' } }, others: plain },
    net: { members: { XhrIo: { does: 'is', entity: 'XhrIo' } }, others: plain },
    XhrIo: {
      construct: { does: 'client', becomes: 'xhrIo' },
      members: { send: { does: 'request', method: ['2'], url: ['0'] } },
      others: plain,
    },
    xhrIo: { members: { send: { does: 'request', method: ['1'], url: ['0'] } }, others: plain },
  },
};
