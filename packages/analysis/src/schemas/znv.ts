import type { SchemaModel } from './schemaModel';

/**
 * znv: `parseEnv` with zod schemas, or with objects that name a schema and its defaults.
 * @see https://github.com/lostfictions/znv
 */
export const znv: SchemaModel = {
  name: 'znv',
  modules: { znv: 'znv' },
  entities: {
    znv: { calls: { parseEnv: { does: 'parse', fields: ['1'], input: ['0'] } } },
  },
};
