import type { ClientModel, Request } from './clientModel';

const send: Request = { does: 'request', method: ['0.method'], url: ['0.url', '0'] };

/**
 * What user scripts send past the page that they run in: `GM_xmlhttpRequest({ url })`, `GM_download(url, name)`.
 * @see https://www.tampermonkey.net/documentation.php
 */
export const userScripts: ClientModel = {
  name: 'user-scripts',
  kind: 'http',
  modules: {},
  globals: { GM: 'GM', GM_xmlhttpRequest: 'send', GM_download: 'send' },
  cue: String.raw`\bGM(?:_xmlhttpRequest|_download|\s*\.\s*(?:xmlHttpRequest|download))\b`,
  entities: {
    GM: { members: { xmlHttpRequest: send, download: send }, others: { does: 'plain' } },
    send: { call: send },
  },
};
