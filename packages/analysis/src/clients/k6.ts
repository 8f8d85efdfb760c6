import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const verb = (method: string): Request => ({ does: 'request', method, url: ['0'] });

const named: Request = { does: 'request', method: ['0'], url: ['1'] };

/** Requests as texts, as objects or as `[method, url, …]`, in a list or by names. */
const batch: Request = { does: 'request', method: '', url: ['0.url,0.1,0.*.url,0.*.1', '0'] };

const requests: Readonly<Record<string, Request>> = {
  ...Object.fromEntries(
    ['get', 'post', 'put', 'patch', 'head', 'options'].map((name) => [name, verb(name.toUpperCase())]),
  ),
  del: verb('DELETE'),
  request: named,
  asyncRequest: named,
  batch,
};

/**
 * k6, which puts load on services: its module of web requests.
 * @see https://grafana.com/docs/k6/latest/javascript-api/k6-http/
 */
export const k6: ClientModel = {
  name: 'k6',
  kind: 'http',
  modules: {
    'k6/http': {
      default: 'http',
      '=': 'http',
      url: 'url',
      ...Object.fromEntries(Object.keys(requests).map((name) => [name, name])),
    },
  },
  entities: {
    http: {
      members: {
        ...Object.fromEntries(Object.keys(requests).map((name) => [name, { does: 'is', entity: name } as const])),
        default: { does: 'is', entity: 'http' },
        url: { does: 'is', entity: 'url' },
      },
      others: plain,
    },
    // A mark before a template, which stays what it is.
    url: { call: { does: 'passes', from: '0' } },
    ...Object.fromEntries(Object.entries(requests).map(([name, call]) => [name, { call }])),
  },
};
