// @file src/api.ts
import createClient from 'openapi-fetch';
import createHooks from 'openapi-react-query';
import type { paths } from './schema';

export const client = createClient<paths>({ baseUrl: 'https://petstore.example.com/v2' });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://petstore.example.com/v2
client.use({ onRequest: () => {} });
const { data } = await client.GET('/pets/{id}', { params: { path: { id: 'https://no.example.com' } } });
//                                ^^^^^^^^^^^^ GET https://petstore.example.com/v2/pets/{}
await client.POST('/pets', { body: data });
//                ^^^^^^^ POST https://petstore.example.com/v2/pets
await client.DELETE('/pets/1', { baseUrl: 'https://other.example.com' });
//                  ^^^^^^^^^ DELETE https://other.example.com/pets/1

const api = createHooks(client);
export const usePets = () => api.useQuery('get', '/pets');
//                                               ^^^^^^^ GET https://petstore.example.com/v2/pets

const own = createClient<paths>();
own.GET('/api/pets');
//      ^^^^^^^^^^^ GET relative

// @file src/use.ts
import { client } from './api';

client.PUT('/pets/2', {});
//         ^^^^^^^^^ PUT https://petstore.example.com/v2/pets/2

// @file src/other.ts
import createClient from './create-client';

createClient({ baseUrl: 'https://no.example.com' }).GET('/pets');
