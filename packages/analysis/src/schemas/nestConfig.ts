import type { SchemaAction, SchemaModel } from './schemaModel';

const get: SchemaAction = { does: 'setting', path: '0', fallback: ['1'], in: { kind: 'registered' } };

/**
 * Nest's configuration: variables, and what functions that are registered return.
 * @see https://docs.nestjs.com/techniques/configuration
 */
export const nestConfig: SchemaModel = {
  name: 'nestConfig',
  modules: { '@nestjs/config': 'nest' },
  entities: {
    nest: {
      calls: { registerAs: { does: 'schema', becomes: 'registered', through: '1' } },
      reads: {
        ConfigService: { does: 'is', entity: 'ConfigService' },
        ConfigType: { does: 'is', entity: 'ConfigType' },
      },
    },
    ConfigService: { call: { does: 'is', entity: 'ConfigService' }, calls: { get, getOrThrow: get }, isType: true },
    ConfigType: { isTypeOf: true },
    registered: { call: { does: 'value' } },
  },
};
