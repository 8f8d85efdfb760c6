// @file src/client.ts
import { initClient } from '@ts-rest/core';
import { initQueryClient } from '@ts-rest/react-query';
import { contract } from './contract';

const client = initClient(contract, { baseUrl: 'https://rest.example.com', baseHeaders: {} });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://rest.example.com/
const { body } = await client.posts.get({ params: { id: 'https://no.example.com' } });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://rest.example.com/
await client.health();
//    ^^^^^^^^^^^^^^^ https://rest.example.com/

const query = initQueryClient(contract, { baseUrl: 'https://query.example.com' });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://query.example.com/
export function Page() {
  const { data } = query.posts.list.useQuery(['posts'], {});
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://query.example.com/
  const { mutate } = query.posts.create.useMutation();
  return [data, body, () => mutate({ body: {} })];
//                          ^^^^^^^^^^^^^^^^^^^^ https://query.example.com/
}

// @file src/other.ts
import { initClient } from './rest';

initClient(contract, { baseUrl: 'https://no.example.com' }).health();
