import type { Action, ClientModel, Locators, Request, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

const is = (entity: string): Action => ({ does: 'is', entity });

const sidecar = (host: Locators, port: Locators, protocol: Locators, from: TargetSource = {}): TargetSource => ({
  parts: { host, port },
  scheme: { by: protocol, yes: 'grpc', no: 'http' },
  defaults: ['http://127.0.0.1:{port}'],
  fills: { port: [...port, '=3500'] },
  ...from,
});

const keeps = (options: string): Record<string, Locators> => ({
  host: [`${options}.daprHost`],
  port: [`${options}.daprPort`],
  protocol: [`${options}.communicationProtocol`],
});

const operation: Request = {
  does: 'request',
  method: 'member',
  ...sidecar(['self.host'], ['self.port'], ['self.protocol']),
};

const workflow: TargetSource = {
  defaults: ['grpc://127.0.0.1:{port}'],
  fills: { port: ['0.daprPort', 'self.port', '=50001'] },
  scheme: 'grpc',
};

const areas = [
  ...['binding', 'configuration', 'crypto', 'health', 'invoker', 'lock', 'metadata', 'pubsub', 'secret'],
  ...['sidecar', 'state', 'workflow'],
];

/**
 * Dapr: every call of a client goes to its sidecar. A server only takes calls; the client that it holds makes them.
 * @see https://docs.dapr.io/developing-applications/sdks/js/js-client/
 */
export const dapr: ClientModel = {
  name: 'dapr',
  kind: 'sdk',
  modules: {
    '@dapr/dapr': {
      DaprClient: 'DaprClient',
      DaprServer: 'DaprServer',
      DaprWorkflowClient: 'DaprWorkflowClient',
      CommunicationProtocolEnum: 'Protocol',
      default: 'library',
      '=': 'library',
    },
  },
  entities: {
    library: {
      members: {
        DaprClient: is('DaprClient'),
        DaprServer: is('DaprServer'),
        DaprWorkflowClient: is('DaprWorkflowClient'),
        CommunicationProtocolEnum: is('Protocol'),
      },
      others: plain,
    },
    Protocol: { members: { GRPC: is('GRPC') }, others: plain },
    GRPC: { others: plain },
    DaprClient: {
      construct: {
        does: 'client',
        becomes: 'client',
        keeps: {
          host: ['0.daprHost', '0'],
          port: ['0.daprPort', '1'],
          protocol: ['0.communicationProtocol', '2'],
        },
        site: sidecar(['0.daprHost', '0'], ['0.daprPort', '1'], ['0.communicationProtocol', '2']),
      },
    },
    client: {
      members: {
        ...Object.fromEntries(areas.map((name) => [name, is('area')])),
        proxy: is('proxy'),
        options: is('options'),
        daprClient: is('transport'),
      },
      others: plain,
    },
    area: { others: operation },
    transport: { members: { options: is('options') }, others: plain },
    options: {
      members: { daprHost: { does: 'holds', value: 'host' }, daprPort: { does: 'holds', value: 'port' } },
      others: plain,
    },
    proxy: {
      members: {
        create: {
          does: 'client',
          becomes: 'stub',
          keeps: { host: ['self.host'], port: ['self.port'], protocol: ['self.protocol'] },
        },
      },
      others: plain,
    },
    stub: { others: operation },
    DaprServer: { construct: { does: 'client', becomes: 'server', keeps: keeps('0.clientOptions') } },
    server: { members: { client: is('client') }, others: plain },
    DaprWorkflowClient: {
      construct: {
        does: 'client',
        becomes: 'workflows',
        keeps: keeps('0'),
        site: { ...workflow, parts: { host: ['0.daprHost'], port: ['0.daprPort'] } },
      },
    },
    workflows: {
      members: { stop: plain },
      others: {
        does: 'request',
        method: 'member',
        ...workflow,
        parts: { host: ['self.host'], port: ['self.port'] },
      },
    },
  },
};
