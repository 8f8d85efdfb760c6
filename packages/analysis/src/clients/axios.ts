import type { Action, ClientModel, Entity, Request } from './clientModel';

const base = (config: number): readonly string[] => [`${config}.baseURL`, 'self.base'];

const withoutBody = (method: string): Request => ({
  does: 'request',
  method,
  url: ['0'],
  base: base(1),
  join: 'axios',
});

const withBody = (method: string): Request => ({
  does: 'request',
  method,
  url: ['0'],
  base: base(2),
  join: 'axios',
});

const byConfig: Request = {
  does: 'request',
  method: ['0.method'],
  url: ['0.url', 'self.url'],
  base: base(0),
  join: 'axios',
};

const called: Request = {
  does: 'request',
  method: ['0.method', '1.method'],
  url: ['0.url', '0', 'self.url'],
  base: ['0.baseURL', '1.baseURL', 'self.base'],
  join: 'axios',
};

const create: Action = {
  does: 'client',
  becomes: 'instance',
  keeps: { base: ['0.baseURL', 'self.base'], url: ['0.url'] },
  site: { url: ['0.baseURL'] },
};

const methods: Record<string, Action> = {
  get: withoutBody('GET'),
  delete: withoutBody('DELETE'),
  head: withoutBody('HEAD'),
  options: withoutBody('OPTIONS'),
  post: withBody('POST'),
  put: withBody('PUT'),
  patch: withBody('PATCH'),
  postForm: withBody('POST'),
  putForm: withBody('PUT'),
  patchForm: withBody('PATCH'),
  request: byConfig,
  create,
};

const settings = { 'defaults.baseURL': 'base', 'defaults.url': 'url' };

const instance: Entity = { call: called, members: methods, others: { does: 'plain' }, settings };

/**
 * axios: verbs, config calls, instances. `getUri` only builds a text and is no request.
 * @see https://axios-http.com/docs/instance
 */
export const axios: ClientModel = {
  name: 'axios',
  kind: 'axios',
  modules: {
    axios: {
      default: 'static',
      '=': 'static',
      axios: 'static',
      Axios: 'Axios',
      AxiosInstance: 'instance',
      AxiosStatic: 'static',
      create: 'create',
      ...Object.fromEntries(
        Object.keys(methods)
          .filter((name) => name !== 'create')
          .map((name) => [name, `verb:${name}`]),
      ),
    },
  },
  globals: { axios: 'static' },
  entities: {
    static: {
      ...instance,
      members: {
        ...methods,
        default: { does: 'is', entity: 'static' },
        axios: { does: 'is', entity: 'static' },
        Axios: { does: 'is', entity: 'Axios' },
      },
    },
    instance,
    create: { call: create },
    Axios: { construct: create },
    ...Object.fromEntries(Object.entries(methods).map(([name, action]) => [`verb:${name}`, { call: action }])),
  },
};
