import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** What a page loads of itself is no call: only another host counts. */
const load = (...url: readonly string[]): Request => ({ does: 'request', method: 'GET', url, abroad: true });

/**
 * Scripts that a page loads from elsewhere and runs: `<script src>`, as elements or made by `document.createElement`.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#attr-script-src
 */
export const elements: ClientModel = {
  name: 'elements',
  kind: 'other',
  modules: { 'next/script': { default: 'element', '=': 'element' } },
  globals: { '<script>': 'element', HTMLScriptElement: 'element' },
  cue: [
    String.raw`<(?:script|SCRIPT)\b[^<]{0,400}?\b(?:src|SRC)\s*=`,
    String.raw`\bcreateElement\(\s*(?:["'\x60]script["'\x60]|\w{1,2}\))`,
  ].join('|'),
  entities: {
    element: { call: load('0.src'), construct: { does: 'client', becomes: 'made' } },
    made: { members: { 'src=': load('0') }, others: plain },
  },
};
