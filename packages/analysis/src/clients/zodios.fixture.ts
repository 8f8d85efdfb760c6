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
