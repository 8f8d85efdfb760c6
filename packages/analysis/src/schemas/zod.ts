import type { SchemaAction, SchemaModel } from './schemaModel';

const plain: SchemaAction = { does: 'schema', becomes: 'schema' };
const object: SchemaAction = { does: 'schema', becomes: 'schema', fields: ['0'] };
const parse: SchemaAction = { does: 'parse', input: ['0'] };
const safeParse: SchemaAction = { does: 'parse', input: ['0'], under: 'data' };
const more: SchemaAction = { does: 'schema', fields: ['0'] };
const fallback: SchemaAction = { does: 'schema', fallback: ['0'] };
const through: SchemaAction = { does: 'schema', through: '0' };

/**
 * zod: objects of fields, defaults, transforms that can be followed; all else only checks.
 * @see https://zod.dev/api
 */
export const zod: SchemaModel = {
  name: 'zod',
  modules: Object.fromEntries(['zod', 'zod/v3', 'zod/v4', 'zod/mini', 'zod/v4-mini'].map((name) => [name, 'z'])),
  entities: {
    z: {
      reads: {
        z: { does: 'is', entity: 'z' },
        default: { does: 'is', entity: 'z' },
        coerce: { does: 'is', entity: 'z' },
      },
      calls: {
        object,
        strictObject: object,
        looseObject: object,
        preprocess: { does: 'schema', becomes: 'schema', of: '1', through: '0' },
        pipe: { does: 'schema', becomes: 'schema', of: '0', through: '1' },
        optional: { does: 'schema', becomes: 'schema', of: '0' },
        nullable: { does: 'schema', becomes: 'schema', of: '0' },
        _default: { does: 'schema', becomes: 'schema', of: '0', fallback: ['1'] },
        transform: { does: 'schema', becomes: 'schema', through: '0' },
        parse: { does: 'parse', of: '0', input: ['1'] },
        safeParse: { does: 'parse', of: '0', input: ['1'], under: 'data' },
      },
      otherCalls: plain,
    },
    schema: {
      calls: {
        default: fallback,
        prefault: fallback,
        catch: fallback,
        transform: through,
        overwrite: through,
        pipe: through,
        extend: more,
        safeExtend: more,
        augment: more,
        merge: { does: 'schema', fields: ['0.shape'] },
        and: { does: 'schema', fields: ['0.shape'] },
        parse,
        parseAsync: parse,
        decode: parse,
        safeParse,
        safeParseAsync: safeParse,
        spa: safeParse,
      },
      otherCalls: { does: 'schema' },
      reads: { shape: { does: 'fields' } },
    },
  },
};
