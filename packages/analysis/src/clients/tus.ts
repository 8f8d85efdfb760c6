import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

const upload: Request = { does: 'request', method: 'POST', url: ['1.uploadUrl', '1.endpoint'] };

/**
 * tus: uploads that can be resumed, to the endpoint of a server.
 * @see https://github.com/tus/tus-js-client
 */
export const tus: ClientModel = {
  name: 'tus',
  kind: 'http',
  modules: { 'tus-js-client': { Upload: 'Upload', default: 'library', '=': 'library' } },
  entities: {
    library: { members: { Upload: { does: 'is', entity: 'Upload' } }, others: plain },
    Upload: { construct: upload },
  },
};
