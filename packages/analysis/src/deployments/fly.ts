import { folderOf } from '../values/projectPath';
import { jsonMember } from '../values/readJsonValue';
import { type Deployment, mapEntries, variantOf } from './deployment';

/**
 * Fly.io: `env`, and the build arguments that a Dockerfile is given.
 * @see https://fly.io/docs/reference/configuration/
 */
export const fly: Deployment = {
  name: 'fly',
  files: /(?:^|\/)fly(?:\.[\w-]+)?\.toml$/,
  cue: /\b(?:env|args)\b/,
  read: ({ file, documents }) =>
    documents.map((document) => ({
      environment: ['fly', variantOf(file, /^fly/i)].filter((word) => word !== '').join('.'),
      references: 'none',
      folder: folderOf(file),
      entries: [jsonMember(document, 'build', 'args'), jsonMember(document, 'env')].flatMap(mapEntries),
    })),
};
