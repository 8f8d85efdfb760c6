import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const send = (method?: string): Request => ({
  does: 'request',
  method: method === undefined ? ['1.method', '0#method', 'self.method'] : method,
  url: ['0#url', '0'],
  base: ['1.prefixUrl', '1.prefix', '1.baseUrl', 'self.base'],
  join: 'ky',
});

const instanceOf = (options: string): Action => ({
  does: 'client',
  becomes: 'instance',
  keeps: {
    base: [`${options}.prefixUrl`, `${options}.prefix`, `${options}.baseUrl`, 'self.base'],
    method: [`${options}.method`, 'self.method'],
  },
  site: { url: [`${options}.prefixUrl`, `${options}.prefix`, `${options}.baseUrl`], hostOptional: true },
});

const instance: Entity = {
  call: send(),
  members: {
    ...Object.fromEntries(
      ['get', 'post', 'put', 'patch', 'head', 'delete'].map((verb) => [verb, send(verb.toUpperCase())]),
    ),
    create: instanceOf('0'),
    extend: instanceOf('0'),
  },
  others: plain,
};

/**
 * ky: calls, verbs and instances. `prefixUrl` is the base up to ky 1, `prefix` and `baseUrl` from ky 2 on.
 * @see https://github.com/sindresorhus/ky#api
 */
export const ky: ClientModel = {
  name: 'ky',
  kind: 'http',
  modules: Object.fromEntries(
    ['ky', 'ky-universal', 'ky/umd'].map((name) => [
      name,
      { default: 'ky', '=': 'ky', ky: 'ky', KyInstance: 'instance' },
    ]),
  ),
  entities: {
    ky: { ...instance, members: { ...instance.members, default: { does: 'is', entity: 'ky' } } },
    instance,
  },
};
