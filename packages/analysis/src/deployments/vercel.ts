import { folderOf } from '../values/projectPath';
import { jsonMember } from '../values/readJsonValue';
import { type Deployment, mapEntries } from './deployment';

/**
 * Vercel: `env` and `build.env`. A value that begins with `@` names a secret.
 * @see https://vercel.com/docs/project-configuration
 */
export const vercel: Deployment = {
  name: 'vercel',
  files: /(?:^|\/)(?:vercel|now)\.json$/,
  cue: /"env"/,
  read: ({ file, documents }) =>
    documents.map((document) => ({
      environment: 'vercel',
      references: 'none',
      folder: folderOf(file),
      entries: [jsonMember(document, 'build', 'env'), jsonMember(document, 'env')]
        .flatMap(mapEntries)
        .filter(({ value }) => !value?.startsWith('@')),
    })),
};
