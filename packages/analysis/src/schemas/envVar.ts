import type { SchemaModel } from './schemaModel';

/**
 * env-var: a chain from the variable to the value.
 * @see https://github.com/evanshortiss/env-var
 */
export const envVar: SchemaModel = {
  name: 'envVar',
  modules: { 'env-var': 'env' },
  entities: {
    env: {
      calls: {
        get: { does: 'variable', name: '0', becomes: 'variable' },
        from: { does: 'is', entity: 'env' },
      },
      reads: { default: { does: 'is', entity: 'env' } },
    },
    variable: {
      calls: {
        default: { does: 'schema', fallback: ['0'] },
        required: { does: 'schema' },
        example: { does: 'schema' },
        asUrlObject: { does: 'value', isUrl: true },
        asUrlString: { does: 'value' },
        asString: { does: 'value' },
        asPortNumber: { does: 'value' },
        asInt: { does: 'value' },
        asIntPositive: { does: 'value' },
        asEnum: { does: 'value' },
      },
    },
  },
};
