import type { Action, ClientModel, Entity, Request, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

const defaults = ['grpc://localhost:7233'];

const server: Omit<TargetSource, 'url'> = {
  scheme: { by: ['0.tls', '0.apiKey', '0.credentials'], yes: 'grpcs', no: 'grpc' },
  port: 7233,
  defaults,
};

const connect: Action = {
  does: 'client',
  becomes: 'connection',
  keeps: { address: ['0.address', '0#address'], tls: ['0.tls', '0.apiKey', '0.credentials'] },
  site: { url: ['0.address', '0#address'], ...server },
};

const client = (becomes: string): Action => ({
  does: 'client',
  becomes,
  keeps: { address: ['0.connection#address'], tls: ['0.connection#tls'] },
  site: { url: ['0.connection#address'], ...server, scheme: { by: ['0.connection#tls'], yes: 'grpcs', no: 'grpc' } },
});

const operation: Request = {
  does: 'request',
  method: 'member',
  url: ['self.address'],
  ...server,
  scheme: { by: ['self.tls'], yes: 'grpcs', no: 'grpc' },
};

const same = (entity: string): Action => ({ does: 'is', entity });

const handOut: Action = {
  does: 'client',
  becomes: 'handle',
  keeps: { address: ['self.address'], tls: ['self.tls'] },
};

const operations = (...names: readonly string[]): Record<string, Action> =>
  Object.fromEntries(names.map((name) => [name, operation]));

/** What starts a workflow or schedule also hands out its handle. */
const workflow: Entity = {
  members: {
    getHandle: handOut,
    start: { ...operation, answers: 'handle' },
    signalWithStart: { ...operation, answers: 'handle' },
    ...operations('execute', 'startUpdateWithStart', 'executeUpdateWithStart', 'result', 'list', 'count'),
  },
  others: plain,
};

/**
 * Temporal: a connection binds the address, clients on it start, signal and query workflows. A workflow itself makes
 * no calls.
 * @see https://typescript.temporal.io/api/interfaces/client.ConnectionOptions
 */
export const temporal: ClientModel = {
  name: 'temporal',
  kind: 'grpc',
  modules: {
    '@temporalio/client': {
      Connection: 'Connection',
      Client: 'Client',
      WorkflowClient: 'WorkflowClient',
      ScheduleClient: 'ScheduleClient',
      WorkflowHandle: 'handle',
    },
    '@temporalio/worker': { NativeConnection: 'Connection' },
    '@temporalio/envconfig': { loadClientConnectConfig: 'loadConfiguration' },
  },
  entities: {
    Connection: { members: { connect, lazy: connect }, others: plain },
    loadConfiguration: {
      call: { does: 'client', becomes: 'configuration', keeps: { address: ['$TEMPORAL_ADDRESS'] } },
    },
    configuration: { members: { connectionOptions: { does: 'is', entity: 'configuration' } }, others: plain },
    connection: {
      members: {
        workflowService: same('service'),
        operatorService: same('service'),
        healthService: same('service'),
      },
      others: plain,
    },
    service: { others: operation },
    Client: { construct: client('client') },
    client: {
      members: {
        workflow: same('workflow'),
        schedule: same('schedule'),
        taskQueue: same('service'),
        activity: same('service'),
        connection: same('connection'),
        workflowService: same('service'),
      },
      others: plain,
    },
    WorkflowClient: { construct: client('workflow') },
    workflow,
    ScheduleClient: { construct: client('schedule') },
    schedule: {
      members: { getHandle: handOut, create: { ...operation, answers: 'handle' }, ...operations('list') },
      others: plain,
    },
    handle: {
      members: operations(
        ...['result', 'query', 'signal', 'cancel', 'terminate', 'describe', 'fetchHistory', 'executeUpdate'],
        ...['startUpdate', 'update', 'delete', 'pause', 'unpause', 'trigger', 'backfill'],
      ),
      others: plain,
    },
  },
};
