// @file src/calls.ts
import request, { extend, fetch } from 'umi-request';

request('https://api.example.com/plain', { method: 'PUT' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/plain
request.post('/users', { prefix: 'https://api.example.com/v1', data: {} });
//           ^^^^^^^^ POST https://api.example.com/v1/users

const shop = extend({ prefix: 'https://shop.example.com', timeout: 1000 });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://shop.example.com/
shop('/orders');
//   ^^^^^^^^^ GET https://shop.example.com/orders
shop.delete('/orders/1');
//          ^^^^^^^^^^^ DELETE https://shop.example.com/orders/1
shop.interceptors.request.use((url, options) => ({ url, options }));
fetch('https://api.example.com/fetched', { method: 'POST' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/fetched
