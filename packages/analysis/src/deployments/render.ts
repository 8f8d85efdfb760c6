import { folderOf, resolvePath } from '../values/projectPath';
import { jsonMember, jsonText } from '../values/readJsonValue';
import { type Deployment, itemsOf, listEntries } from './deployment';

/**
 * Render: the `envVars` of services and of groups.
 * @see https://render.com/docs/blueprint-spec
 */
export const render: Deployment = {
  name: 'render',
  files: /(?:^|\/)render\.ya?ml$/,
  cue: /\benvVars:/,
  read: ({ file, documents }) =>
    documents
      .flatMap((document) => [
        ...itemsOf(jsonMember(document, 'services')),
        ...itemsOf(jsonMember(document, 'envVarGroups')),
      ])
      .map((service) => ({
        environment: 'render',
        references: 'none',
        folder: resolvePath(folderOf(file), jsonText(service, 'rootDir') ?? '.') ?? '',
        names: [jsonText(service, 'name') ?? []].flat(),
        entries: listEntries(jsonMember(service, 'envVars'), 'key', 'value'),
      })),
};
