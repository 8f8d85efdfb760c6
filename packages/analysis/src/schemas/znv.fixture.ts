// @file .env
API_URL=https://api.example.com

// @file src/main.ts
import { parseEnv } from 'znv';
import { z } from 'zod';
export const { API_URL, WITH_DEFAULT, STAGED, REQUIRED } = parseEnv(process.env, {
  API_URL: z.string().url(),
  WITH_DEFAULT: z.string().default('https://default.example.com'),
  STAGED: {
    schema: z.string(),
    defaults: { production: 'https://production.example.com', _: 'https://any.example.com' },
  },
  REQUIRED: z.string(),
});
fetch(API_URL);
//    ^^^^^^^ GET https://api.example.com/ (default)
fetch(WITH_DEFAULT);
//    ^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(STAGED);
//    ^^^^^^ GET https://any.example.com/ | https://production.example.com/ (production) | unresolved environment STAGED
fetch(REQUIRED);
//    ^^^^^^^^ GET unresolved environment REQUIRED

// @file src/other.ts
import { parseEnv } from 'not-znv';
const { API_URL } = parseEnv(process.env, {});
fetch(API_URL);
//    ^^^^^^^ GET unresolved import parseEnv().API_URL
