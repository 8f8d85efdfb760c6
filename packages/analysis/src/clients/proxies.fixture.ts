// @file src/server.ts
import express from 'express';
import expressProxy from 'express-http-proxy';
import httpProxy from 'http-proxy';
import { createProxyMiddleware } from 'http-proxy-middleware';

const app = express();
app.use('/api', createProxyMiddleware({ target: 'https://middleware.example.com', changeOrigin: true }));
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://middleware.example.com/
app.use(createProxyMiddleware('/old', { target: 'http://old.example.com:8080' }));
//                            ^^^^^^ client http://old.example.com:8080/
app.use('/express', expressProxy('https://express.example.com'));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://express.example.com/

const proxy = httpProxy.createProxyServer({ target: 'http://proxied.example.com:9000' });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client http://proxied.example.com:9000/
proxy.on('error', () => {});
export const handle = (request, response) => proxy.web(request, response);
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http://proxied.example.com:9000/
export const elsewhere = (request, response) => proxy.web(request, response, { target: 'https://each.example.com' });
//                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://each.example.com/

// @file vite.config.ts
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
//                          ^^^^^^^^^^^^^^^^ client https://auth.example.com/ | http://localhost:8080/
  server: { port: 3000, proxy: { '/api': { target: 'http://localhost:8080' }, '/auth': { target: 'https://auth.example.com' } } },
}));

// @file apps/short/vite.config.ts
import { defineConfig } from 'vite';

export default defineConfig({ server: { proxy: { '/api': 'https://short.example.com' } } });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://short.example.com/

// @file apps/both/vite.config.ts
import { defineConfig } from 'vite';

export default defineConfig({ server: { proxy: { '/a': 'https://plain.example.com', '/b': { target: 'https://whole.example.com' } } } });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://plain.example.com/ | https://whole.example.com/

// @file apps/none/vite.config.ts
import { defineConfig } from 'vite';

export default defineConfig({ base: 'https://no.example.com', plugins: [] });

// @file src/other.ts
import { createProxyMiddleware } from './middleware';

createProxyMiddleware({ target: 'https://no.example.com' });
