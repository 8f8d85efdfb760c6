import type { Action, ClientModel, Request } from './clientModel';

const send = (method: string): Request => ({
  does: 'request',
  method,
  url: ['0'],
  base: ['1.baseUrl', 'self.base'],
  join: 'whatwg',
});

const plain: Action = { does: 'plain' };

/**
 * typed-rest-client: `new RestClient(agent, base).get(resource)`; resources are resolved against the base.
 * @see https://github.com/microsoft/typed-rest-client
 */
export const typedRestClient: ClientModel = {
  name: 'typed-rest-client',
  kind: 'http',
  modules: {
    'typed-rest-client': { RestClient: 'RestClient' },
    'typed-rest-client/RestClient': { RestClient: 'RestClient' },
  },
  entities: {
    RestClient: {
      construct: {
        does: 'client',
        becomes: 'client',
        keeps: { base: ['1'] },
        site: { url: ['1'], hostOptional: true },
      },
    },
    client: {
      members: {
        get: send('GET'),
        create: send('POST'),
        update: send('PATCH'),
        replace: send('PUT'),
        del: send('DELETE'),
        options: send('OPTIONS'),
        uploadStream: { ...send(''), method: ['0'], url: ['1'] },
      },
      others: plain,
    },
  },
};
