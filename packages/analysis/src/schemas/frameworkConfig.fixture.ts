// @file nuxt/nuxt.config.ts
export default defineNuxtConfig({
  runtimeConfig: {
    ordersUrl: 'https://orders.example.com',
    empty: '',
    public: { apiBase: 'https://default.example.com' },
  },
});

// @file nuxt/.env.production
NUXT_PUBLIC_API_BASE=https://api.example.com

// @file nuxt/composables/api.ts
const config = useRuntimeConfig();
fetch(config.public.apiBase);
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (production) | https://default.example.com/
fetch(`${config.ordersUrl}/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^ GET https://orders.example.com/a
fetch(config.empty);
//    ^^^^^^^^^^^^ GET unresolved environment NUXT_EMPTY
fetch(config.public.nowhere);
//    ^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment NUXT_PUBLIC_NOWHERE

// @file nuxt/plugins/api.ts
import { useRuntimeConfig } from '#imports';
const { public: { apiBase } } = useRuntimeConfig();
fetch(apiBase);
//    ^^^^^^^ GET https://api.example.com/ (production) | https://default.example.com/

// @file nuxt/plugins/own.ts
// A function of the project's own is what it is.
function useRuntimeConfig() {
  return { public: { apiBase: 'https://own.example.com' } };
}
fetch(useRuntimeConfig().public.apiBase);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://own.example.com/

// @file next/next.config.js
const withPlugin = require('some-plugin');
module.exports = withPlugin({ publicRuntimeConfig: { api: process.env.API ?? 'https://next.example.com' } });

// @file next/pages/index.ts
import getConfig from 'next/config';
const { publicRuntimeConfig } = getConfig();
fetch(publicRuntimeConfig.api);
//    ^^^^^^^^^^^^^^^^^^^^^^^ GET https://next.example.com/ | unresolved environment API

// @file expo/app.json
{ "expo": { "name": "a", "extra": { "api": "https://json.example.com" } } }

// @file expo/src/api.ts
import Constants from 'expo-constants';
fetch(Constants.expoConfig?.extra?.api);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://json.example.com/
fetch(Constants.expoConfig?.extra?.nowhere);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved missing

// @file dynamic/app.config.ts
export default ({ config }) => ({ ...config, extra: { api: process.env.API ?? 'https://dynamic.example.com' } });

// @file dynamic/src/api.ts
import Constants from 'expo-constants';
fetch(Constants.expoConfig!.extra!.api);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://dynamic.example.com/ | unresolved environment API
