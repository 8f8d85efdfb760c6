// @file package.json
{
  "name": "root",
  "type": "module",
  "imports": {
    "#hosts": "./src/hosts.ts",
    "#lib/*": "./src/lib/*.ts",
    "#lib/internal/*": null,
    "#platform": { "browser": "./src/platform.browser.ts", "default": "./src/platform.ts" },
    "#shared": "@acme/shared"
  },
  "workspaces": ["packages/*"]
}

// @file src/hosts.ts
export const HOST = 'https://imports.example.com';

// @file src/lib/stock.ts
export const STOCK = 'https://stock.example.com';

// @file src/lib/internal/secret.ts
export const SECRET = 'https://secret.example.com';

// @file src/platform.ts
export const PLATFORM = 'https://platform.example.com';

// @file packages/shared/package.json
{
  "name": "@acme/shared",
  "exports": {
    ".": { "types": "./dist/index.d.ts", "import": "./dist/index.js", "require": "./dist/index.cjs" },
    "./hosts/*": { "import": { "node": "./src/hosts/*.ts", "default": "./src/hosts/*.js" } }
  }
}

// @file packages/shared/src/index.ts
export const SHARED = 'https://shared.example.com';

// @file packages/shared/src/hosts/eu.ts
export const EU = 'https://eu.example.com';

// @file src/main.ts
import { HOST } from '#hosts';
import { STOCK } from '#lib/stock';
import { SECRET } from '#lib/internal/secret';
import { PLATFORM } from '#platform';
import { SHARED as mapped } from '#shared';
import { SHARED } from '@acme/shared';
import { EU } from '@acme/shared/hosts/eu';
fetch(HOST);
//    ^^^^ GET https://imports.example.com/
fetch(STOCK);
//    ^^^^^ GET https://stock.example.com/
fetch(PLATFORM);
//    ^^^^^^^^ GET https://platform.example.com/
fetch(mapped);
//    ^^^^^^ GET https://shared.example.com/
fetch(SHARED);
//    ^^^^^^ GET https://shared.example.com/
fetch(EU);
//    ^^ GET https://eu.example.com/
// What the package does not hand out is not looked for.
fetch(SECRET);
//    ^^^^^^ GET unresolved import #lib/internal/secret.SECRET

// @file config/app.json
{
  // the API
  "api": { "url": "https://json.example.com", "port": 8443 },
  "regions": { "eu": "https://eu.json.example.com", "us": "https://us.json.example.com" },
}

// @file src/json.ts
import config from '../config/app.json' with { type: 'json' };
import * as all from '../config/app.json';
import { regions } from '../config/app.json';
fetch(config.api.url);
//    ^^^^^^^^^^^^^^ GET https://json.example.com/
fetch(`https://host.example.com:${config.api.port}/`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://host.example.com:8443/
fetch(all.api.url);
//    ^^^^^^^^^^^ GET https://json.example.com/
fetch(all.default.api.url);
//    ^^^^^^^^^^^^^^^^^^^ GET https://json.example.com/
export const inRegion = (region: keyof typeof regions) => fetch(regions[region]);
//                                                              ^^^^^^^^^^^^^^^ GET https://eu.json.example.com/ | https://us.json.example.com/
export async function later() {
  const { default: loaded } = await import('../config/app.json', { with: { type: 'json' } });
  fetch(loaded.api.url);
//      ^^^^^^^^^^^^^^ GET https://json.example.com/
}
fetch(config.nowhere.url);
//    ^^^^^^^^^^^^^^^^^^ GET unresolved missing

// @file src/json.cjs
const { api } = require('../config/app.json');
fetch(api.url);
//    ^^^^^^^ GET https://json.example.com/
fetch(require('../config/app').regions.eu);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://eu.json.example.com/
