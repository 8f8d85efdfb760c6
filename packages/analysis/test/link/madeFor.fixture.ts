// Methods that are given nothing of their target: what their object was made with decides it.

// @file src/generated/runtime.ts
export const BASE_PATH = 'https://default.example.com/v2'.replace(/\/+$/, '');

export class Configuration {
  constructor(private configuration: { basePath?: string } = {}) {}
  get basePath(): string {
    return this.configuration.basePath != null ? this.configuration.basePath : BASE_PATH;
  }
}

export class BaseAPI {
  constructor(protected configuration = new Configuration()) {}
  protected async request(context: { path: string; method: string }) {
    return fetch(this.configuration.basePath + context.path, { method: context.method });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/v2/pets | https://pets.example.com/pets
  }
}

// @file src/generated/PetApi.ts
import * as runtime from './runtime';

export class PetApi extends runtime.BaseAPI {
  async listPetsRaw() {
    return this.request({ path: '/pets', method: 'GET' });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://default.example.com/v2/pets | https://pets.example.com/pets
  }
  async listPets() {
    const response = await this.listPetsRaw();
    return response.json();
  }
}

// @file src/use.ts
import { PetApi } from './generated/PetApi';
import { Configuration } from './generated/runtime';

const pets = new PetApi(new Configuration({ basePath: 'https://pets.example.com' }));
pets.listPets();
//^^^^^^^^^^^^^ wrapper GET https://pets.example.com/pets
new PetApi().listPets();
//^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://default.example.com/v2/pets

// @file src/factory.ts
import axios, { type AxiosInstance } from 'axios';

const operation = (args: { url: string }, configuration?: { basePath?: string }) => (base: string, client: AxiosInstance) =>
  client.request({ ...args, url: (configuration?.basePath ?? base) + args.url });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://eu.example.com/orders

const operations = (configuration?: { basePath?: string }) => ({
  async list() {
    return operation({ url: '/orders' }, configuration);
  },
});

class OrdersApi {
  constructor(private configuration?: { basePath?: string }, private base = 'https://orders.example.com') {}
  list() {
    return operations(this.configuration).list().then((request) => request(this.base, axios));
//                                                                                    ^^^^^ wrapper GET https://eu.example.com/orders
  }
}
new OrdersApi({ basePath: 'https://eu.example.com' }).list();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://eu.example.com/orders

// @file src/open.ts
class Store {
  constructor(private host: string) {}
  load() {
    return fetch(`${this.host}/store`);
//               ^^^^^^^^^^^^^^^^^^^^ GET unresolved parameter host
  }
}
// Whoever makes the reader says where.
class Reader {
  private readonly store: Store;
  constructor(host: string) {
    this.store = new Store(host);
  }
  read() {
    return this.store.load();
  }
}
export const read = (host: string) => new Reader(host).read();

// @file src/messages.ts
// Nothing but its methods asks, and nothing in the file that uses it looks like a call.
export class Messages {
  constructor(private readonly options: { baseUrl: string }) {}

  async send(text: string) {
    return fetch(`${this.options.baseUrl}/messages`, { method: 'POST', body: text });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://messages.example.com/messages
  }
}

// @file src/notify.ts
import { Messages } from './messages';

export async function notify(text: string) {
  const messages = new Messages({ baseUrl: 'https://messages.example.com' });
  await messages.send(text);
//      ^^^^^^^^^^^^^^^^^^^ wrapper POST https://messages.example.com/messages
}
