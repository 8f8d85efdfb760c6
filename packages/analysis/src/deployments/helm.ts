import type { JsonNode } from '../values/readJsonValue';
import { type Deployment, type DeploymentSection, listEntries, mapEntries, membersOf, variantOf } from './deployment';

/** What charts call the variables of a container. */
const variableKeys = new Set(['env', 'extraEnv', 'envVars', 'extraEnvVars', 'environment', 'environmentVariables']);
const variableName = /^[A-Z][A-Z0-9_]*$/;
const deepest = 8;

/**
 * Values of Helm charts, where they list variables under one of the usual names. What a template makes is not known.
 * @see https://helm.sh/docs/chart_template_guide/values_files/
 */
export const helm: Deployment = {
  name: 'helm',
  files: /(?:^|\/)values(?:[.-][\w.-]+)?\.ya?ml$/,
  cue: /\b(?:env|extraEnv|envVars|extraEnvVars|environment|environmentVariables):/,
  read: ({ file, documents }) => {
    const variant = variantOf(file, /^values/i);
    return documents.flatMap((document) => sectionsOf(document, variant === '' ? 'helm' : variant, [], 0));
  },
};

function sectionsOf(
  node: JsonNode,
  environment: string,
  names: readonly string[],
  depth: number,
): readonly DeploymentSection[] {
  if (depth > deepest) return [];
  return membersOf(node).flatMap(([key, member]): readonly DeploymentSection[] => {
    if (!variableKeys.has(key)) return sectionsOf(member, environment, [key, ...names], depth + 1);
    const entries = [...listEntries(member, 'name', 'value'), ...mapEntries(member)].filter(
      ({ name, value }) => variableName.test(name) && !value?.includes('{{'),
    );
    return entries.length === 0 ? [] : [{ environment, entries, references: 'none', names }];
  });
}
