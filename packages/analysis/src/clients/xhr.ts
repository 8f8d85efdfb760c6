import type { Action, ClientModel, Entity } from './clientModel';

const plain: Action = { does: 'plain' };

/** An address that a library wraps stands for itself. */
const address: Action = { does: 'passes', from: '0' };

const Xhr: Entity = { construct: { does: 'client', becomes: 'xhr' } };

/**
 * `XMLHttpRequest`: `open` names the target; and Closure's `XhrIo`, by its global name or by `goog.require`.
 * @see https://xhr.spec.whatwg.org/#the-open()-method
 * @see https://github.com/google/closure-library/blob/master/closure/goog/net/xhrio.js
 */
export const xhr: ClientModel = {
  name: 'xhr',
  kind: 'http',
  modules: {
    xmlhttprequest: { default: 'library', '=': 'library', XMLHttpRequest: 'Xhr' },
    'xmlhttprequest-ssl': { default: 'library', '=': 'library', XMLHttpRequest: 'Xhr' },
    xhr2: { default: 'Xhr', '=': 'Xhr', XMLHttpRequest: 'Xhr' },
    'xhr2-cookies': { XMLHttpRequest: 'Xhr' },
    'goog:goog.net.XhrIo': { default: 'XhrIo', XhrIo: 'XhrIo' },
    'goog:goog.net.XmlHttp': { default: 'XmlHttp', XmlHttp: 'XmlHttp' },
    'goog:goog.Uri': { default: 'Uri', Uri: 'Uri' },
  },
  globals: { XMLHttpRequest: 'Xhr', goog: 'goog' },
  entities: {
    Xhr,
    library: {
      ...Xhr,
      members: { XMLHttpRequest: { does: 'is', entity: 'Xhr' }, default: { does: 'is', entity: 'library' } },
    },
    xhr: { members: { open: { does: 'request', method: ['0'], url: ['1'] } }, others: plain },
    goog: { members: { net: { does: 'is', entity: 'net' }, Uri: { does: 'is', entity: 'Uri' } }, others: plain },
    net: {
      members: { XhrIo: { does: 'is', entity: 'XhrIo' }, XmlHttp: { does: 'is', entity: 'XmlHttp' } },
      others: plain,
    },
    XmlHttp: { call: { does: 'client', becomes: 'xhr' }, others: plain },
    Uri: {
      call: address,
      construct: address,
      members: { parse: address, resolve: { does: 'passes', from: '1' } },
      others: plain,
    },
    XhrIo: {
      construct: { does: 'client', becomes: 'xhrIo' },
      members: { send: { does: 'request', method: ['2'], url: ['0'] } },
      others: plain,
    },
    xhrIo: { members: { send: { does: 'request', method: ['1'], url: ['0'] } }, others: plain },
  },
};
