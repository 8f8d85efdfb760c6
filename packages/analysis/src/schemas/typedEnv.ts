import type { SchemaModel } from './schemaModel';

/**
 * typed-env and env-schema: environment variables described by objects with a type and a default.
 * @see https://github.com/fastify/env-schema
 */
export const typedEnv: SchemaModel = {
  name: 'typedEnv',
  modules: { 'typed-env': 'typedEnv', 'env-schema': 'envSchema' },
  entities: {
    typedEnv: { calls: { createEnv: { does: 'parse', fields: ['0'] } } },
    envSchema: {
      call: { does: 'parse', fields: ['0.schema.properties'] },
      calls: { envSchema: { does: 'parse', fields: ['0.schema.properties'] } },
      reads: { default: { does: 'is', entity: 'envSchema' } },
    },
  },
};
