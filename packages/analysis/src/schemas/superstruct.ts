import type { SchemaAction, SchemaModel } from './schemaModel';

const object: SchemaAction = { does: 'schema', becomes: 'schema', fields: ['0'] };
const create: SchemaAction = { does: 'parse', of: '1', input: ['0'] };

/**
 * superstruct.
 * @see https://docs.superstructjs.org/api-reference/coercions
 */
export const superstruct: SchemaModel = {
  name: 'superstruct',
  modules: { superstruct: 'superstruct' },
  entities: {
    superstruct: {
      calls: {
        object,
        type: object,
        defaulted: { does: 'schema', becomes: 'schema', of: '0', fallback: ['1'] },
        optional: { does: 'schema', becomes: 'schema', of: '0' },
        nullable: { does: 'schema', becomes: 'schema', of: '0' },
        coerce: { does: 'schema', becomes: 'schema', of: '0', through: '2' },
        create,
        mask: create,
      },
      otherCalls: { does: 'schema', becomes: 'schema' },
    },
    schema: { calls: { create: { does: 'parse', input: ['0'] }, mask: { does: 'parse', input: ['0'] } } },
  },
};
