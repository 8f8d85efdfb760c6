import type { Action, ClientModel, Entity } from './clientModel';

const plain: Action = { does: 'plain' };

/** Asks for tokens at the host of its options. */
const Grant: Entity = {
  construct: {
    does: 'client',
    becomes: 'grant',
    keeps: { host: ['0.auth.tokenHost'], path: ['0.auth.tokenPath', '=/oauth/token'] },
    site: { url: ['0.auth.tokenHost'] },
  },
};

/**
 * simple-oauth2: tokens of an authorization server.
 * @see https://github.com/lelylan/simple-oauth2/blob/master/API.md
 */
export const simpleOauth2: ClientModel = {
  name: 'simple-oauth2',
  kind: 'http',
  modules: {
    'simple-oauth2': {
      AuthorizationCode: 'Grant',
      ClientCredentials: 'Grant',
      ResourceOwnerPassword: 'Grant',
      default: 'library',
      '=': 'library',
    },
  },
  entities: {
    library: {
      members: Object.fromEntries(
        ['AuthorizationCode', 'ClientCredentials', 'ResourceOwnerPassword'].map((name) => [
          name,
          { does: 'is', entity: 'Grant' } as const,
        ]),
      ),
      others: plain,
    },
    Grant,
    grant: {
      members: {
        getToken: { does: 'request', method: 'POST', url: ['self.path'], base: ['self.host'], join: 'whatwg' },
      },
      others: plain,
    },
  },
};
