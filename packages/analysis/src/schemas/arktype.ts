import type { SchemaAction, SchemaModel } from './schemaModel';

const parse: SchemaAction = { does: 'parse', input: ['0'] };
const through: SchemaAction = { does: 'schema', through: '0' };

/**
 * arktype: fields are written as texts.
 * @see https://arktype.io/docs/objects
 */
export const arktype: SchemaModel = {
  name: 'arktype',
  modules: { arktype: 'arktype', arkenv: 'arkenv' },
  entities: {
    arktype: { reads: { type: { does: 'is', entity: 'type' } } },
    type: { call: { does: 'schema', becomes: 'schema', fields: ['0'] } },
    schema: {
      call: parse,
      calls: {
        assert: parse,
        from: parse,
        default: { does: 'schema', fallback: ['0'] },
        pipe: through,
        to: through,
        and: { does: 'schema', fields: ['0'] },
        merge: { does: 'schema', fields: ['0'] },
      },
      otherCalls: { does: 'schema' },
    },
    arkenv: { calls: { default: { does: 'parse', fields: ['0'] } } },
  },
};
