import type { Action, ClientModel, Entity, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const collection: Action = { does: 'client', becomes: 'collection' };

const named = (method: string): Request => ({ does: 'request', method, url: ['0.url', '0', 'self.url'] });

const jQuery: Entity = {
  call: collection,
  members: {
    ajax: {
      does: 'request',
      method: ['0.method', '0.type', '1.method', '1.type'],
      url: ['0.url', '1.url', '0', 'self.url'],
    },
    get: named('GET'),
    getJSON: named('GET'),
    getScript: named('GET'),
    post: named('POST'),
    jQuery: { does: 'is', entity: 'jQuery' },
    default: { does: 'is', entity: 'jQuery' },
  },
  others: plain,
};

/**
 * jQuery's requests: `$.ajax`, `$.get` and the like, and `$(element).load(url)`.
 * @see https://api.jquery.com/category/ajax/
 */
export const jquery: ClientModel = {
  name: 'jquery',
  kind: 'http',
  modules: Object.fromEntries(
    ['jquery', 'jquery/dist/jquery', 'jquery/dist/jquery.min', 'jquery-ajax'].map((name) => [
      name,
      { default: 'jQuery', '=': 'jQuery', $: 'jQuery', jQuery: 'jQuery' },
    ]),
  ),
  globals: { $: 'jQuery', jQuery: 'jQuery', jquery: 'jQuery', JQueryStatic: 'jQuery' },
  cue: String.raw`(?:\$|jQuery|jquery)\s*\.\s*(?:ajax|get|getJSON|getScript|post)\s*\(|(?:\$|jQuery)\(.{0,120}\.load\s*\(|JQueryStatic`,
  entities: {
    jQuery,
    collection: {
      members: { load: { does: 'request', method: 'GET', url: ['0'], onlyText: true, hostOptional: true } },
      others: collection,
    },
  },
};
