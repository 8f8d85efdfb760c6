import type { SchemaAction, SchemaModel } from './schemaModel';

const object: SchemaAction = { does: 'schema', becomes: 'schema', fields: ['0'] };
const parse: SchemaAction = { does: 'parse', input: ['0'] };

/**
 * yup.
 * @see https://github.com/jquense/yup#api
 */
export const yup: SchemaModel = {
  name: 'yup',
  modules: { yup: 'yup' },
  entities: {
    yup: {
      calls: { object },
      otherCalls: { does: 'schema', becomes: 'schema' },
      reads: { default: { does: 'is', entity: 'yup' } },
    },
    schema: {
      calls: {
        shape: { does: 'schema', fields: ['0'] },
        default: { does: 'schema', fallback: ['0'] },
        transform: { does: 'schema', through: '0' },
        cast: parse,
        validate: parse,
        validateSync: parse,
      },
      otherCalls: { does: 'schema' },
    },
  },
};
