import type { ClientModel, Runs } from './clientModel';

/** The key is what the fetcher is given; one that a provider hands out stands in for a fetcher that is not. */
const hook: Runs = { does: 'runs', function: 1, with: [0], otherwise: 'fetcher' };

const hooks = ['useSWR', 'useSWRInfinite', 'useSWRImmutable', 'useSWRMutation', 'preload'];

/**
 * SWR: the fetcher is run with the key, so each hook is a use of it; `mutate(key)` sends nothing.
 * @see https://swr.vercel.app/docs/data-fetching
 */
export const swr: ClientModel = {
  name: 'swr',
  kind: 'fetch',
  modules: {
    swr: { default: 'hook', '=': 'hook', useSWR: 'hook', preload: 'hook', SWRConfig: 'provider' },
    ...Object.fromEntries(
      ['swr/infinite', 'swr/immutable', 'swr/mutation', 'swr/_internal'].map((name) => [
        name,
        { default: 'hook', ...Object.fromEntries(hooks.map((hook) => [hook, 'hook'])) },
      ]),
    ),
    swrv: { default: 'hook', '=': 'hook' },
    sswr: { useSWR: 'hook' },
  },
  entities: {
    hook: {
      call: hook,
      members: {
        default: { does: 'is', entity: 'hook' },
        SWRConfig: { does: 'is', entity: 'provider' },
        fetcher: { does: 'holds', value: 'fetcher', isShared: true },
      },
      others: { does: 'plain' },
    },
    provider: { call: { does: 'configures', keeps: { fetcher: ['&0.value.fetcher'] } } },
  },
};
