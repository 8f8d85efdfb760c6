// @file .env
API_URL=https://api.example.com
ORDERS_URL=https://orders.example.com/

// @file src/env.ts
import { z } from 'zod';
const schema = z.object({
  API_URL: z.string().url(),
  WITH_DEFAULT: z.string().url().optional().default('https://default.example.com'),
  REQUIRED: z.url(),
  ORDERS_URL: z.string().transform((value) => value.replace(/\/$/, '')),
  SECRETIVE: z.string().default('https://plain.example.com').transform((value) => decrypt(value)),
  PORT: z.coerce.number().default(8080),
});
export const env = schema.parse(process.env);
export const more = schema.extend({ EXTRA: z.string().default('https://extra.example.com') }).parse(process.env);
declare function decrypt(value: string): string;

// @file src/uses.ts
import { env, more } from './env';
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(env.REQUIRED);
//    ^^^^^^^^^^^^ GET unresolved environment REQUIRED
fetch(`${env.ORDERS_URL}/list`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^ GET https://orders.example.com/list (default)
fetch(env.SECRETIVE);
//    ^^^^^^^^^^^^^ GET unresolved environment SECRETIVE
fetch(`http://localhost:${env.PORT}/`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://localhost:?/ | http://localhost:8080/
fetch(more.EXTRA);
//    ^^^^^^^^^^ GET https://extra.example.com/ | unresolved environment EXTRA
fetch(more.API_URL);
//    ^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/safe.ts
import * as zod from 'zod';
const parsed = zod.object({ API_URL: zod.string() }).safeParse(process.env);
if (parsed.success) fetch(parsed.data.API_URL);
//                        ^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
const { API_URL: destructured } = zod.object({ API_URL: zod.string() }).parse(process.env);
fetch(destructured);
//    ^^^^^^^^^^^^ GET https://api.example.com/ (default)
const picked = zod.strictObject({ url: zod.string() }).parse({ url: process.env.API_URL });
fetch(picked.url);
//    ^^^^^^^^^^ GET https://api.example.com/ (default)
export async function later() {
  const env = await zod.object({ API_URL: zod.string() }).parseAsync(process.env);
  fetch(env.API_URL);
//      ^^^^^^^^^^^ GET https://api.example.com/ (default)
}

// @file src/nested.cjs
const { z } = require('zod');
const config = z.object({ api: z.object({ url: z.string().default('https://nested.example.com') }) });
const { api } = config.parse({ api: { url: process.env.NESTED_URL } });
fetch(api.url);
//    ^^^^^^^ GET https://nested.example.com/ | unresolved environment NESTED_URL

// @file src/other.ts
// The same names from elsewhere say nothing of what they give.
import { z } from './validator';
const env = z.object({ API_URL: z.string().default('https://not-ours.example.com') }).parse(process.env);
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET unresolved runtime env.API_URL

// @file src/validator.ts
export declare const z: any;
