import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** What a page shows of itself is no call: only another host counts. */
const load = (...url: readonly string[]): Request => ({ does: 'request', method: 'GET', url, abroad: true });

/**
 * Pages that a page shows inside itself: `<iframe src>`, as elements or made by `document.createElement`.
 * @see https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-src
 */
export const frames: ClientModel = {
  name: 'frames',
  kind: 'other',
  modules: { 'react-iframe': { default: 'frame' } },
  globals: { '<iframe>': 'element', HTMLIFrameElement: 'element' },
  cue: [
    String.raw`<(?:iframe|IFRAME)\b[^<]{0,400}?\b(?:src|SRC)\s*=`,
    String.raw`\bcreateElement\(\s*["'\x60]iframe["'\x60]`,
  ].join('|'),
  entities: {
    element: { call: load('0.src'), construct: { does: 'client', becomes: 'made' } },
    frame: { call: load('0.url', '0.src') },
    made: { members: { 'src=': load('0') }, others: plain },
  },
};
