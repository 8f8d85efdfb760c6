import { folderOf } from '../values/projectPath';
import { type JsonNode, jsonMember } from '../values/readJsonValue';
import { type Deployment, mapEntries, membersOf, plainText } from './deployment';

const deepest = 8;
const longest = 4096;
const variable = /\$\{([^${}]*)\}/g;

/**
 * Serverless Framework: `provider.environment` and that of each function. `${self:…}` is looked up in the same file,
 * `${env:NAME}` is a variable, and what only the command line knows stays open.
 * @see https://www.serverless.com/framework/docs/guides/variables
 */
export const serverless: Deployment = {
  name: 'serverless',
  files: /(?:^|\/)serverless(?:[.-][\w-]+)?\.ya?ml$/,
  cue: /\benvironment:/,
  read: ({ file, documents }) =>
    documents.flatMap((document) =>
      [jsonMember(document, 'provider'), ...membersOf(jsonMember(document, 'functions')).map(([, node]) => node)].map(
        (node) => ({
          environment: 'serverless',
          references: 'files' as const,
          folder: folderOf(file),
          entries: mapEntries(jsonMember(node, 'environment')).map((entry) => ({
            ...entry,
            value: expandable(entry.value ?? '', document, 0),
          })),
        }),
      ),
    ),
};

/** Rewrites the innermost variables into references until none is left. */
function expandable(value: string, document: JsonNode, depth: number): string {
  const next = value.replace(variable, (_whole, inside: string) => {
    const [source = '', ...defaults] = inside.split(',').map((part) => part.trim());
    const [kind, name = ''] = [source.slice(0, source.indexOf(':')), source.slice(source.indexOf(':') + 1)];
    const [second] = defaults;
    const otherwise =
      second !== undefined && /^\w+:/.test(second)
        ? `\${${defaults.join(', ')}}`
        : second?.replace(/^(["'])(.*)\1$/, '$2');
    if (kind === 'self' || kind === '') {
      const found = plainText(jsonMember(document, ...name.split('.')));
      if (found !== undefined) return found;
    }
    if (kind === 'self' && otherwise !== undefined) return otherwise;
    const open = kind === 'env' ? name : source.replace(/[^\w]+/g, '.');
    return `\u0001${open}${otherwise === undefined ? '' : `\u0002${otherwise}`}\u0003`;
  });
  if (next !== value && next.includes('${') && depth < deepest && next.length < longest)
    return expandable(next, document, depth + 1);
  // What is still a variable names no address.
  return next
    .replace(variable, () => `\u0001serverless\u0003`)
    .replaceAll('\u0001', '${')
    .replaceAll('\u0002', ':-')
    .replaceAll('\u0003', '}');
}
