import type { Action, ClientModel, Request } from './clientModel';

const send: Request = {
  does: 'request',
  url: ['0#url,0', '0.url', '0'],
  method: ['1.method', '0#method'],
};

const clone: Action = {
  does: 'client',
  becomes: 'request',
  keeps: { url: ['self.url'], method: ['self.method'] },
};

const asRequest: Action = {
  does: 'client',
  becomes: 'request',
  keeps: { url: ['0#url', '0'], method: ['1.method'] },
};

/** A path alone is one of the npm registry. */
const registry: Request = { ...send, base: ['1.registry', '=https://registry.npmjs.org/'], join: 'axios' };

/** A bridge to the platform's own requests: `blobs.fetch(method, url)`, `blobs.config(options).fetch(method, url)`. */
const bridges = ['react-native-blob-util', 'rn-fetch-blob', 'react-native-fetch-blob'];

const bridged: Request = { does: 'request', url: ['1'], method: ['0'] };

const modules = [
  'node-fetch',
  'cross-fetch',
  'isomorphic-fetch',
  'isomorphic-unfetch',
  'unfetch',
  'whatwg-fetch',
  'bare-fetch',
  'electron-fetch',
  'expo/fetch',
  'fetch-h2',
  'make-fetch-happen',
  'minipass-fetch',
  'next/dist/compiled/node-fetch',
  'node-fetch-cache',
  'node-fetch-native',
  'node-fetch-npm',
  'portable-fetch',
  'react-native-fetch-api',
  'react-native-ssl-pinning',
  '@adobe/fetch',
  '@remix-run/web-fetch',
  '@tauri-apps/api/http',
  '@tauri-apps/plugin-http',
  '@whatwg-node/fetch',
];

/** Each hands back a `fetch` made of the one that it is given. */
const wrappers = [
  'fetch-cookie',
  'fetch-defaults',
  'fetch-retry',
  'node-fetch-retry',
  'fetch-retry-ts',
  '@vercel/fetch',
  '@vercel/fetch-retry',
  '@zeit/fetch-retry',
];

/**
 * `fetch` of the platform and of the packages that stand in for it.
 * @see https://fetch.spec.whatwg.org/#fetch-method
 */
export const fetch: ClientModel = {
  name: 'fetch',
  kind: 'fetch',
  modules: {
    undici: { default: 'library', '=': 'library', fetch: 'fetch', Request: 'Request' },
    ...Object.fromEntries(
      modules.map((name) => [name, { default: 'fetch', '=': 'fetch', fetch: 'fetch', Request: 'Request' }]),
    ),
    ...Object.fromEntries(wrappers.map((name) => [name, { default: 'wrap', '=': 'wrap' }])),
    ...Object.fromEntries(bridges.map((name) => [name, { default: 'bridge', '=': 'bridge' }])),
    'npm-registry-fetch': { default: 'registry', '=': 'registry', json: 'registry' },
    zx: { fetch: 'fetch' },
    aws4fetch: { AwsClient: 'AwsClient' },
    '@trigger.dev/sdk': { retry: 'retry' },
    '@trigger.dev/sdk/v3': { retry: 'retry' },
  },
  globals: { fetch: 'fetch', Request: 'Request' },
  entities: {
    fetch: {
      call: send,
      members: {
        default: { does: 'is', entity: 'fetch' },
        fetch: { does: 'is', entity: 'fetch' },
        json: send,
        defaults: { does: 'client', becomes: 'bound', keeps: { url: ['0'] } },
        Request: { does: 'is', entity: 'Request' },
      },
      others: { does: 'plain' },
    },
    bound: { call: { ...send, url: ['0#url', '0.url', '0', 'self.url'] }, others: { does: 'plain' } },
    registry: { call: registry, members: { json: registry }, others: { does: 'plain' } },
    wrap: {
      call: { does: 'client', becomes: 'fetch' },
      members: { default: { does: 'is', entity: 'wrap' } },
      others: { does: 'plain' },
    },
    bridge: {
      members: {
        fetch: bridged,
        config: { does: 'client', becomes: 'bridge' },
        default: { does: 'is', entity: 'bridge' },
      },
      others: { does: 'plain' },
    },
    retry: { members: { fetch: { does: 'is', entity: 'fetch' } }, others: { does: 'plain' } },
    library: {
      members: { fetch: { does: 'is', entity: 'fetch' }, Request: { does: 'is', entity: 'Request' } },
      others: { does: 'plain' },
    },
    Request: { construct: asRequest },
    AwsClient: { construct: { does: 'client', becomes: 'signing' } },
    signing: { members: { fetch: send, sign: asRequest }, others: { does: 'plain' } },
    request: { members: { clone }, others: { does: 'plain' } },
  },
};
