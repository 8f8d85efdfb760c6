// @file .env
API_URL=https://env.example.com

// @file config/default.json
{ "api": { "url": "http://localhost:4000", "path": "/v1" }, "only": "https://only.example.com" }

// @file config/production.yaml
api:
  url: https://api.example.com

// @file config/custom-environment-variables.json
{ "api": { "url": "API_URL" } }

// @file config/staging.js
module.exports = { api: { url: 'https://staging.example.com' } };

// @file src/main.ts
import config from 'config';
fetch(config.get('api.url'));
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (production) | https://env.example.com/ (default) | http://localhost:4000/ | https://staging.example.com/ (staging)
fetch(config.get('only'));
//    ^^^^^^^^^^^^^^^^^^ GET https://only.example.com/
fetch(config.get<{ url: string }>('api').url);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (production) | https://env.example.com/ (default) | http://localhost:4000/ | https://staging.example.com/ (staging)
fetch(config.api.url);
//    ^^^^^^^^^^^^^^ GET https://api.example.com/ (production) | https://env.example.com/ (default) | http://localhost:4000/ | https://staging.example.com/ (staging)
const { only } = config.util.toObject();
fetch(only);
//    ^^^^ GET https://only.example.com/
fetch(config.get('missing'));
//    ^^^^^^^^^^^^^^^^^^^^^ GET unresolved missing

// @file src/common.cjs
const config = require('config');
fetch(config.get('only'));
//    ^^^^^^^^^^^^^^^^^^ GET https://only.example.com/

// @file other/tsconfig.json
{ "compilerOptions": { "paths": { "config": ["./config.ts"] } } }

// @file other/config.ts
export default { get: (name: string) => `https://${name}.example.com` };

// @file other/main.ts
import config from 'config';
fetch(config.get('own'));
//    ^^^^^^^^^^^^^^^^^ GET https://own.example.com/
