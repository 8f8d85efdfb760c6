// @file .env.production
ORDERS_URL=https://orders.example.com

// @file src/config.ts
import { createEnv } from 'typed-env';
import envSchema from 'env-schema';

const env = createEnv({
  ORDERS_URL: { type: 'string', default: 'http://localhost:8080/orders' },
  USERS_URL: { type: 'string', optional: true, default: 'https://users.example.com' },
  STOCK_URL: { type: 'string' },
});
fetch(env.ORDERS_URL);
//    ^^^^^^^^^^^^^^ GET http://localhost:8080/orders | https://orders.example.com/ (production)
fetch(env.USERS_URL + '/all');
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://users.example.com/all | unresolved environment USERS_URL
fetch(env.STOCK_URL);
//    ^^^^^^^^^^^^^ GET unresolved environment STOCK_URL

const settings = envSchema({
  schema: { type: 'object', properties: { PRICES_URL: { type: 'string', default: 'https://prices.example.com' } } },
});
fetch(settings.PRICES_URL);
//    ^^^^^^^^^^^^^^^^^^^ GET https://prices.example.com/ | unresolved environment PRICES_URL

// @file src/other.ts
import { createEnv } from './createEnv';

// Not the function of the library.
const env = createEnv({ USERS_URL: { type: 'string', default: 'https://other.example.com' } });
fetch(env.USERS_URL);
//    ^^^^^^^^^^^^^ GET unresolved runtime env.USERS_URL

// @file src/createEnv.ts
export declare function createEnv(schema: object): { USERS_URL: string };
