import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const verb = (method: string): Request => ({
  does: 'request',
  method,
  url: ['0'],
  base: ['self.base'],
  join: 'axios',
});

/** An endpoint by its alias: where it leads is in the contract. */
const operation: Request = { does: 'request', url: ['self.base'], targetOptional: true };

/** Members that ask nobody. */
const own = ['use', 'eject', 'api', 'baseURL'];

/** Where the base URL stands; without one, the contract comes first. */
const base = ['1.axiosInstance#base', '2.axiosInstance#base', '1.axiosConfig.baseURL', '2.axiosConfig.baseURL', '0'];

const verbs = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * Zodios: the client binds the base URL of a contract; its endpoints are asked by path or by alias.
 * @see https://www.zodios.org/docs/client
 */
export const zodios: ClientModel = {
  name: 'zodios',
  kind: 'axios',
  modules: {
    '@zodios/core': {
      Zodios: 'Zodios',
      ZodiosClass: 'client',
      ZodiosInstance: 'client',
      default: 'library',
      '=': 'library',
    },
  },
  entities: {
    library: { members: { Zodios: { does: 'is', entity: 'Zodios' } }, others: plain },
    Zodios: {
      construct: {
        does: 'client',
        becomes: 'client',
        keeps: { base },
        site: { url: ['0'], onlyText: true, hostOptional: true },
      },
    },
    client: {
      members: {
        ...Object.fromEntries(verbs.map((name) => [name, verb(name.toUpperCase())])),
        request: { ...verb('GET'), method: ['0.method'], url: ['0.url'] },
        axios: { does: 'is', entity: 'instance', of: 'axios' },
        ...Object.fromEntries([...own, ...Object.getOwnPropertyNames(Object.prototype)].map((name) => [name, plain])),
      },
      others: operation,
    },
  },
};
