import type { SchemaAction, SchemaModel } from './schemaModel';

const object: SchemaAction = { does: 'schema', becomes: 'schema', fields: ['0'] };
const wrapped: SchemaAction = { does: 'schema', becomes: 'schema', of: '0', fallback: ['1'] };
const parse: SchemaAction = { does: 'parse', of: '0', input: ['1'] };
const safeParse: SchemaAction = { does: 'parse', of: '0', input: ['1'], under: 'output' };

/**
 * valibot: functions that take schemas.
 * @see https://valibot.dev/api/
 */
export const valibot: SchemaModel = {
  name: 'valibot',
  modules: { valibot: 'v' },
  entities: {
    v: {
      calls: {
        object,
        looseObject: object,
        strictObject: object,
        objectWithRest: object,
        optional: wrapped,
        exactOptional: wrapped,
        nullish: wrapped,
        nullable: wrapped,
        undefinedable: wrapped,
        fallback: wrapped,
        partial: { does: 'schema', becomes: 'schema', of: '0' },
        required: { does: 'schema', becomes: 'schema', of: '0' },
        pipe: { does: 'schema', becomes: 'schema', of: '0', through: 'rest' },
        transform: { does: 'schema', becomes: 'schema', through: '0' },
        parse,
        parseAsync: parse,
        safeParse,
        safeParseAsync: safeParse,
        parser: { does: 'schema', becomes: 'parser', of: '0' },
      },
      otherCalls: { does: 'schema', becomes: 'schema' },
      reads: { default: { does: 'is', entity: 'v' } },
    },
    schema: {
      reads: { entries: { does: 'fields' } },
    },
    parser: { call: { does: 'parse', input: ['0'] } },
  },
};
