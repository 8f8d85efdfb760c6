import type { Action, Client, ClientModel, ModuleModel, Runs } from './clientModel';

const plain: Action = { does: 'plain' };

/** A service keeps the function that sends what it is given: `(method, data, callback) => …`. */
const create: Client = { does: 'client', becomes: 'service', keeps: { rpcImpl: ['&0'] } };

const call: Runs = { does: 'runs', function: -1, with: [], otherwise: 'rpcImpl', isCall: true };

/** What looks up a part of what was loaded; a service is one of them. */
const looksUp = { does: 'client', becomes: 'Service' } as const;

const loads = { does: 'client', becomes: 'root' } as const;

const root: Readonly<Record<string, Action>> = {
  lookupService: looksUp,
  lookup: looksUp,
  load: { does: 'is', entity: 'load' },
  loadSync: { does: 'is', entity: 'load' },
  resolveAll: { does: 'is', entity: 'root' },
};

const library: ModuleModel = {
  '=': 'library',
  default: 'library',
  load: 'load',
  loadSync: 'load',
  parse: 'parse',
  Root: 'Root',
  rpc: 'rpc',
};

/**
 * protobuf.js: a service asks nobody itself; its methods run the function that it is created with.
 * @see https://github.com/protobufjs/protobuf.js#using-services
 */
export const protobufjs: ClientModel = {
  name: 'protobufjs',
  kind: 'grpc',
  modules: Object.fromEntries(
    ['protobufjs', 'protobufjs/light', 'protobufjs/minimal', 'protobufjs/minimal.js'].map((name) => [name, library]),
  ),
  // Generated messages import it by the thousand; the services in it stand under `rpc`.
  onlyBeside: { 'protobufjs/minimal': 'rpc', 'protobufjs/minimal.js': 'rpc' },
  entities: {
    library: {
      members: {
        default: { does: 'is', entity: 'library' },
        load: { does: 'is', entity: 'load' },
        loadSync: { does: 'is', entity: 'load' },
        parse: { does: 'is', entity: 'parse' },
        Root: { does: 'is', entity: 'Root' },
        rpc: { does: 'is', entity: 'rpc' },
      },
      others: plain,
    },
    load: { call: { ...loads, gives: [{ to: '-1', parameter: 1, entity: 'root' }] } },
    parse: { call: { does: 'client', becomes: 'parsed' } },
    parsed: { members: { root: { does: 'is', entity: 'root' } }, others: plain },
    Root: {
      construct: loads,
      members: { fromJSON: loads, fromDescriptor: loads },
      others: plain,
    },
    root: { members: root, others: plain },
    rpc: { members: { Service: { does: 'is', entity: 'Service' } }, others: plain },
    Service: { construct: create, members: { create }, subclassIsSame: true, others: plain },
    service: {
      members: {
        rpcImpl: { does: 'holds', value: 'rpcImpl' },
        ...Object.fromEntries(['rpcCall', 'end', 'on', 'off', 'emit'].map((name) => [name, plain])),
      },
      others: call,
    },
  },
};
