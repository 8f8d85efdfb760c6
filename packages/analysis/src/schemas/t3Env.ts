import type { SchemaModel } from './schemaModel';

/**
 * t3-env: `createEnv` with a schema for each variable.
 * @see https://env.t3.gg/docs/core
 */
export const t3Env: SchemaModel = {
  name: 't3Env',
  modules: Object.fromEntries(['core', 'nextjs', 'nuxt'].map((name) => [`@t3-oss/env-${name}`, 'env'])),
  entities: {
    env: {
      calls: {
        createEnv: {
          does: 'parse',
          fields: ['0.server', '0.client', '0.shared'],
          input: ['0.runtimeEnv', '0.runtimeEnvStrict', '0.experimental__runtimeEnv', 'environment'],
          behind: '0.extends',
        },
      },
    },
  },
};
