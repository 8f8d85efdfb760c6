import type { SchemaAction, SchemaModel } from './schemaModel';

const read: SchemaAction = { does: 'file', path: '0' };
const passes: SchemaAction = { does: 'passes', from: '0' };
const joined: SchemaAction = { does: 'path' };

/**
 * Data files that a program reads itself: Node's files and paths, and parsers of what was read.
 * @see https://nodejs.org/api/fs.html
 */
export const dataFiles: SchemaModel = {
  name: 'dataFiles',
  modules: {
    fs: 'fs',
    'fs/promises': 'fs',
    'fs-extra': 'fs',
    'graceful-fs': 'fs',
    path: 'path',
    'path/posix': 'path',
    'js-yaml': 'parser',
    yaml: 'parser',
    toml: 'parser',
    'smol-toml': 'parser',
    '@iarna/toml': 'parser',
    json5: 'parser',
    'jsonc-parser': 'parser',
    'comment-json': 'parser',
    'strip-json-comments': 'stripper',
    jsonfile: 'fs',
    'load-json-file': 'fs',
  },
  entities: {
    fs: {
      calls: {
        readFileSync: read,
        readFile: read,
        readJsonSync: read,
        readJSONSync: read,
        readJson: read,
        readJSON: read,
        loadJsonFile: read,
        loadJsonFileSync: read,
      },
      reads: { promises: { does: 'is', entity: 'fs' } },
    },
    path: {
      calls: { join: joined, resolve: joined },
      reads: { posix: { does: 'is', entity: 'path' }, default: { does: 'is', entity: 'path' } },
    },
    parser: { calls: { load: passes, safeLoad: passes, parse: passes, parseDocument: passes } },
    stripper: { call: passes, calls: { default: passes } },
  },
};
