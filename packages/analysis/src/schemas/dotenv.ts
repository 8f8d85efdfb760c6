import type { SchemaAction, SchemaModel } from './schemaModel';

const loaded: SchemaAction = { does: 'is', entity: 'loaded' };

/**
 * dotenv and those that build on it: the variables of the environment files.
 * @see https://github.com/motdotla/dotenv
 */
export const dotenv: SchemaModel = {
  name: 'dotenv',
  modules: {
    dotenv: 'dotenv',
    'dotenv-safe': 'dotenv',
    'dotenv-flow': 'dotenv',
    'dotenv-expand': 'dotenv',
    'dotenv-defaults': 'dotenv',
    '@dotenvx/dotenvx': 'dotenv',
    '@next/env': 'next',
  },
  entities: {
    dotenv: {
      call: loaded,
      calls: { config: loaded, load: loaded, configDotenv: loaded, expand: loaded, parse: { does: 'environment' } },
      reads: { default: { does: 'is', entity: 'dotenv' } },
    },
    loaded: { reads: { parsed: { does: 'environment' } } },
    next: {
      calls: { loadEnvConfig: { does: 'is', entity: 'nextLoaded' } },
      reads: { default: { does: 'is', entity: 'next' } },
    },
    nextLoaded: { reads: { combinedEnv: { does: 'environment' } } },
  },
};
