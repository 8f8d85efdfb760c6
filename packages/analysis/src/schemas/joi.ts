import type { SchemaAction, SchemaModel } from './schemaModel';

const object: SchemaAction = { does: 'schema', becomes: 'schema', fields: ['0'] };
const keys: SchemaAction = { does: 'schema', fields: ['0'] };

/**
 * joi, under both of its names.
 * @see https://joi.dev/api/
 */
export const joi: SchemaModel = {
  name: 'joi',
  modules: { joi: 'joi', '@hapi/joi': 'joi' },
  entities: {
    joi: {
      calls: {
        object,
        compile: object,
        attempt: { does: 'parse', of: '1', input: ['0'] },
        validate: { does: 'parse', of: '1', input: ['0'], under: 'value' },
      },
      otherCalls: { does: 'schema', becomes: 'schema' },
      reads: { default: { does: 'is', entity: 'joi' }, Joi: { does: 'is', entity: 'joi' } },
    },
    schema: {
      calls: {
        keys,
        append: keys,
        default: { does: 'schema', fallback: ['0'] },
        failover: { does: 'schema', fallback: ['0'] },
        custom: { does: 'schema', through: '0' },
        validate: { does: 'parse', input: ['0'], under: 'value' },
        validateAsync: { does: 'parse', input: ['0'] },
      },
      otherCalls: { does: 'schema' },
    },
  },
};
