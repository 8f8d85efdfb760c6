// @file .env.production
API_URL=https://api.example.com

// @file src/env.ts
import { cleanEnv, host, makeValidator, str, url } from 'envalid';
const trimmed = makeValidator((input: string) => input.replace(/\/$/, ''));
export const env = cleanEnv(process.env, {
  API_URL: url({ devDefault: 'http://localhost:3000' }),
  WITH_DEFAULT: url({ default: 'https://default.example.com', desc: 'where orders go' }),
  REQUIRED: str(),
  HOST: host({ default: 'host.example.com' }),
  TRIMMED: trimmed({ default: 'https://trimmed.example.com' }),
});

// @file src/uses.ts
import { env } from './env';
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (production) | http://localhost:3000/ (development)
fetch(env.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(env.REQUIRED);
//    ^^^^^^^^^^^^ GET unresolved environment REQUIRED
fetch(`https://${env.HOST}/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^ GET https://host.example.com/a | unresolved environment HOST
fetch(env.TRIMMED);
//    ^^^^^^^^^^^ GET https://trimmed.example.com/ | unresolved environment TRIMMED

// @file src/other.ts
import { cleanEnv, url } from './clean';
const env = cleanEnv(process.env, { API_URL: url({ default: 'https://not-ours.example.com' }) });
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET unresolved runtime env.API_URL

// @file src/clean.ts
export declare const cleanEnv: any;
export declare const url: any;
