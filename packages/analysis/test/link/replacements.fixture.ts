// @file angular.json
{
  "projects": {
    "shop": {
      "architect": {
        "build": {
          "configurations": {
            "production": {
              "fileReplacements": [
                { "replace": "src/environments/environment.ts", "with": "src/environments/environment.prod.ts" },
                { "replace": "src/gone.ts", "with": "src/environments/environment.ts" }
              ]
            },
            "staging": {
              "fileReplacements": [
                { "replace": "src/environments/environment.ts", "with": "src/environments/environment.staging.ts" }
              ]
            }
          }
        }
      }
    }
  }
}

// @file src/environments/environment.ts
export const environment = { production: false, api: { url: 'http://localhost:3000' }, only: 'https://only.example.com' };

// @file src/environments/environment.prod.ts
export const environment = { production: true, api: { url: 'https://api.example.com' } };

// @file src/environments/environment.staging.ts
import { environment as base } from './environment.prod';
export const environment = { ...base, api: { url: 'https://staging.example.com' } };

// @file src/main.ts
import { environment } from './environments/environment';
fetch(`${environment.api.url}/orders`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/orders (production) | http://localhost:3000/orders | https://staging.example.com/orders (staging)
fetch(environment.only);
//    ^^^^^^^^^^^^^^^^ GET https://only.example.com/
// A file that no build replaces is itself alone.
import { environment as production } from './environments/environment.prod';
fetch(production.api.url);
//    ^^^^^^^^^^^^^^^^^^ GET https://api.example.com/

// @file next/next.config.mjs
export default { env: { INLINED: 'https://inlined.example.com', PASSED: process.env.PASSED } };

// @file next/pages/index.ts
fetch(process.env.INLINED!);
//    ^^^^^^^^^^^^^^^^^^^ GET https://inlined.example.com/
fetch(process.env.PASSED!);
//    ^^^^^^^^^^^^^^^^^^ GET unresolved environment PASSED
