// @file src/client.gen.ts
import { createClient, createConfig } from '@hey-api/client-fetch';

export const client = createClient(createConfig({ baseUrl: 'https://pets.example.com/v3' }));
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://pets.example.com/v3

// @file src/sdk.gen.ts
import type { Client } from '@hey-api/client-fetch';
import { client } from './client.gen';

export const listPets = (options?: { client?: Client; query?: object }) =>
  (options?.client ?? client).get({ ...options, url: '/pets' });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://pets.example.com/v3/pets | unresolved parameter options.client

// @file shop/calls.ts
import { client } from '@hey-api/client-axios';

client.setConfig({ baseURL: 'https://shop.example.com' });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://shop.example.com/
client.post({ url: '/orders', body: {} });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://shop.example.com/orders
client.request({ method: 'PUT', url: '/orders/1' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://shop.example.com/orders/1

// @file late/calls.ts
import { createClient } from '@hey-api/client-fetch';

const pets = createClient();
const shop = createClient({ baseUrl: 'http://localhost:3000' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://localhost:3000/
pets.setConfig({ baseUrl: 'https://pets.example.com' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://pets.example.com/
pets.get({ url: '/pets' });
//       ^^^^^^^^^^^^^^^^ GET unresolved invalid
shop.get({ url: '/orders' });
//       ^^^^^^^^^^^^^^^^^^ GET http://localhost:3000/orders
