// @file .env
PUBLIC_API=https://public.example.com
API_URL=https://api.example.com

// @file src/svelte.ts
import { PUBLIC_API } from '$env/static/public';
import { env } from '$env/dynamic/private';
fetch(PUBLIC_API);
//    ^^^^^^^^^^ GET https://public.example.com/ (default)
fetch(env.API_URL!);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.NOWHERE!);
//    ^^^^^^^^^^^ GET unresolved environment NOWHERE

// @file src/astro.ts
import { PUBLIC_API as api } from 'astro:env/client';
import { getSecret } from 'astro:env/server';
fetch(api);
//    ^^^ GET https://public.example.com/ (default)
fetch(getSecret('API_URL')!);
//    ^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/native.ts
import Config from 'react-native-config';
import { API_URL } from '@env';
fetch(Config.API_URL!);
//    ^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(API_URL);
//    ^^^^^^^ GET https://api.example.com/ (default)

// @file vite.config.ts
import { defineConfig, loadEnv } from 'vite';
export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd(), '');
  fetch(env.API_URL);
//      ^^^^^^^^^^^ GET https://api.example.com/ (default)
  return {};
});

// @file src/worker.ts
import { env } from 'cloudflare:workers';
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(Netlify.env.get('API_URL')!);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file other/tsconfig.json
{ "compilerOptions": { "paths": { "@env": ["./env.ts"] } } }

// @file other/env.ts
export const API_URL = 'https://own.example.com';

// @file other/main.ts
import { API_URL } from '@env';
import { PUBLIC_API } from '$env/something/else';
fetch(API_URL);
//    ^^^^^^^ GET https://own.example.com/
fetch(PUBLIC_API);
//    ^^^^^^^^^^ GET unresolved import $env/something/else.PUBLIC_API

// @file src/paths.ts
// Where a page of SvelteKit lies is a path on its own host.
import { base, resolve } from '$app/paths';
fetch(`${base}/api/users`);
//    ^^^^^^^^^^^^^^^^^^^ GET relative
fetch(resolve('/api/users'));
//    ^^^^^^^^^^^^^^^^^^^^^ GET relative
fetch(`https://paths.example.com${base}/api`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://paths.example.com/api
