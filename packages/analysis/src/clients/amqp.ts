import type { Action, ClientModel, Entity, Request, TargetSource } from './clientModel';

const plain: Action = { does: 'plain' };

/** A URL, or an object of its parts. */
const address: TargetSource = {
  url: ['0.url', '0'],
  parts: {
    scheme: ['0.protocol', '=amqp'],
    host: ['0.hostname', '0.host'],
    port: ['0.port'],
  },
  defaults: ['amqp://localhost'],
  scheme: 'amqp',
};

const connect: Request = { does: 'request', method: '', ...address };

/** What `findServers` gives counts in place of the list. */
const managed: Request = { ...connect, url: ['1.findServers', '0.url,0'] };

/** AMQP 1.0: a host and a port, and whether TLS is spoken. */
const parts = (place: string): TargetSource => ({
  parts: { host: [`${place}host`, `${place}hostname`], port: [`${place}port`] },
  scheme: { by: [`${place}transport`], yes: 'amqps', no: 'amqp' },
  defaults: ['amqp://localhost'],
});

const Connection: Entity = {
  construct: { does: 'client', becomes: 'connection', site: address },
};

/**
 * AMQP: `connect(url)` dials a broker; messages on a channel are no calls of their own.
 * @see https://amqp-node.github.io/amqplib/channel_api.html#connect
 */
export const amqp: ClientModel = {
  name: 'amqp',
  kind: 'other',
  pageless: true,
  modules: {
    ...Object.fromEntries(
      ['amqplib', 'amqplib/callback_api'].map((name) => [
        name,
        { '=': 'library', default: 'library', connect: 'connect' },
      ]),
    ),
    'amqp-connection-manager': { '=': 'manager', default: 'manager', connect: 'managed' },
    'rabbitmq-client': { Connection: 'Connection', '=': 'rabbit', default: 'Connection' },
    rhea: { '=': 'container', default: 'container', connect: 'dial', create_container: 'makes' },
    'rhea-promise': { Connection: 'RheaConnection', '=': 'promised', default: 'promised' },
  },
  entities: {
    library: { members: { connect: { does: 'is', entity: 'connect' } }, others: plain },
    connect: { call: connect },
    manager: { members: { connect: { does: 'is', entity: 'managed' } }, others: plain },
    managed: { call: managed },
    rabbit: { members: { Connection: { does: 'is', entity: 'Connection' } }, others: plain },
    Connection,
    connection: { others: plain },
    container: {
      members: { connect: { does: 'is', entity: 'dial' }, create_container: { does: 'is', entity: 'makes' } },
      others: plain,
    },
    makes: { call: { does: 'client', becomes: 'container' } },
    dial: { call: { does: 'request', method: '', ...parts('0.') } },
    promised: { members: { Connection: { does: 'is', entity: 'RheaConnection' } }, others: plain },
    RheaConnection: { construct: { does: 'client', becomes: 'connection', site: parts('0.') } },
  },
};
