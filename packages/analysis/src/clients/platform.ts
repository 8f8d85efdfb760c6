import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** A script of the page itself is no call: only another host counts. */
const load: Request = { does: 'request', method: 'GET', url: ['0'], abroad: true };

/**
 * What the platform loads by itself: workers and scripts of other hosts, and documents of jsdom.
 * @see https://html.spec.whatwg.org/multipage/workers.html
 */
export const platform: ClientModel = {
  name: 'platform',
  kind: 'other',
  modules: { jsdom: { JSDOM: 'JSDOM', default: 'jsdom', '=': 'jsdom' } },
  globals: { Worker: 'Worker', SharedWorker: 'Worker', importScripts: 'importScripts', import: 'importScripts' },
  cue: String.raw`\b(?:Worker|importScripts)\s*\(|\bimport\s*\(\s*(?:(?:/\*[^*]{0,200}\*/|//.{0,200}\n)\s*){0,16}["'\x60]https?:`,
  entities: {
    Worker: { construct: load, others: plain },
    importScripts: { call: load },
    jsdom: { members: { JSDOM: { does: 'is', entity: 'JSDOM' } }, others: plain },
    JSDOM: { members: { fromURL: { does: 'request', method: 'GET', url: ['0'] } }, others: plain },
  },
};
