import type { SchemaAction, SchemaModel } from './schemaModel';

const parse: SchemaAction = { does: 'parse', of: '0', input: ['1'] };

/**
 * JSON Schema, written out or by typebox, and what reads the environment with it.
 * @see https://github.com/fastify/env-schema
 * @see https://github.com/sinclairzx81/typebox
 */
export const jsonSchema: SchemaModel = {
  name: 'jsonSchema',
  modules: {
    'env-schema': 'envSchema',
    '@sinclair/typebox': 'typebox',
    typebox: 'typebox',
    '@sinclair/typebox/value': 'values',
    'typebox/value': 'values',
  },
  entities: {
    envSchema: {
      call: { does: 'parse', of: '0.schema', input: ['0.data', 'environment'] },
      calls: {
        default: { does: 'parse', of: '0.schema', input: ['0.data', 'environment'] },
        envSchema: { does: 'parse', of: '0.schema', input: ['0.data', 'environment'] },
      },
    },
    typebox: { reads: { Type: { does: 'is', entity: 'type' }, default: { does: 'is', entity: 'type' } } },
    type: {
      calls: {
        Object: { does: 'schema', becomes: 'schema', fields: ['0'] },
        Optional: { does: 'schema', becomes: 'schema', of: '0' },
        Readonly: { does: 'schema', becomes: 'schema', of: '0' },
      },
      otherCalls: { does: 'schema', becomes: 'schema', fallback: ['0.default'] },
    },
    schema: {},
    values: { reads: { Value: { does: 'is', entity: 'value' } } },
    value: { calls: { Parse: parse, Decode: parse, Default: parse, Cast: parse, Convert: parse, Clean: parse } },
  },
};
