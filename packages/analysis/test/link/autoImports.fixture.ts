// What Nuxt hands to files that do not import it.

// @file shop/nuxt.config.ts
export default defineNuxtConfig({});

// @file shop/composables/useApi.ts
export const useApi = () => $fetch.create({ baseURL: 'https://api.example.com' });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
export async function load(path: string) {
  return $fetch(`https://load.example.com${path}`);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://load.example.com/{}
}
const hidden = (path: string) => $fetch(`https://hidden.example.com${path}`);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://hidden.example.com/{}

// @file shop/composables/get-orders.ts
export default (id: string) => $fetch(`https://orders.example.com/${id}`);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://orders.example.com/{}

// @file shop/utils/nested/hosts.ts
const HOST = 'https://hosts.example.com';
export { HOST, HOST as SAME };

// @file shop/server/utils/load.ts
export const load = (path: string) => fetch('https://server.example.com' + path);
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://server.example.com/{}

// @file shop/pages/index.vue
<script setup lang="ts">
const api = useApi();
await api('/users');
//        ^^^^^^^^ GET https://api.example.com/users
await load('/page');
//         ^^^^^^^ wrapper GET https://load.example.com/page
await hidden('/page');
await getOrders('7');
//              ^^^ wrapper GET https://orders.example.com/7
await $fetch(`${HOST}/a`);
//           ^^^^^^^^^^^ GET https://hosts.example.com/a
await $fetch(`${SAME}/b`);
//           ^^^^^^^^^^^ GET https://hosts.example.com/b
const own = (useApi: (path: string) => void) => useApi('/own');
</script>
<template><a @click="api('/click')" @drop="load('/drop')" @focus="this.load('/no-name')" /></template>
//                       ^^^^^^^^ GET https://api.example.com/click
//                                              ^^^^^^^ wrapper GET https://load.example.com/drop

// @file shop/server/api/users.ts
export default defineEventHandler(() => load('/users'));
//                                           ^^^^^^^^ wrapper GET https://server.example.com/users

// @file shop/components/utils.ts
export const elsewhere = (path: string) => $fetch(`https://elsewhere.example.com${path}`);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://elsewhere.example.com/{}

// @file shop/components/Elsewhere.vue
<script setup>
elsewhere('/a');
</script>

// @file other/nuxt.config.js
export default {};

// @file other/composables/useApi.js
export const useApi = () => $fetch.create({ baseURL: 'https://other.example.com' });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://other.example.com/

// @file other/pages/index.vue
<script setup>
useApi()('/users');
//       ^^^^^^^^ GET https://other.example.com/users
getOrders('8');
//        ^^^ wrapper GET https://orders.example.com/8
load('/two of that name elsewhere');
</script>

// @file plain/index.ts
declare const useApi: () => (path: string) => void;
useApi()('/users');
getOrders('9');
