import { folderOf, resolvePath } from '../values/projectPath';
import { jsonMember, jsonText } from '../values/readJsonValue';
import { type Deployment, mapEntries, membersOf } from './deployment';

/**
 * AWS CloudFormation and SAM: the variables of functions. What `!Ref` and `!Sub` make is not known.
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export const cloudFormation: Deployment = {
  name: 'cloudFormation',
  files: /(?:^|\/)(?:[\w.-]*template|sam|cloudformation)[\w.-]*\.(?:ya?ml|json)$/,
  cue: /\bVariables["']?:/,
  read: ({ file, documents }) =>
    documents.flatMap((document) => {
      const resources = membersOf(jsonMember(document, 'Resources')).map(([, node]) => jsonMember(node, 'Properties'));
      return [jsonMember(document, 'Globals', 'Function'), ...resources].map((node) => ({
        environment: 'cloudformation',
        references: 'none' as const,
        folder: resolvePath(folderOf(file), jsonText(node, 'CodeUri') ?? '.') ?? folderOf(file),
        entries: mapEntries(jsonMember(node, 'Environment', 'Variables')),
      }));
    }),
};
