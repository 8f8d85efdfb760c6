import { folderOf, resolvePath } from '../values/projectPath';
import { type JsonNode, jsonMember, jsonText } from '../values/readJsonValue';
import {
  type Deployment,
  type DeploymentEntry,
  imageName,
  itemsOf,
  mapEntries,
  membersOf,
  textOffset,
  variantOf,
} from './deployment';

/**
 * Docker Compose: `environment` as a map or a list, `env_file`, and where a service is built.
 * @see https://docs.docker.com/reference/compose-file/services/#environment
 */
export const compose: Deployment = {
  name: 'compose',
  files: /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/,
  cue: /\b(?:environment|env_file)\b/,
  read({ file, documents }) {
    const variant = variantOf(file, /^(?:docker-)?compose/i);
    const environment = variant === '' ? 'docker-compose' : `docker-compose.${variant}`;
    return documents.flatMap((document) => {
      const services = membersOf(jsonMember(document, 'services'));
      const isBuilt = services.some(([, service]) => jsonMember(service, 'build') !== undefined);
      return services.map(([name, service]) => {
        const { folder, names } = builtFrom(service, folderOf(file));
        const isUnbuilt = jsonMember(service, 'build') === undefined;
        return {
          environment,
          entries: entriesOf(jsonMember(service, 'environment')),
          references: 'files' as const,
          folder,
          isNamedOnly: isBuilt && isUnbuilt,
          isUnbuilt,
          names: [name, ...names, ...imageName(service)],
          files: filesOf(jsonMember(service, 'env_file'), folderOf(file)),
        };
      });
    });
  },
};

function entriesOf(node: JsonNode | undefined): readonly DeploymentEntry[] {
  const listed = itemsOf(node).flatMap((item): readonly DeploymentEntry[] => {
    const pair = item.kind === 'string' ? /^([^=]+)=([\s\S]*)$/.exec(item.value) : null;
    const [, name = '', value = ''] = pair ?? [];
    const at = textOffset(item);
    return pair ? [{ name, value, at, valueAt: at + name.length + 1 }] : [];
  });
  // A doubled `$` is a plain one.
  return [...mapEntries(node), ...listed].map((entry) => ({
    ...entry,
    value: entry.value?.replaceAll('$$', '\\$') ?? '',
  }));
}

function builtFrom(service: JsonNode, folder: string): { readonly folder: string; readonly names: readonly string[] } {
  const context = jsonText(service, 'build') ?? jsonText(service, 'build', 'context') ?? '.';
  const from = /^[a-z]+:\/\/|\$/.test(context) ? folder : (resolvePath(folder, context) ?? folder);
  const stands = folderOf(jsonText(service, 'build', 'dockerfile') ?? '');
  return { folder: from, names: stands === '' ? [] : [stands.slice(stands.lastIndexOf('/') + 1)] };
}

function filesOf(node: JsonNode | undefined, folder: string): readonly string[] {
  const listed = node?.kind === 'string' ? [node] : itemsOf(node);
  return listed.flatMap((item) => {
    const path = item.kind === 'string' ? item.value : jsonText(item, 'path');
    return path === undefined ? [] : (resolvePath(folder, path) ?? []);
  });
}
