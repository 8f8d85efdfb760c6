// @file src/calls.ts
import { makeApi, Zodios } from '@zodios/core';

const api = makeApi([{ method: 'get', path: '/users/:id', alias: 'getUser' }]);

const client = new Zodios('https://api.example.com/v1', api);
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1
client.get('/users/:id', { params: { id: 7 } });
//         ^^^^^^^^^^^^ GET https://api.example.com/v1/users/:id
client.getUser({ params: { id: 7 } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/v1
client.use({ name: 'log' });
client.axios.post('/raw');
//                ^^^^^^ POST https://api.example.com/v1/raw
client.toString();

const other = new Zodios(api, { axiosConfig: { baseURL: 'https://other.example.com' } });
other.get('/users/:id');
//        ^^^^^^^^^^^^ GET https://other.example.com/users/:id
