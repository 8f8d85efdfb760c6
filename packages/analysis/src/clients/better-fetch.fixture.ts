// @file src/calls.ts
import { betterFetch, createFetch, type BetterFetch } from '@better-fetch/fetch';

betterFetch('https://api.example.com/plain');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/plain
betterFetch('/users', { baseURL: 'https://api.example.com', method: 'POST' });
//          ^^^^^^^^ POST https://api.example.com/users

const $fetch = createFetch({ baseURL: 'https://shop.example.com/v1', retry: 2 });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://shop.example.com/v1
$fetch('/orders');
//     ^^^^^^^^^ GET https://shop.example.com/v1/orders
$fetch('/orders/:id', { method: 'DELETE', params: { id: '1' } });
//     ^^^^^^^^^^^^^ DELETE https://shop.example.com/v1/orders/:id
$fetch('https://other.example.com/status');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/status

export async function load(ask: BetterFetch) {
  return ask('https://api.example.com/typed');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.example.com/typed
}
