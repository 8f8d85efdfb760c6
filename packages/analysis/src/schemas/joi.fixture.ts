// @file .env
API_URL=https://api.example.com

// @file src/main.ts
import Joi from 'joi';
const schema = Joi.object({
  API_URL: Joi.string().uri().required(),
  WITH_DEFAULT: Joi.string().uri().default('https://default.example.com'),
  REQUIRED: Joi.string().uri().required(),
}).unknown();
const { value: env, error } = schema.validate(process.env);
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(env.REQUIRED);
//    ^^^^^^^^^^^^ GET unresolved environment REQUIRED
const attempted = Joi.attempt(process.env, Joi.object().keys({ API_URL: Joi.string() }));
fetch(attempted.API_URL);
//    ^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/other.ts
import Joi from 'not-joi';
const { value } = Joi.object({ API_URL: Joi.string() }).validate(process.env);
fetch(value.API_URL);
//    ^^^^^^^^^^^^^ GET unresolved import value.API_URL
