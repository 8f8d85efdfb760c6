import type { ClientModel } from './clientModel';

/**
 * `form-data`, whose forms send themselves.
 * @see https://github.com/form-data/form-data#integer-submit-params-function-callback-
 */
export const formData: ClientModel = {
  name: 'form-data',
  kind: 'http',
  pageless: true,
  modules: { 'form-data': { default: 'FormData', '=': 'FormData' } },
  entities: {
    FormData: { construct: { does: 'client', becomes: 'form' }, call: { does: 'client', becomes: 'form' } },
    form: {
      members: {
        submit: {
          does: 'request',
          method: 'POST',
          url: ['0'],
          parts: {
            scheme: ['0.protocol', '=http'],
            host: ['0.hostname', '0.host'],
            port: ['0.port'],
            path: ['0.path'],
          },
        },
      },
      others: { does: 'plain' },
    },
  },
};
