import type { SchemaModel, Settings } from './schemaModel';

const files: Settings = {
  kind: 'folder',
  folder: 'config',
  plain: 'default',
  variables: 'custom-environment-variables',
};

/**
 * node-config: the files of a folder, one for each deployment.
 * @see https://github.com/node-config/node-config/wiki/Configuration-Files
 */
export const nodeConfig: SchemaModel = {
  name: 'nodeConfig',
  modules: { config: 'config' },
  entities: {
    config: {
      calls: { get: { does: 'setting', path: '0', in: files } },
      reads: { default: { does: 'is', entity: 'config' }, util: { does: 'is', entity: 'util' } },
      otherReads: { does: 'setting', path: 'name', in: files },
    },
    util: { calls: { toObject: { does: 'setting', in: files } } },
  },
};
