// @file .env
API_URL=https://api.example.com

// @file src/main.ts
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import envSchema from 'env-schema';
const schema = Type.Object({
  API_URL: Type.String({ format: 'uri' }),
  WITH_DEFAULT: Type.Optional(Type.String({ default: 'https://default.example.com' })),
  REQUIRED: Type.String(),
});
const env = envSchema({ schema });
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(env.REQUIRED);
//    ^^^^^^^^^^^^ GET unresolved environment REQUIRED
fetch(Value.Parse(schema, process.env).API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
const plain = envSchema({
  dotenv: true,
  schema: {
    type: 'object',
    properties: {
      API_URL: { type: 'string' },
      WITH_DEFAULT: { type: 'string', default: 'https://plain.example.com' },
    },
  },
});
fetch(plain.API_URL);
//    ^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(plain.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^^^ GET https://plain.example.com/ | unresolved environment WITH_DEFAULT
fetch(plain.NOWHERE);
//    ^^^^^^^^^^^^^ GET unresolved missing

// @file src/other.ts
import envSchema from 'not-env-schema';
fetch(envSchema({ schema: {} }).API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved import envSchema().API_URL
