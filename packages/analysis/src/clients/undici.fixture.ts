// @file src/calls.ts
import undici, { connect, pipeline, request, stream, upgrade } from 'undici';

request('https://api.example.com/request', { method: 'PUT' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/request
request(new URL('https://api.example.com/url'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/url
request({ origin: 'https://api.example.com', path: '/by-parts', method: 'POST' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/by-parts
stream('https://api.example.com/stream', { method: 'GET' }, () => process.stdout);
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/stream
pipeline('https://api.example.com/pipeline', { method: 'POST' }, ({ body }) => body);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/pipeline
connect('https://api.example.com/connect');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/connect
upgrade('https://api.example.com/upgrade');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/upgrade
undici.request('https://api.example.com/member');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/member
undici.fetch('https://api.example.com/fetch');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/fetch

// @file src/clients.ts
import { Agent, BalancedPool, Client, type Dispatcher, getGlobalDispatcher, Pool, setGlobalDispatcher } from 'undici';

const client = new Client('https://api.example.com');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
client.request({ path: '/client', method: 'GET' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/client
client.stream({ path: '/stream', method: 'POST' }, () => process.stdout);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/stream
const pool = new Pool('https://pool.example.com', { connections: 4 });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://pool.example.com/
pool.request({ path: 'https://other.example.com/stays', method: 'GET' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://pool.example.com/https://other.example.com/stays
const balanced = new BalancedPool(['https://one.example.com', 'https://two.example.com']);
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://one.example.com/ | https://two.example.com/
balanced.request({ path: '/either', method: 'GET' });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://one.example.com/either | https://two.example.com/either
const agent = new Agent({ connect: { timeout: 1000 } });
agent.request({ origin: 'https://agent.example.com', path: '/agent', method: 'GET' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://agent.example.com/agent
getGlobalDispatcher().request({ origin: 'https://global.example.com', path: '/', method: 'HEAD' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HEAD https://global.example.com/
setGlobalDispatcher(agent);

export class Repository {
  constructor(private readonly dispatcher: Dispatcher) {}
  list() {
    return this.dispatcher.request({ path: '/repositories', method: 'GET' });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://pool.example.com/repositories
  }
}
new Repository(pool);
client.close();
client.on('connect', () => undefined);

// @file src/proxies.ts
import { EnvHttpProxyAgent, ProxyAgent } from 'undici';

new ProxyAgent('http://proxy.example.com:3128');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://proxy.example.com:3128/
new ProxyAgent({ uri: 'http://proxy.example.com:3128' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://proxy.example.com:3128/
new EnvHttpProxyAgent({ httpsProxy: 'http://proxy.example.com:3128' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://proxy.example.com:3128/
new EnvHttpProxyAgent();
fetch('https://api.example.com/through', { dispatcher: new ProxyAgent(process.env.PROXY) });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/through
//                                                                    ^^^^^^^^^^^^^^^^^ client unresolved environment PROXY

// @file src/required.cjs
const undici = require('undici');
const { request, Client } = require('undici');

undici.request('https://api.example.com/required');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required
request('https://api.example.com/destructured');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/destructured
new Client('https://api.example.com').request({ path: '/at-once' });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
//                                            ^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/at-once
new undici.Pool('https://api.example.com');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/

// @file src/mocks.ts
import { MockAgent, MockPool } from 'undici';
import { request } from './own';

const mock = new MockAgent();
mock.get('https://api.example.com').intercept({ path: '/' });
new MockPool('https://api.example.com', { agent: mock });
request('https://api.example.com/own');

// @file src/own.ts
export const request = (url: string) => url;
