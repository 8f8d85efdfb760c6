import type { SchemaModel, Settings } from './schemaModel';

const described: Settings = { kind: 'described', variable: 'env', fallback: 'default' };

/**
 * convict: a tree of settings that each name their variable and default.
 * @see https://github.com/mozilla/node-convict
 */
export const convict: SchemaModel = {
  name: 'convict',
  modules: { convict: 'convict' },
  entities: {
    convict: {
      call: { does: 'schema', becomes: 'config', fields: ['0'] },
      reads: { default: { does: 'is', entity: 'convict' } },
    },
    config: {
      calls: {
        get: { does: 'setting', path: '0', in: described },
        default: { does: 'setting', path: '0', in: described },
        getProperties: { does: 'setting', in: described },
        validate: { does: 'schema' },
        load: { does: 'schema' },
        loadFile: { does: 'schema' },
      },
    },
  },
};
