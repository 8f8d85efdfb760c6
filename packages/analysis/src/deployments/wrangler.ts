import { folderOf } from '../values/projectPath';
import { jsonMember } from '../values/readJsonValue';
import { type Deployment, mapEntries, membersOf } from './deployment';

/**
 * Cloudflare Workers: `vars`, and those of each environment.
 * @see https://developers.cloudflare.com/workers/wrangler/configuration/
 */
export const wrangler: Deployment = {
  name: 'wrangler',
  files: /(?:^|\/)wrangler(?:\.[\w-]+)?\.(?:toml|jsonc?)$/,
  cue: /\bvars\b/,
  read: ({ file, documents }) =>
    documents.flatMap((document) =>
      [['wrangler', document] as const, ...membersOf(jsonMember(document, 'env'))].map(([environment, node]) => ({
        environment,
        references: 'none' as const,
        folder: folderOf(file),
        entries: mapEntries(jsonMember(node, 'vars')),
      })),
    ),
};
