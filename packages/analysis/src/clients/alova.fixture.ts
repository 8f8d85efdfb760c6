// @file src/calls.ts
import { createAlova } from 'alova';
import { up } from 'up-fetch';

const alova = createAlova({ baseURL: 'https://api.example.com/v1', requestAdapter: null });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1
alova.Get('/users');
//        ^^^^^^^^ GET https://api.example.com/v1/users
alova.Post('/users', { name: 'a' });
//         ^^^^^^^^ POST https://api.example.com/v1/users
alova.Request({ url: '/request', method: 'PUT' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/v1/request
const upfetch = up(fetch, () => ({ baseUrl: 'https://up.example.com', headers: {} }));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://up.example.com/
upfetch('/users', { method: 'POST' });
//      ^^^^^^^^ POST https://up.example.com/users
upfetch('https://other.example.com/absolute');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/absolute

// @file src/other.ts
import { createAlova } from './own';

createAlova({ baseURL: 'https://api.example.com' }).Get('/own');

// @file src/own.ts
export const createAlova = (options: { baseURL: string }) => ({ Get: (path: string) => options.baseURL + path });
