import { folderOf, resolvePath } from '../values/projectPath';
import { jsonMember, jsonText } from '../values/readJsonValue';
import { type Deployment, mapEntries, membersOf } from './deployment';

/**
 * Netlify: `build.environment`, and that of each context.
 * @see https://docs.netlify.com/configure-builds/file-based-configuration/
 */
export const netlify: Deployment = {
  name: 'netlify',
  files: /(?:^|\/)netlify\.toml$/,
  cue: /\benvironment\b/,
  read: ({ file, documents }) =>
    documents.flatMap((document) =>
      [
        ['netlify', jsonMember(document, 'build')] as const,
        ...membersOf(jsonMember(document, 'context')).map(([name, node]) => [name, node] as const),
      ].map(([environment, node]) => ({
        environment,
        references: 'none' as const,
        folder: resolvePath(folderOf(file), jsonText(document, 'build', 'base') ?? '.') ?? '',
        entries: mapEntries(jsonMember(node, 'environment')),
      })),
    ),
};
