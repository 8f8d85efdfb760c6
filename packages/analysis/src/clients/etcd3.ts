import type { Action, ClientModel, Request, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

const source = (at: (name: string) => string): TargetSource => ({
  url: [at('hosts')],
  scheme: { by: [at('credentials')], yes: 'grpcs', no: 'grpc' },
  port: 2379,
  defaults: ['grpc://127.0.0.1:2379'],
});

const operation: Request = { does: 'request', method: 'member', ...source((name) => `self.${name}`) };

const service: Action = { does: 'is', entity: 'service' };

const operations = [
  ...['get', 'getAll', 'put', 'delete', 'if', 'lock', 'lease', 'watch', 'stm', 'election', 'getRoles', 'getUsers'],
];

/**
 * etcd3: the client binds the hosts, which may be a list; each operation on it is a call.
 * @see https://microsoft.github.io/etcd3/classes/index_.etcd3.html
 */
export const etcd3: ClientModel = {
  name: 'etcd3',
  kind: 'grpc',
  modules: { etcd3: { Etcd3: 'Etcd3', Namespace: 'client', '=': 'library', default: 'library' } },
  entities: {
    library: { members: { Etcd3: { does: 'is', entity: 'Etcd3' } }, others: plain },
    Etcd3: {
      construct: {
        does: 'client',
        becomes: 'client',
        keeps: { hosts: ['0.hosts'], credentials: ['0.credentials'] },
        site: source((name) => `0.${name}`),
      },
    },
    client: {
      members: {
        ...Object.fromEntries(operations.map((name) => [name, operation])),
        namespace: {
          does: 'client',
          becomes: 'client',
          keeps: { hosts: ['self.hosts'], credentials: ['self.credentials'] },
        },
        kv: service,
        leaseClient: service,
        watchClient: service,
        cluster: service,
        maintenance: service,
        auth: service,
      },
      others: plain,
    },
    service: { others: operation },
  },
};
