// @file .env
API_URL=https://api.example.com

// @file src/main.ts
import * as env from 'env-var';
import { get } from 'env-var';
fetch(env.get('API_URL').required().asUrlString());
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.get('WITH_DEFAULT').default('https://default.example.com').asString());
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment WITH_DEFAULT
fetch(get('API_URL').asUrlObject().href);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(env.get('REQUIRED').required().asString());
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment REQUIRED
const { BASE } = { BASE: env.get('BASE_URL').default('https://base.example.com').asUrlString() };
fetch(`${BASE}/a`);
//    ^^^^^^^^^^^ GET https://base.example.com/a | unresolved environment BASE_URL

// @file src/other.ts
import * as env from 'not-env-var';
fetch(env.get('API_URL').required().asUrlString());
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved import env.get().required().asUrlString()
