// @file .env
API_URL=https://api.example.com

// @file src/config.ts
import convict from 'convict';
export const config = convict({
  api: {
    url: { doc: 'where orders go', format: String, default: 'https://default.example.com', env: 'API_URL' },
    fallback: { format: String, default: 'https://fallback.example.com' },
    required: { format: String, default: null, env: 'REQUIRED' },
  },
});
config.validate({ allowed: 'strict' });

// @file src/uses.ts
import { config } from './config';
fetch(config.get('api.url'));
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default) | https://default.example.com/
fetch(config.get('api').fallback);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://fallback.example.com/
fetch(config.get('api.required'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment REQUIRED
fetch(config.getProperties().api.fallback);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://fallback.example.com/
fetch(config.get(process.argv[2]));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime config.get

// @file src/other.ts
import convict from './convict';
fetch(convict({ url: { default: 'https://not-ours.example.com' } }).get('url'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime convict().get

// @file src/convict.ts
export default function convict(schema: object): any {
  return undefined;
}
