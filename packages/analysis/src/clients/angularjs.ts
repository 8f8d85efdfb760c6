import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const verbs: Readonly<Record<string, Request>> = Object.fromEntries(
  ['get', 'delete', 'head', 'jsonp', 'post', 'put', 'patch'].map((verb) => [
    verb,
    { does: 'request', method: verb === 'jsonp' ? 'GET' : verb.toUpperCase(), url: ['0'] },
  ]),
);

/**
 * AngularJS's `$http`, which is injected by its name; and vue-resource's, which components have.
 * @see https://docs.angularjs.org/api/ng/service/$http
 */
export const angularjs: ClientModel = {
  name: 'angularjs',
  kind: 'http',
  modules: {},
  injected: [
    { name: '$http', entity: 'http' },
    { name: '$http', entity: 'http', requires: 'vue-resource' },
  ],
  entities: {
    http: {
      call: { does: 'request', method: ['0.method'], url: ['0.url', '0'] },
      members: verbs,
      others: plain,
    },
  },
};
