import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** `get(url)`, `get(options)`, `get(url, options)`; the protocol of an agent-less request is that of its module. */
const send = (scheme: string, method: Request['method']): Request => ({
  does: 'request',
  ...(method === undefined ? {} : { method }),
  url: ['0'],
  parts: {
    scheme: ['1.protocol', '0.protocol', `=${scheme}`],
    host: ['1.hostname', '1.host', '0.hostname', '0.host'],
    otherwise: 'localhost',
    port: ['1.port', '0.port'],
    path: ['1.path', '0.path', '0.pathname'],
  },
  local: ['0.socketPath', '1.socketPath'],
});

const protocol = (scheme: string): Readonly<Record<string, Entity>> => ({
  [scheme]: {
    members: {
      get: send(scheme, 'GET'),
      request: send(scheme, ['1.method', '0.method']),
      default: { does: 'is', entity: scheme },
      ClientRequest: { does: 'is', entity: `${scheme}:request` },
    },
    others: plain,
  },
  [`${scheme}:get`]: { call: send(scheme, 'GET') },
  [`${scheme}:request`]: { call: send(scheme, ['1.method', '0.method']) },
});

const exportsOf = (scheme: string): Readonly<Record<string, string>> => ({
  default: scheme,
  '=': scheme,
  get: `${scheme}:get`,
  request: `${scheme}:request`,
  ClientRequest: `${scheme}:request`,
});

/**
 * Node's `http` and `https`, and `follow-redirects` in their place. Options name the host by parts: `hostname` beats
 * `host`, and what stands beside a URL beats the URL.
 * @see https://nodejs.org/api/http.html#httprequesturl-options-callback
 */
export const http: ClientModel = {
  name: 'http',
  kind: 'http',
  pageless: true,
  callsBack: true,
  modules: {
    http: exportsOf('http'),
    https: exportsOf('https'),
    'follow-redirects': { default: 'redirecting', '=': 'redirecting', http: 'http', https: 'https' },
    'follow-redirects/http': exportsOf('http'),
    'follow-redirects/https': exportsOf('https'),
  },
  entities: {
    ...protocol('http'),
    ...protocol('https'),
    redirecting: {
      members: {
        http: { does: 'is', entity: 'http' },
        https: { does: 'is', entity: 'https' },
        wrap: { does: 'is', entity: 'redirecting' },
      },
      others: plain,
    },
  },
};
