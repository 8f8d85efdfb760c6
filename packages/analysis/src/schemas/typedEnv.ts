import type { SchemaModel } from './schemaModel';

/**
 * typed-env: environment variables described by objects with a type and a default.
 * @see https://www.npmjs.com/package/typed-env
 */
export const typedEnv: SchemaModel = {
  name: 'typedEnv',
  modules: { 'typed-env': 'typedEnv' },
  entities: {
    typedEnv: { calls: { createEnv: { does: 'parse', fields: ['0'] } } },
  },
};
