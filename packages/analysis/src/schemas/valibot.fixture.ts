// @file .env
API_URL=https://api.example.com

// @file src/main.ts
import * as v from 'valibot';
const schema = v.object({
  API_URL: v.pipe(v.string(), v.url()),
  WITH_DEFAULT: v.optional(v.string(), 'https://default.example.com'),
  REQUIRED: v.string(),
  TRIMMED: v.pipe(v.optional(v.string(), 'https://trimmed.example.com/'), v.transform((url) => url.replace(/\/$/, ''))),
});
const env = v.parse(schema, process.env);
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(env.REQUIRED);
//    ^^^^^^^^^^^^ GET unresolved environment REQUIRED
fetch(`${env.TRIMMED}/a`);
//    ^^^^^^^^^^^^^^^^^^ GET https://trimmed.example.com/a | unresolved environment TRIMMED
const result = v.safeParse(schema, process.env);
if (result.success) fetch(result.output.API_URL);
//                        ^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
const parseEnv = v.parser(schema);
fetch(parseEnv(process.env).API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/other.ts
import * as v from 'something-else';
fetch(v.parse(v.object({ API_URL: v.string() }), process.env).API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved import v.parse().API_URL
