import type { ClientModel } from './clientModel';

/**
 * The suggestion engine of typeahead.js, which asks `remote` while somebody types and loads `prefetch` before.
 * @see https://github.com/twitter/typeahead.js/blob/master/doc/bloodhound.md#options
 */
export const bloodhound: ClientModel = {
  name: 'bloodhound',
  kind: 'http',
  modules: {
    'bloodhound-js': { default: 'Bloodhound', '=': 'Bloodhound' },
    'typeahead.js': { Bloodhound: 'Bloodhound' },
    'typeahead.js/dist/bloodhound': { default: 'Bloodhound', '=': 'Bloodhound' },
    'corejs-typeahead': { Bloodhound: 'Bloodhound' },
    'corejs-typeahead/dist/bloodhound': { default: 'Bloodhound', '=': 'Bloodhound' },
  },
  globals: { Bloodhound: 'Bloodhound' },
  entities: {
    Bloodhound: {
      construct: {
        does: 'client',
        becomes: 'engine',
        site: { url: ['0.remote.url', '0.remote', '0.prefetch.url', '0.prefetch'] },
      },
    },
    engine: { others: { does: 'plain' } },
  },
};
