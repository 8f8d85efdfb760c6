import type { SchemaModel } from './schemaModel';

/**
 * Modules and functions by which frameworks hand out environment variables as they are, and where a page lies.
 * @see https://svelte.dev/docs/kit/$env-static-public
 * @see https://svelte.dev/docs/kit/$app-paths
 * @see https://docs.astro.build/en/guides/environment-variables/#type-safe-environment-variables
 * @see https://vite.dev/config/#using-environment-variables-in-config
 * @see https://github.com/lugg/react-native-config
 * @see https://developers.cloudflare.com/workers/runtime-apis/bindings/
 */
export const frameworkEnv: SchemaModel = {
  name: 'frameworkEnv',
  modules: {
    '$env/static/public': 'variables',
    '$env/static/private': 'variables',
    '$env/dynamic/public': 'env',
    '$env/dynamic/private': 'env',
    '$app/paths': 'paths',
    'astro:env/client': 'variables',
    'astro:env/server': 'variables',
    '@env': 'variables',
    'react-native-dotenv': 'variables',
    'react-native-config': 'config',
    'cloudflare:workers': 'env',
    bun: 'env',
    'std-env': 'env',
    'next-runtime-env': 'reader',
    vite: 'vite',
  },
  globals: { Netlify: 'netlify' },
  entities: {
    variables: {
      calls: { getSecret: { does: 'variable', name: '0' } },
      otherReads: { does: 'variable' },
    },
    env: { reads: { env: { does: 'environment' } } },
    // Where the application lies on its own host: a path, whatever its configuration says.
    paths: {
      calls: Object.fromEntries(
        ['resolve', 'resolveRoute', 'asset'].map((name) => [name, { does: 'passes', from: '0' } as const]),
      ),
      reads: { base: { does: 'text', text: '' } },
    },
    config: { reads: { default: { does: 'environment' }, Config: { does: 'environment' } } },
    reader: { calls: { env: { does: 'variable', name: '0' } } },
    vite: { calls: { loadEnv: { does: 'environment' } } },
    netlify: { reads: { env: { does: 'is', entity: 'netlifyEnv' } } },
    netlifyEnv: { calls: { get: { does: 'variable', name: '0' }, toObject: { does: 'environment' } } },
  },
};
