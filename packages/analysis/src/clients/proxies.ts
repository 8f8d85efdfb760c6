import type { Action, ClientModel, Locators } from './clientModel';

const plain: Action = { does: 'plain' };

const proxy = (...url: Locators): Action => ({
  does: 'client',
  becomes: 'proxy',
  keeps: { target: url },
  site: { url, hostOptional: true },
});

const middleware = proxy('0.target', '1.target', '0.router.*', '1.router.*');

/** What a request is handed on to, or the target that the proxy is made with. */
const forward: Action = { does: 'request', url: ['2.target', '-1.target', 'self.target'], targetOptional: true };

/**
 * Proxies: a target is a host that requests are handed on to.
 * @see https://github.com/http-party/node-http-proxy#options
 */
export const proxies: ClientModel = {
  name: 'proxies',
  kind: 'other',
  modules: {
    'http-proxy': { default: 'library', '=': 'library', createProxyServer: 'create', createServer: 'create' },
    'http-proxy-3': { default: 'library', '=': 'library', createProxyServer: 'create', createServer: 'create' },
    httpxy: { createProxyServer: 'create' },
    'http-proxy-middleware': {
      createProxyMiddleware: 'middleware',
      legacyCreateProxyMiddleware: 'middleware',
      default: 'middleware',
      '=': 'middleware',
    },
    'express-http-proxy': { default: 'express', '=': 'express' },
    'koa-proxies': { default: 'koa', '=': 'koa' },
    vite: { defineConfig: 'vite' },
    'vitest/config': { defineConfig: 'vite' },
  },
  entities: {
    library: {
      call: proxy('0.target'),
      construct: proxy('0.target'),
      members: {
        createProxyServer: proxy('0.target'),
        createServer: proxy('0.target'),
        createProxy: proxy('0.target'),
      },
      others: plain,
    },
    create: { call: proxy('0.target') },
    proxy: { members: { web: forward, ws: forward }, others: plain },
    middleware: {
      call: middleware,
      members: { createProxyMiddleware: middleware },
      others: plain,
    },
    express: { call: proxy('0') },
    koa: { call: proxy('1.target') },
    vite: { call: proxy('0.server.proxy.*.target,0.server.proxy.*') },
  },
};
