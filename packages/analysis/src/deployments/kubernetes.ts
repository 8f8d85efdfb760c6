import { type JsonNode, jsonMember, jsonText } from '../values/readJsonValue';
import {
  type Deployment,
  type DeploymentEntry,
  type DeploymentSection,
  imageName,
  itemsOf,
  listEntries,
  mapEntries,
  textOffset,
} from './deployment';

/** Where the pod stands in each kind of workload. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  Rollout: ['spec', 'template', 'spec'],
  /** Knative. */
  Service: ['spec', 'template', 'spec'],
};

const named = /(?:^|\/)(?:overlays?|environments?|envs?|clusters?|stages?)\/([\w-]+)\//;
const plainFolders = /^(?:base|common|default|templates?)$/;

/**
 * Kubernetes manifests: the `env` of containers, config maps, and keys of those that `env` names. Secrets are not read.
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export const kubernetes: Deployment = {
  name: 'kubernetes',
  files:
    /^(?!(?:.*\/)?(?:\.github|locales?|i18n|lang|translations|openapi|swagger|__tests__|fixtures|testdata)\/).*\.ya?ml$/,
  cue: /^\s*["']?kind["']?:\s*["']?(?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Rollout|Service|ConfigMap|List|Kustomization)\b|configMapGenerator:/m,
  read({ file, documents }) {
    return documents
      .flatMap((document) =>
        jsonText(document, 'kind') === 'List' ? itemsOf(jsonMember(document, 'items')) : [document],
      )
      .flatMap((object) => sectionsOf(object, file));
  },
};

function sectionsOf(object: JsonNode, file: string): readonly DeploymentSection[] {
  const environment = environmentOf(object, file);
  const name = jsonText(object, 'metadata', 'name');
  const kind = jsonText(object, 'kind') ?? '';
  if (kind === 'ConfigMap')
    return [
      {
        environment,
        references: 'none',
        entries: mapEntries(jsonMember(object, 'data')),
        ...(name === undefined ? {} : { config: name, names: [name.replace(/-?(?:config-?map|config|env|cm)$/, '')] }),
      },
    ];
  const generated = itemsOf(jsonMember(object, 'configMapGenerator')).map(
    (map): DeploymentSection => ({
      environment,
      references: 'none',
      entries: itemsOf(jsonMember(map, 'literals')).flatMap(literal),
      ...(jsonText(map, 'name') === undefined ? {} : { config: jsonText(map, 'name') ?? '' }),
    }),
  );
  const path = Object.hasOwn(podPaths, kind) ? podPaths[kind] : undefined;
  const pod = path && jsonMember(object, ...path);
  const containers = ['initContainers', 'containers'].flatMap((list) => itemsOf(jsonMember(pod, list)));
  const single = containers.length === 1 && name !== undefined ? [name] : [];
  return [
    ...generated,
    ...containers.map(
      (container): DeploymentSection => ({
        environment,
        references: 'own',
        entries: entriesOf(jsonMember(container, 'env')),
        names: [...single, ...[jsonText(container, 'name') ?? []].flat(), ...imageName(container)],
      }),
    ),
  ];
}

function literal(node: JsonNode): readonly DeploymentEntry[] {
  const [, name = '', value = ''] = (node.kind === 'string' && /^([^=]+)=([\s\S]*)$/.exec(node.value)) || [];
  const at = textOffset(node);
  return name === '' ? [] : [{ name, value, at, valueAt: at + name.length + 1 }];
}

function entriesOf(env: JsonNode | undefined): readonly DeploymentEntry[] {
  const written = listEntries(env, 'name', 'value').map((entry) => ({
    ...entry,
    value: expandable(entry.value ?? ''),
  }));
  const held = itemsOf(env).flatMap((item): readonly DeploymentEntry[] => {
    const name = jsonMember(item, 'name');
    const from = jsonMember(item, 'valueFrom', 'configMapKeyRef');
    const config = jsonText(from, 'name');
    const key = jsonText(from, 'key');
    if (name?.kind !== 'string' || config === undefined || key === undefined) return [];
    return [{ name: name.value, held: { config, key }, at: textOffset(name), valueAt: textOffset(name) }];
  });
  return [...written, ...held];
}

/** `$(NAME)` is a reference, `$$(NAME)` is not, and a plain `$` stands for itself. */
function expandable(value: string): string {
  return value.replace(/\$\$|\$\(([\w.]+)\)|\$/g, (_whole, name?: string) =>
    name === undefined ? '\\$' : `\${${name}}`,
  );
}

function environmentOf(object: JsonNode, file: string): string {
  const folder = named.exec(file)?.[1];
  if (folder !== undefined && !plainFolders.test(folder)) return folder;
  const namespace = jsonText(object, 'metadata', 'namespace') ?? jsonText(object, 'namespace');
  return namespace === undefined || namespace === 'default' ? 'kubernetes' : namespace;
}
