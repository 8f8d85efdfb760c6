// @file src/hosts.ts
export const named = 'https://named.example.com';
const local = 'https://renamed.example.com';
export { local as renamed };
export default 'https://default.example.com';
export const nested = { url: 'https://nested.example.com' };
export let assigned: string;
assigned = 'https://assigned.example.com';

// @file src/more/index.ts
export const inFolder = 'https://folder.example.com';
export * as hosts from '../hosts';

// @file src/barrel.ts
export * from './more';
export * from './hosts';
export { default as theDefault, named as again } from './hosts';

// @file src/uses.ts
import theDefault, { assigned, named, nested, renamed } from './hosts';
import * as all from './hosts';
import * as withExtension from './hosts.js';
import { again, hosts, inFolder, named as throughBarrel, theDefault as passed } from './barrel';
fetch(named);
//    ^^^^^ GET https://named.example.com/
fetch(renamed);
//    ^^^^^^^ GET https://renamed.example.com/
fetch(theDefault);
//    ^^^^^^^^^^ GET https://default.example.com/
fetch(nested.url);
//    ^^^^^^^^^^ GET https://nested.example.com/
fetch(assigned);
//    ^^^^^^^^ GET https://assigned.example.com/
fetch(all.named);
//    ^^^^^^^^^ GET https://named.example.com/
fetch(all.default);
//    ^^^^^^^^^^^ GET https://default.example.com/
fetch(withExtension.named);
//    ^^^^^^^^^^^^^^^^^^^ GET https://named.example.com/
fetch(again);
//    ^^^^^ GET https://named.example.com/
fetch(inFolder);
//    ^^^^^^^^ GET https://folder.example.com/
fetch(throughBarrel);
//    ^^^^^^^^^^^^^ GET https://named.example.com/
fetch(passed);
//    ^^^^^^ GET https://default.example.com/
fetch(hosts.named);
//    ^^^^^^^^^^^ GET https://named.example.com/
export async function dynamic() {
  const { named } = await import('./hosts');
  fetch(named);
//      ^^^^^ GET https://named.example.com/
  fetch((await import('./hosts')).default);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/
  import('./hosts').then((module) => fetch(module.nested.url));
//                                         ^^^^^^^^^^^^^^^^^ GET https://nested.example.com/
}

// @file src/common.cjs
const BASE = 'https://common.example.com';
module.exports = { BASE, build: (path) => BASE + path };

// @file src/each.cjs
exports.url = 'https://exports.example.com';
module.exports.other = 'https://module-exports.example.com';

// @file src/usesCommon.cjs
const common = require('./common.cjs');
const { BASE, build } = require('./common.cjs');
const { url, other } = require('./each.cjs');
fetch(common.BASE);
//    ^^^^^^^^^^^ GET https://common.example.com/
fetch(BASE);
//    ^^^^ GET https://common.example.com/
fetch(build('/a'));
//    ^^^^^^^^^^^ GET https://common.example.com/a
fetch(url);
//    ^^^ GET https://exports.example.com/
fetch(other);
//    ^^^^^ GET https://module-exports.example.com/
fetch(require('./each.cjs').url);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://exports.example.com/

// @file src/usesCommon.ts
import common from './common.cjs';
import { url } from './each.cjs';
import each = require('./each.cjs');
fetch(common.BASE);
//    ^^^^^^^^^^^ GET https://common.example.com/
fetch(url);
//    ^^^ GET https://exports.example.com/
fetch(each.other);
//    ^^^^^^^^^^ GET https://module-exports.example.com/

// @file tsconfig.json
{ "compilerOptions": { "baseUrl": ".", "paths": { "@config/*": ["src/config/*"], "~hosts": ["src/hosts"] } } }

// @file src/config/api.ts
export const API = 'https://paths.example.com';

// @file src/usesPaths.ts
import { API } from '@config/api';
import { named } from '~hosts';
import { named as fromBase } from 'src/hosts';
fetch(API);
//    ^^^ GET https://paths.example.com/
fetch(named);
//    ^^^^^ GET https://named.example.com/
fetch(fromBase);
//    ^^^^^^^^ GET https://named.example.com/

// @file package.json
{ "name": "root", "workspaces": ["packages/*"] }

// @file packages/shared/package.json
{ "name": "@acme/shared", "main": "./src/index.ts", "exports": { ".": "./src/index.ts", "./hosts": "./src/hosts.ts" } }

// @file packages/shared/src/index.ts
export const shared = 'https://workspace.example.com';

// @file packages/shared/src/hosts.ts
export const host = 'https://workspace-exports.example.com';

// @file packages/app/package.json
{ "name": "@acme/app", "dependencies": { "@acme/shared": "workspace:*" } }

// @file packages/app/src/main.ts
import { shared } from '@acme/shared';
import { host } from '@acme/shared/hosts';
fetch(shared);
//    ^^^^^^ GET https://workspace.example.com/
fetch(host);
//    ^^^^ GET https://workspace-exports.example.com/

// @file config/hosts.json
{ "api": { "url": "https://json.example.com" }, "list": ["https://json-list.example.com"] }

// @file src/usesJson.ts
import hosts from '../config/hosts.json';
import { api } from '../config/hosts.json';
const required = require('../config/hosts.json');
fetch(hosts.api.url);
//    ^^^^^^^^^^^^^ GET https://json.example.com/
fetch(api.url);
//    ^^^^^^^ GET https://json.example.com/
fetch(required.list[0]);
//    ^^^^^^^^^^^^^^^^ GET https://json-list.example.com/

// @file src/unknown.ts
import { BASE } from 'somewhere-else';
fetch(BASE);
//    ^^^^ GET unresolved import somewhere-else.BASE
fetch(`${BASE}/a`);
//    ^^^^^^^^^^^ GET unresolved import somewhere-else.BASE

// @file src/assets.ts
// What a bundler puts beside the program has an address of the program's own.
import module from './module.wasm?url';
import worker from './worker.ts?worker&url';
import fonts from 'acme-fonts/dist/fonts.css?url';
import model from '@/assets/model.onnx';
import text from './text.txt?raw';
import { url } from './url';

fetch(module);
//    ^^^^^^ GET relative
fetch(`${worker}?v=1`);
//    ^^^^^^^^^^^^^^^ GET relative
fetch(fonts);
//    ^^^^^ GET relative
fetch(model);
//    ^^^^^ GET relative
// A text is no address, and what a file names that is called so is what it says.
fetch(text);
//    ^^^^ GET unresolved import ./text.txt?raw
fetch(url);
//    ^^^ GET https://named.example.com/

// @file src/url.ts
export const url = 'https://named.example.com';

// A name that ends as an asset does may be that of a file of code.
// @file src/report.ts
import { base } from './invoice.pdf';
fetch(base);
//    ^^^^ GET https://invoices.example.com/list

// @file src/invoice.pdf.ts
export const base = 'https://invoices.example.com/list';
