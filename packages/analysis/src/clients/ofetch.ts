import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send: Request = {
  does: 'request',
  method: ['1.method', '0#method', 'self.method'],
  url: ['0#url', '0'],
  base: ['1.baseURL', '1.baseUrl', 'self.base'],
  join: 'ofetch',
};

const create = (options: string): Action => ({
  does: 'client',
  becomes: 'instance',
  keeps: { base: [`${options}.baseURL`, 'self.base'], method: [`${options}.method`, 'self.method'] },
  site: { url: [`${options}.baseURL`], hostOptional: true },
});

const instance: Entity = {
  call: send,
  members: { raw: send, native: { does: 'request', method: ['1.method'], url: ['0'] }, create: create('0') },
  others: plain,
};

/** `useFetch(url, options)`: the URL may be a function or a request. */
const composable: Entity = { call: send };

/**
 * ofetch, and Nuxt's `$fetch` and `useFetch`, which are ofetch under names that need no import.
 * @see https://github.com/unjs/ofetch
 * @see https://nuxt.com/docs/api/composables/use-fetch
 */
export const ofetch: ClientModel = {
  name: 'ofetch',
  kind: 'fetch',
  modules: {
    ...Object.fromEntries(
      ['ofetch', 'ofetch/node', 'ohmyfetch'].map((name) => [
        name,
        {
          default: 'ofetch',
          '=': 'ofetch',
          ofetch: 'ofetch',
          $fetch: 'ofetch',
          fetch: 'native',
          createFetch: 'createFetch',
          $Fetch: 'instance',
          FetchInstance: 'instance',
        },
      ]),
    ),
    ...Object.fromEntries(
      ['#app', '#imports', '#build/imports', 'nuxt/app', '#app/composables/fetch'].map((name) => [
        name,
        { $fetch: 'ofetch', useFetch: 'composable', useLazyFetch: 'composable', useRequestFetch: 'useRequestFetch' },
      ]),
    ),
  },
  globals: {
    $fetch: 'ofetch',
    useFetch: 'composable',
    useLazyFetch: 'composable',
    useRequestFetch: 'useRequestFetch',
    $Fetch: 'instance',
  },
  entities: {
    ofetch: {
      ...instance,
      members: {
        ...instance.members,
        ofetch: { does: 'is', entity: 'ofetch' },
        $fetch: { does: 'is', entity: 'ofetch' },
        default: { does: 'is', entity: 'ofetch' },
      },
    },
    instance,
    native: { call: { does: 'request', method: ['1.method'], url: ['0#url', '0'] } },
    createFetch: { call: create('0.defaults') },
    composable,
    useRequestFetch: { call: { does: 'client', becomes: 'instance' } },
  },
};
