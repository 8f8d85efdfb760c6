// @file .env
API_URL=https://api.example.com

// @file src/main.ts
import { coerce, create, defaulted, object, string } from 'superstruct';
const Env = object({
  API_URL: string(),
  WITH_DEFAULT: defaulted(string(), 'https://default.example.com'),
  REQUIRED: string(),
  TRIMMED: coerce(defaulted(string(), 'https://trimmed.example.com/'), string(), (url) => url.replace(/\/$/, '')),
});
const env = create(process.env, Env);
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(env.REQUIRED);
//    ^^^^^^^^^^^^ GET unresolved environment REQUIRED
fetch(`${env.TRIMMED}/a`);
//    ^^^^^^^^^^^^^^^^^^ GET https://trimmed.example.com/a | unresolved environment TRIMMED
fetch(Env.create(process.env).API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/other.ts
import { create, object, string } from 'not-superstruct';
fetch(create(process.env, object({ API_URL: string() })).API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved import create().API_URL
