import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const verbs: Readonly<Record<string, Request>> = Object.fromEntries(
  ['get', 'head', 'options', 'post', 'put', 'patch', 'delete', 'del'].map((verb) => [
    verb,
    { does: 'request', method: verb === 'del' ? 'DELETE' : verb.toUpperCase(), url: ['0'] },
  ]),
);

const agent: Entity = { members: verbs, others: plain };

/**
 * superagent: verbs, `request(method, url)`, `request(url)`, agents.
 * @see https://ladjs.github.io/superagent/
 */
export const superagent: ClientModel = {
  name: 'superagent',
  kind: 'http',
  modules: Object.fromEntries(
    ['superagent', 'superagent-use', 'superagent/superagent'].map((name) => [
      name,
      {
        default: 'superagent',
        '=': 'superagent',
        agent: 'newAgent',
        SuperAgentStatic: 'superagent',
        ...Object.fromEntries(Object.keys(verbs).map((verb) => [verb, `verb:${verb}`])),
      },
    ]),
  ),
  entities: {
    superagent: {
      call: { does: 'request', method: ['0'], url: ['1', '0'] },
      members: { ...verbs, agent: { does: 'client', becomes: 'agent' }, default: { does: 'is', entity: 'superagent' } },
      others: plain,
    },
    agent,
    newAgent: { call: { does: 'client', becomes: 'agent' } },
    ...Object.fromEntries(Object.entries(verbs).map(([verb, action]) => [`verb:${verb}`, { call: action }])),
  },
};
