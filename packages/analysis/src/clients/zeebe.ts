import type { Action, ClientModel, Locators, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

interface Api {
  readonly variables: readonly string[];
  readonly address: string;
  readonly factories: readonly string[];
}

/** The APIs of Camunda 8: the variables that name them, in the options or in the environment, and their default. */
const apis: Readonly<Record<string, Api>> = {
  grpc: {
    variables: ['ZEEBE_GRPC_ADDRESS', 'ZEEBE_ADDRESS'],
    address: 'grpc://localhost:26500',
    factories: ['getZeebeGrpcApiClient'],
  },
  rest: {
    variables: ['ZEEBE_REST_ADDRESS'],
    address: 'http://localhost:8080',
    factories: ['getZeebeRestClient', 'getCamundaRestClient', 'getC8RestClient', 'getOrchestrationClusterApiClient'],
  },
  operate: {
    variables: ['CAMUNDA_OPERATE_BASE_URL'],
    address: 'http://localhost:8081',
    factories: ['getOperateApiClient'],
  },
  tasklist: {
    variables: ['CAMUNDA_TASKLIST_BASE_URL'],
    address: 'http://localhost:8082',
    factories: ['getTasklistApiClient'],
  },
  optimize: {
    variables: ['CAMUNDA_OPTIMIZE_BASE_URL'],
    address: 'http://localhost:8083',
    factories: ['getOptimizeApiClient'],
  },
};

const named = (variables: readonly string[]): Locators => [
  ...variables.map((name) => `0.${name}`),
  ...variables.map((name) => `$${name}`),
];

const source = (address: string, url: Locators): TargetSource => ({
  url,
  scheme: address.slice(0, address.indexOf(':')),
  port: 26500,
  defaults: [address],
});

const local = Object.fromEntries(['close', 'on', 'removeListener'].map((name) => [name, plain]));

const entitiesOf = Object.entries(apis).map(([api, { address }]) => [
  api,
  {
    members: local,
    others: { does: 'request', method: 'member', ...source(address, [`self.${api}`]) },
  } as const,
]);

const factories = Object.entries(apis).flatMap(([api, { factories: names, address }]) =>
  names.map((name) => [
    name,
    {
      does: 'client',
      becomes: api,
      keeps: { [api]: [`self.${api}`] },
      site: source(address, [`self.${api}`]),
    } as const,
  ]),
);

const zeebeAddress = ['ZEEBE_GRPC_ADDRESS', 'ZEEBE_ADDRESS', 'ZEEBE_GATEWAY_ADDRESS'];

/**
 * Zeebe and Camunda 8: options or the environment name the addresses of the cluster's APIs.
 * @see https://docs.camunda.io/docs/apis-tools/node-js-sdk/
 */
export const zeebe: ClientModel = {
  name: 'zeebe',
  kind: 'grpc',
  modules: {
    'zeebe-node': { ZBClient: 'ZBClient' },
    '@camunda8/sdk': { Camunda8: 'Camunda8' },
  },
  entities: {
    ZBClient: {
      construct: {
        does: 'client',
        becomes: 'grpc',
        keeps: { grpc: ['0', '0.hostname', ...zeebeAddress.map((name) => `$${name}`)] },
        site: source('grpc://localhost:26500', ['0', '0.hostname', ...zeebeAddress.map((name) => `$${name}`)]),
      },
    },
    Camunda8: {
      construct: {
        does: 'client',
        becomes: 'cluster',
        keeps: Object.fromEntries(Object.entries(apis).map(([api, { variables }]) => [api, named(variables)])),
      },
    },
    cluster: { members: Object.fromEntries(factories), others: plain },
    ...Object.fromEntries(entitiesOf),
  },
};
