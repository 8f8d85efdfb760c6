import { folderOf } from '../values/projectPath';
import { jsonMember } from '../values/readJsonValue';
import { type Deployment, entryOf, mapEntries, membersOf, plainText } from './deployment';

/**
 * Heroku: the `env` of `app.json`, each a text or an object with a `value`.
 * @see https://devcenter.heroku.com/articles/app-json-schema#env
 */
export const heroku: Deployment = {
  name: 'heroku',
  files: /(?:^|\/)app\.json$/,
  cue: /"env"/,
  read: ({ file, documents }) =>
    documents.map((document) => {
      const env = jsonMember(document, 'env');
      const described = membersOf(env).flatMap(([name, node]) => {
        const member = jsonMember(node, 'value');
        const value = plainText(member);
        return member && value !== undefined
          ? [{ ...entryOf(name, value, member), at: node.keyOffset ?? node.offset }]
          : [];
      });
      return {
        environment: 'heroku',
        references: 'none',
        folder: folderOf(file),
        entries: [...mapEntries(env), ...described],
      };
    }),
};
