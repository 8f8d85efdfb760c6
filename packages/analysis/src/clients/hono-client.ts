import type { ClientModel, Request } from './clientModel';

const send = (method: string): Request => ({ does: 'request', method, url: ['self.base'] });

/**
 * Hono's client: `hc(base).users.$get()`.
 * @see https://hono.dev/docs/guides/rpc
 */
export const honoClient: ClientModel = {
  name: 'hono-client',
  kind: 'http',
  modules: { 'hono/client': { hc: 'hc' } },
  entities: {
    hc: { call: { does: 'client', becomes: 'route', keeps: { base: ['0'] }, site: { url: ['0'] } } },
    route: {
      members: {
        ...Object.fromEntries(
          ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all'].map((verb) => [
            `$${verb}`,
            send(verb.toUpperCase()),
          ]),
        ),
        $url: { does: 'plain' },
        $ws: { does: 'request', method: '', url: ['self.base'] },
      },
      others: { does: 'is', entity: 'route' },
    },
  },
};
