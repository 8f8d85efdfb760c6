// @file .env
API_URL=https://api.example.com

// @file src/main.ts
import * as yup from 'yup';
const schema = yup.object({
  API_URL: yup.string().url().required(),
  WITH_DEFAULT: yup.string().default('https://default.example.com'),
  REQUIRED: yup.string().required(),
});
const env = schema.validateSync(process.env);
fetch(env.API_URL);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.WITH_DEFAULT);
//    ^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(env.REQUIRED);
//    ^^^^^^^^^^^^ GET unresolved environment REQUIRED
fetch(yup.object().shape({ API_URL: yup.string() }).cast(process.env).API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/other.ts
import * as yup from 'not-yup';
fetch(yup.object({ API_URL: yup.string() }).cast(process.env).API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved import yup.object().cast().API_URL
