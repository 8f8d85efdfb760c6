import { folderOf } from '../values/projectPath';
import { jsonMember } from '../values/readJsonValue';
import { type Deployment, mapEntries, variantOf } from './deployment';

/**
 * Google App Engine: `env_variables` and `build_env_variables`.
 * @see https://cloud.google.com/appengine/docs/standard/reference/app-yaml
 */
export const appEngine: Deployment = {
  name: 'appEngine',
  files: /(?:^|\/)app(?:[.-][\w-]+)?\.ya?ml$/,
  cue: /\b(?:build_)?env_variables:/,
  read: ({ file, documents }) =>
    documents.map((document) => ({
      environment: ['app-engine', variantOf(file, /^app/i)].filter((word) => word !== '').join('.'),
      references: 'none',
      folder: folderOf(file),
      entries: ['build_env_variables', 'env_variables'].flatMap((name) => mapEntries(jsonMember(document, name))),
    })),
};
