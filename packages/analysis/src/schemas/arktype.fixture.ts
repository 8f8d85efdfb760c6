// @file .env
API_URL=https://api.example.com

// @file src/main.ts
import { type } from 'arktype';
const Env = type({
  API_URL: 'string.url',
  WITH_DEFAULT: "string = 'https://default.example.com'",
  REQUIRED: 'string',
  PIPED: type('string').pipe((url) => url.trim()),
});
const env = Env.assert(process.env);
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(env.REQUIRED);
//    ^^^^^^^^^^^^ GET unresolved environment REQUIRED
fetch(env.PIPED);
//    ^^^^^^^^^ GET unresolved environment PIPED
const checked = Env(process.env);
fetch(checked.API_URL);
//    ^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/other.ts
import { type } from './types';
fetch(type({ API_URL: 'string' }).assert(process.env).API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime type().assert().API_URL

// @file src/types.ts
export declare const type: any;
