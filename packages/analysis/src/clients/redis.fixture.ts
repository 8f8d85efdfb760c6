// @file src/redis.js
const redis = require('redis');
import { createClient } from 'redis';
import Redis from 'ioredis';

const client = redis.createClient({ url: 'redis://cache.example.com:6379' });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client redis://cache.example.com:6379/
await client.connect();
await client.get('https://no.example.com');
createClient({ socket: { host: 'parts.example.com', port: 6380, tls: true } });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client rediss://parts.example.com:6380/
createClient();
//^^^^^^^^^^^^ client redis://localhost:6379/
createClient({ url: process.env.REDIS_URL });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment REDIS_URL

new Redis('rediss://io.example.com');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ client rediss://io.example.com:6379/
new Redis({ host: 'io-parts.example.com', port: 6379 });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client redis://io-parts.example.com:6379/
new Redis(6379, 'positional.example.com');
//        ^^^^ client redis://positional.example.com:6379/
new Redis(6381, 'ported.example.com');
//        ^^^^ client redis://ported.example.com:6381/
new Redis(6380);
//        ^^^^ client redis://localhost:6379/
const local = new Redis();
//            ^^^^^^^^^^^ client redis://localhost:6379/
local.set('a', 'b');

export function connect(url) {
  return redis.createClient({ url });
//                          ^^^^^^^ client unresolved parameter url
}

// @file src/other.ts
import { createClient } from './cache';

createClient({ url: 'redis://no.example.com' });
