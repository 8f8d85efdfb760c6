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
client.post({ url: '/orders', body: {} });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://shop.example.com/orders
client.request({ method: 'PUT', url: '/orders/1' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://shop.example.com/orders/1
