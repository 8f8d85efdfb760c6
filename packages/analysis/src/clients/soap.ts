import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const create: Action = {
  does: 'client',
  becomes: 'client',
  keeps: { address: ['0'] },
  site: { url: ['0'] },
  gives: [{ to: '-1', parameter: 1, entity: 'client' }],
};

const operation: Request = { does: 'request', method: 'member', url: ['self.address'], targetOptional: true };

const members = [
  ...['setSecurity', 'setEndpoint', 'addSoapHeader', 'clearSoapHeaders', 'addHttpHeader', 'clearHttpHeaders'],
  ...['addBodyAttribute', 'describe', 'on', 'once', 'emit', 'getSoapHeaders', 'getHttpHeaders', 'changeSoapHeader'],
];

/**
 * SOAP: a client is made from a description, whose host is called; its operations are calls.
 * @see https://github.com/vpulim/node-soap
 */
export const soap: ClientModel = {
  name: 'soap',
  kind: 'soap',
  modules: {
    soap: {
      '=': 'library',
      default: 'library',
      createClient: 'createClient',
      createClientAsync: 'createClient',
      Client: 'client',
    },
    'strong-soap': { soap: 'library', '=': 'strong', default: 'strong' },
    'easy-soap-request': { default: 'request', '=': 'request' },
  },
  entities: {
    library: {
      members: {
        createClient: { does: 'is', entity: 'createClient' },
        createClientAsync: { does: 'is', entity: 'createClient' },
      },
      others: plain,
    },
    strong: { members: { soap: { does: 'is', entity: 'library' } }, others: plain },
    createClient: { call: create },
    client: {
      members: Object.fromEntries(members.map((name) => [name, plain])),
      others: operation,
    },
    request: { call: { does: 'request', method: 'POST', url: ['0.url'] }, others: plain },
  },
};
