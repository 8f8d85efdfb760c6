import type { Action, ClientModel, Request } from './clientModel';

const verbs: Readonly<Record<string, Request>> = Object.fromEntries(
  ['get', 'head', 'post', 'put', 'patch', 'delete'].map((verb) => [
    verb,
    { does: 'request', method: verb.toUpperCase(), url: ['0'] },
  ]),
);

const send: Request = { does: 'request', method: ['0'], url: ['1'] };

const plain: Action = { does: 'plain' };

/**
 * needle: `needle(method, url)`, `needle.request(method, url)` and verbs.
 * @see https://github.com/tomas/needle
 */
export const needle: ClientModel = {
  name: 'needle',
  kind: 'http',
  pageless: true,
  modules: {
    needle: {
      default: 'needle',
      '=': 'needle',
      request: 'request',
      ...Object.fromEntries(Object.keys(verbs).map((verb) => [verb, `verb:${verb}`])),
    },
  },
  entities: {
    needle: {
      call: send,
      members: { ...verbs, request: send, default: { does: 'is', entity: 'needle' } },
      others: plain,
    },
    request: { call: send },
    ...Object.fromEntries(Object.entries(verbs).map(([verb, call]) => [`verb:${verb}`, { call }])),
  },
};
