import type { Action, ClientModel, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

const source: TargetSource = {
  url: ['0.url', '0'],
  parts: {
    host: ['0.socket.host', '0.host', '1.host', '1'],
    port: ['0.socket.port', '0.port', '1.port', '0'],
  },
  defaults: ['redis://localhost:6379'],
  scheme: { by: ['0.socket.tls', '0.tls', '1.tls'], yes: 'rediss', no: 'redis' },
};

const create: Action = { does: 'client', becomes: 'client', site: source };

const cluster: Action = {
  does: 'client',
  becomes: 'client',
  site: { url: ['0.rootNodes.url'], parts: { host: ['0.host'], port: ['0.port'] }, scheme: 'redis' },
};

/**
 * Redis: the client binds the host; commands on it are no calls of their own.
 * @see https://github.com/redis/node-redis/blob/master/docs/client-configuration.md
 */
export const redis: ClientModel = {
  name: 'redis',
  kind: 'sdk',
  modules: {
    redis: { createClient: 'create', createCluster: 'cluster', default: 'library', '=': 'library' },
    '@redis/client': { createClient: 'create', createCluster: 'cluster', default: 'library', '=': 'library' },
    ioredis: { Redis: 'Redis', default: 'Redis', '=': 'Redis', Cluster: 'Cluster' },
  },
  entities: {
    library: {
      members: {
        createClient: { does: 'is', entity: 'create' },
        createCluster: { does: 'is', entity: 'cluster' },
      },
      others: plain,
    },
    create: { call: create },
    cluster: { call: cluster },
    Redis: {
      construct: create,
      members: { Cluster: { does: 'is', entity: 'Cluster' }, Redis: { does: 'is', entity: 'Redis' } },
      subclassIsSame: true,
      others: plain,
    },
    Cluster: { construct: cluster },
    client: { others: plain },
  },
};
