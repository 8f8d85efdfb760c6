import type { Action, ClientModel, Request } from './clientModel';

const send: Request = {
  does: 'request',
  method: ['1.method', 'self.method'],
  url: ['0'],
  base: ['self.base'],
  join: 'axios',
};

const create: Action = {
  does: 'client',
  becomes: 'bound',
  keeps: { base: ['0.baseUrl'] },
  site: { url: ['0.baseUrl'], hostOptional: true },
};

/**
 * VueUse's `useFetch` and `createFetch`.
 * @see https://vueuse.org/core/useFetch/
 */
export const vueuse: ClientModel = {
  name: 'vueuse',
  kind: 'fetch',
  modules: {
    '@vueuse/core': {
      useFetch: 'useFetch',
      createFetch: 'createFetch',
      useWebSocket: 'useWebSocket',
      useEventSource: 'useFetch',
    },
    '@vueuse/integrations/useAxios': { useAxios: 'useAxios' },
    '@vueuse/integrations': { useAxios: 'useAxios' },
  },
  entities: {
    useFetch: { call: send },
    bound: { call: send },
    createFetch: { call: create },
    useWebSocket: { call: { does: 'request', method: '', url: ['0'] } },
    useAxios: { call: { ...send, url: ['0', '0.url'], base: ['1#base', '2#base'] } },
  },
};
