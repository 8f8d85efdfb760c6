// @file src/pool.ts
import * as grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { Caller } from './caller';

const services = grpc.loadPackageDefinition(loadSync('store.proto')).store as any;

function run(client: grpc.Client, method: string, payload: unknown) {
  return new Promise((resolve) => (client as any)[method](payload, resolve));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ grpcs://store.example.com:2379
}

export class Pool implements Caller {
  constructor(private readonly address = 'store.example.com:2379') {}
  private connect(service: string) {
    return new services[service](this.address, grpc.credentials.createSsl());
//                               ^^^^^^^^^^^^ client grpcs://store.example.com:2379
  }
  async exec(service: string, method: string, payload: unknown) {
    return run(this.connect(service), method, payload);
  }
}

// @file src/caller.ts
export interface Caller {
  exec(service: string, method: string, payload: unknown): Promise<unknown>;
}

// A thin stub names the procedure and does nothing else.
export class KeysClient {
  constructor(private readonly caller: Caller) {}
  range(request: unknown) {
    return this.caller.exec('Keys', 'range', request);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper range grpcs://store.example.com:2379
  }
}

// @file src/uses.ts
import { KeysClient } from './caller';
import { Pool } from './pool';

const pool = new Pool();
const keys = new KeysClient(pool);

keys.range({ key: 'a' });
//^^^^^^^^^^^^^^^^^^^^^^ wrapper range grpcs://store.example.com:2379
pool.exec('Lease', 'grant', { ttl: 5 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper grant grpcs://store.example.com:2379

// Who calls what uses the store does not call out itself.
function lookup(key: string) {
  return keys.range({ key });
//       ^^^^^^^^^^^^^^^^^^^ wrapper range grpcs://store.example.com:2379
}
lookup('b');

// @file src/named.ts
import * as grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { EventEmitter } from 'node:events';

const { Gateway } = grpc.loadPackageDefinition(loadSync('gateway.proto')).gateway as any;

// Methods that are made by name.
class NamedClient extends EventEmitter {
  [name: string]: any;
  constructor(address: string, names: readonly string[]) {
    super();
    const client = new Gateway(address, grpc.credentials.createInsecure());
//                             ^^^^^^^ client grpc://gateway.example.com:26500
    for (const name of names) {
      this[`${name}Sync`] = (request: unknown) => new Promise((resolve) => client[name](request, resolve));
//                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ grpc://gateway.example.com:26500
    }
  }
}
const gateway = new NamedClient('gateway.example.com:26500', ['deploy']);
gateway.deploySync({ process: 'order' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper deploy grpc://gateway.example.com:26500
gateway.emit('ready');
