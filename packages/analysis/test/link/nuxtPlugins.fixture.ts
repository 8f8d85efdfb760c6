// What the plugins of a Nuxt application provide.

// @file shop/nuxt.config.ts
export default defineNuxtConfig({});

// @file shop/plugins/api.ts
export default defineNuxtPlugin(() => {
  const api = $fetch.create({ baseURL: 'https://api.example.com' });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
  return { provide: { api, root: 'https://root.example.com' } };
});

// @file shop/plugins/stock.client.ts
import axios from 'axios';

export default defineNuxtPlugin({
  name: 'stock',
  async setup(nuxtApp) {
    nuxtApp.provide('orders', axios.create({ baseURL: 'https://orders.example.com' }));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://orders.example.com/
    const stock = axios.create({ baseURL: 'https://stock.example.com' });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://stock.example.com/
    return { provide: { stock } };
  },
});

// @file shop/pages/index.vue
<script setup lang="ts">
import { useNuxtApp as app } from '#imports';
const { $api, $orders } = useNuxtApp();
await $api('/users');
//         ^^^^^^^^ GET https://api.example.com/users
await $orders.get('/all');
//                ^^^^^^ GET https://orders.example.com/all
await app().$stock.get('/all');
//                     ^^^^^^ GET https://stock.example.com/all
await useAsyncData('users', () => $api('/later'));
//                                     ^^^^^^^^ GET https://api.example.com/later
await $fetch(useNuxtApp().$root + '/root');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://root.example.com/root
await $fetch(useNuxtApp().$missing);
//           ^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime useNuxtApp().$missing
provide('other', $api);
await useNuxtApp().$other('/not-provided');
</script>
<template><a @click="$api('/click')" @drop="$missing('/drop')" /></template>
//                        ^^^^^^^^ GET https://api.example.com/click

// @file shop/components/Old.vue
<script>
export default {
  methods: {
    load() {
      return this.$stock.get('/old');
//                           ^^^^^^ GET https://stock.example.com/old
    },
  },
};
</script>

// @file two/plugins/parcels.js
import axios from 'axios';

export default (context, inject) => {
  inject('parcels', axios.create({ baseURL: 'https://parcels.example.com' }));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://parcels.example.com/
};

// @file two/pages/index.vue
<script>
export default {
  mounted() {
    this.$parcels.get('/all');
//                    ^^^^^^ GET https://parcels.example.com/all
  },
};
</script>
