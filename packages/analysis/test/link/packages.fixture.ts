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

// @file functions/pay.ts
// A package is the same wherever a runtime or a page loads it from.
import Stripe from 'npm:stripe@^17.1.0';
import axios from 'npm:axios';
import { createClient } from 'https://esm.sh/@supabase/supabase-js@2?target=deno';
import { Octokit } from 'https://cdn.skypack.dev/@octokit/rest';
import got from 'https://cdn.jsdelivr.net/npm/got@14/+esm';
import OpenAI from 'https://esm.sh/v135/openai@4.20.1/index.mjs';
import { createClient as fromJsr } from 'jsr:@supabase/supabase-js@2';

new Stripe(KEY).customers.list();
//^^^^^^^^^^^^^ client https://api.stripe.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://api.stripe.com/
axios.get('https://axios.example.com');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://axios.example.com/
createClient('https://esm.example.com', KEY).from('orders').select();
//           ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://esm.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://esm.example.com/
fromJsr('https://jsr.example.com', KEY).from('orders').select();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://jsr.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://jsr.example.com/
new Octokit().repos.get();
//^^^^^^^^^^^ client https://api.github.com/
//^^^^^^^^^^^^^^^^^^^^^^^ https://api.github.com/
got('https://got.example.com');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://got.example.com/
new OpenAI().models.list();
//^^^^^^^^^^ client https://api.openai.com/
//^^^^^^^^^^^^^^^^^^^^^^^^ https://api.openai.com/

// @file functions/only.ts
import { S3Client } from 'npm:@aws-sdk/client-s3@3';
new S3Client({ endpoint: 'https://s3.example.com' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://s3.example.com/

// @file functions/other.ts
// Other places have packages of their own by the same names.
import axios from 'https://deno.land/x/axios@1.0.0/mod.ts';
axios.get('https://other.example.com');
