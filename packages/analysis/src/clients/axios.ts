import type { Action, ClientModel, Entity, Request } from './clientModel';

const base = (config: number): readonly string[] => [`${config}.baseURL`, 'self.base'];

const absolute = (config: number): readonly string[] => [`${config}.allowAbsoluteUrls`, 'self.absolute'];

const withConfig = (method: string, config: number): Request => ({
  does: 'request',
  method,
  url: ['0'],
  base: base(config),
  join: 'axios',
  absolute: absolute(config),
});

const withoutBody = (method: string): Request => withConfig(method, 1);

const withBody = (method: string): Request => withConfig(method, 2);

/** `axios(config)`, `axios(url, config)`, and the same of `axios.request`. */
const called: Request = {
  does: 'request',
  method: ['0.method', '1.method', 'self.method'],
  url: ['0.url', '0', 'self.url'],
  base: ['0.baseURL', '1.baseURL', 'self.base'],
  join: 'axios',
  absolute: ['0.allowAbsoluteUrls', '1.allowAbsoluteUrls', 'self.absolute'],
};

const create: Action = {
  does: 'client',
  becomes: 'instance',
  keeps: {
    base: ['0.baseURL', 'self.base'],
    url: ['0.url'],
    method: ['0.method'],
    absolute: ['0.allowAbsoluteUrls', 'self.absolute'],
  },
  site: { url: ['0.baseURL'], hostOptional: true },
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
  request: called,
  create,
};

/** What Nuxt's module adds to each instance: requests that give what is answered alone. */
const nuxtMethods: Record<string, Action> = Object.fromEntries(
  Object.entries(methods)
    .filter(([, { does }]) => does === 'request')
    .map(([name, action]) => [`$${name}`, action]),
);

/** NestJS hands the options of the module to the service that it injects. */
const nestModule = { does: 'client', becomes: 'module' } as const;
const nestBase = '!register|registerAsync#base';

const settings = { 'defaults.baseURL': 'base', 'defaults.url': 'url', url: 'rewritten' };

const instance: Entity = {
  call: called,
  members: methods,
  others: { does: 'plain' },
  settings,
  interceptor: 'interceptors.request.use',
};

/**
 * axios: verbs, config calls, instances. `getUri` only builds a text and is no request.
 * @see https://axios-http.com/docs/instance
 * @see https://axios.nuxtjs.org/helpers
 */
export const axios: ClientModel = {
  name: 'axios',
  kind: 'axios',
  modules: {
    ...Object.fromEntries(
      ['redaxios', 'xior', 'feaxios', 'axios-https-proxy-fix', '@bundled-es-modules/axios', 'axios/dist/axios'].map(
        (name) => [
          name,
          { default: 'static', '=': 'static', axios: 'static', xior: 'static', XiorInstance: 'instance' },
        ],
      ),
    ),
    'axios-cache-interceptor': { setupCache: 'handOn', AxiosCacheInstance: 'instance' },
    'axios-cache-adapter': { setup: 'create' },
    'axios-rate-limit': { default: 'handOn', '=': 'handOn' },
    'axios-case-converter': { default: 'handOn', '=': 'handOn' },
    'axios-cookiejar-support': { wrapper: 'handOn', default: 'handOn', '=': 'handOn' },
    'axios-hooks': { default: 'useAxios', '=': 'useAxios', useAxios: 'useAxios', makeUseAxios: 'makeUseAxios' },
    '@nuxtjs/axios': { NuxtAxiosInstance: 'nuxt' },
    '@nestjs/axios': { HttpService: 'HttpService', HttpModule: 'HttpModule' },
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
  injected: [
    { name: '$axios', entity: 'nuxt', requires: '@nuxtjs/axios' },
    { name: '$http', entity: 'instance', requires: 'vue-axios' },
    { name: 'axios', entity: 'instance', requires: 'vue-axios' },
  ],
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
    nuxt: { ...instance, members: { ...methods, ...nuxtMethods, create: { ...create, becomes: 'nuxt' } } },
    create: { call: create },
    handOn: { call: { does: 'passes', from: '0' }, others: { does: 'plain' } },
    useAxios: { call: called, others: { does: 'plain' } },
    makeUseAxios: { call: { does: 'client', becomes: 'madeUseAxios', keeps: { base: ['0.axios#base'] } } },
    madeUseAxios: { call: called },
    HttpModule: {
      members: {
        register: { ...nestModule, keeps: { base: ['0.baseURL'] }, site: { url: ['0.baseURL'], hostOptional: true } },
        registerAsync: {
          ...nestModule,
          keeps: { base: ['0.useFactory.baseURL'] },
          site: { url: ['0.useFactory.baseURL'], hostOptional: true },
        },
      },
    },
    HttpService: { construct: { does: 'client', becomes: 'service', keeps: { base: ['0#base'] } } },
    service: {
      members: {
        ...Object.fromEntries(
          Object.entries(methods).map(([name, action]) => [
            name,
            action.does === 'request' ? { ...action, base: [...(action.base ?? []), nestBase] } : action,
          ]),
        ),
        axiosRef: { does: 'is', entity: 'instance' },
      },
      others: { does: 'plain' },
    },
    Axios: { construct: create },
    ...Object.fromEntries(Object.entries(methods).map(([name, action]) => [`verb:${name}`, { call: action }])),
  },
};
