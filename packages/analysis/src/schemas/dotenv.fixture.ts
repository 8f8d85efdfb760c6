// @file .env
API_URL=https://api.example.com

// @file src/main.ts
import dotenv from 'dotenv';
import { expand } from 'dotenv-expand';
import { loadEnvConfig } from '@next/env';
const { parsed } = dotenv.config();
fetch(parsed!.API_URL);
//    ^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(dotenv.config({ path: '.env' }).parsed?.API_URL ?? 'https://default.example.com');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default) | https://default.example.com/
fetch(expand(dotenv.config()).parsed!.API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
const { combinedEnv } = loadEnvConfig(process.cwd());
fetch(combinedEnv.API_URL!);
//    ^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(parsed!.NOWHERE);
//    ^^^^^^^^^^^^^^^ GET unresolved environment NOWHERE

// @file src/common.cjs
const env = require('dotenv').config().parsed;
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/other.ts
import dotenv from './loader';
fetch(dotenv.config().parsed.API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://own.example.com/

// @file src/loader.ts
export default { config: () => ({ parsed: { API_URL: 'https://own.example.com' } }) };
