import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send = (method: Request['method']): Request => ({
  does: 'request',
  ...(method === undefined ? {} : { method }),
  url: ['0'],
  base: ['self.url'],
  join: 'wretch',
});

/** Every link of the chain keeps the URL so far. */
const chained: Action = { does: 'client', becomes: 'wretch', keeps: { url: ['self.url'] } };

/**
 * wretch: `wretch(base).url(path).get(path)`.
 * @see https://github.com/elbywan/wretch
 */
export const wretch: ClientModel = {
  name: 'wretch',
  kind: 'http',
  modules: Object.fromEntries(
    ['wretch', 'wretch/all'].map((name) => [
      name,
      { default: 'factory', '=': 'factory', Wretch: 'wretch', Wretcher: 'wretch' },
    ]),
  ),
  entities: {
    factory: {
      call: {
        does: 'client',
        becomes: 'wretch',
        keeps: { url: ['0'] },
        site: { url: ['0'], hostOptional: true },
      },
      members: { default: { does: 'is', entity: 'factory' } },
      others: plain,
    },
    wretch: {
      members: {
        url: {
          does: 'client',
          becomes: 'wretch',
          joins: { url: { base: ['self.url'], url: ['0'], join: 'wretch', replaces: ['1'] } },
        },
        ...Object.fromEntries(
          ['get', 'delete', 'head', 'opts'].map((verb) => [
            verb,
            send(verb === 'opts' ? 'OPTIONS' : verb.toUpperCase()),
          ]),
        ),
        ...Object.fromEntries(
          ['post', 'put', 'patch'].map((verb) => [verb, { ...send(verb.toUpperCase()), url: ['1'] }]),
        ),
        fetch: { ...send(['0']), url: ['1'] },
      },
      others: chained,
    },
  },
};
