// @file .env
API_URL=https://api.example.com
HOST=host.example.com
EXPANDED=https://${HOST}/expanded

AUTH_SERVICE_URL=auth:5000
TOKEN_HOST=tokens
API_TOKEN=gateway
PASSWORD_SERVER=Pass&word!
TOKEN_ADDR=user:pass
KEY_URL=correct horse
ENCODED_TOKEN=gate%2Fway

// @file .env.production
API_URL=https://production.example.com

// @file src/node.ts
fetch(process.env.API_URL + '/a');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/a (default) | https://production.example.com/a (production)
fetch(process.env['API_URL']!);
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default) | https://production.example.com/ (production)
fetch(`https://${process.env.HOST}/b`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://host.example.com/b (default)
fetch(process.env.EXPANDED as string);
//    ^^^^^^^^^^^^^^^^^^^^ GET https://host.example.com/expanded (default)
const { HOST, API_URL: renamed = 'https://fallback.example.com' } = process.env;
fetch(`https://${HOST}/c`);
//    ^^^^^^^^^^^^^^^^^^^ GET https://host.example.com/c (default)
fetch(renamed);
//    ^^^^^^^ GET https://api.example.com/ (default) | https://fallback.example.com/ | https://production.example.com/ (production)
fetch(process.env.NOWHERE!);
//    ^^^^^^^^^^^^^^^^^^^ GET unresolved environment NOWHERE
fetch(process.env.NOWHERE ?? 'https://default.example.com');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment NOWHERE
fetch(process.env.NOWHERE || 'https://default.example.com');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved environment NOWHERE
fetch(`${process.env.NOWHERE}/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment NOWHERE
// A name of one word is an address where the variable's name ends in a word for one; a credential is never shown.
fetch(`http://${process.env.AUTH_SERVICE_URL}/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://auth:5000/a (default)
fetch(`http://${process.env.TOKEN_HOST}/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET http://tokens/a (default)
fetch(`http://${process.env.API_TOKEN}/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment API_TOKEN
fetch(`https://api.example.com/${process.env.PASSWORD_SERVER}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
fetch(`https://api.example.com/${process.env.TOKEN_ADDR}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
fetch(`https://api.example.com/${encodeURIComponent(process.env.API_TOKEN!)}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
fetch(`https://api.example.com/${decodeURIComponent(process.env.ENCODED_TOKEN!)}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
fetch(`https://api.example.com${new URL(process.env.API_TOKEN!, 'https://other.example.com').pathname}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
fetch(`https://api.example.com/${process.env.API_TOKEN}/`.slice(0, -1));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
fetch(`https://api.example.com/a b/${process.env.API_TOKEN}`.replace(/\s/g, '_'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/a%20b/{}
fetch('https://api.example.com/{token}'.replace(/\{\w+\}/, process.env.API_TOKEN!));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/{}
fetch(`http://${process.env.KEY_URL}/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment KEY_URL
const env = process.env;
fetch(env.API_URL!);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default) | https://production.example.com/ (production)

// @file src/config.ts
import { env } from 'node:process';
export const config = { url: process.env.API_URL ?? 'https://code.example.com', host: env.HOST };

// @file src/usesConfig.ts
import { config } from './config';
fetch(config.url);
//    ^^^^^^^^^^ GET https://api.example.com/ (default) | https://code.example.com/ | https://production.example.com/ (production)
fetch(`https://${config.host}/d`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://host.example.com/d (default)

// @file web/.env
VITE_URL=https://vite.example.com

// @file web/src/vite.ts
fetch(import.meta.env.VITE_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^ GET https://vite.example.com/ (default)
const { VITE_URL } = import.meta.env;
fetch(VITE_URL);
//    ^^^^^^^^ GET https://vite.example.com/ (default)

// @file src/deno.ts
fetch(Deno.env.get('API_URL')!);
//    ^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default) | https://production.example.com/ (production)
fetch(Bun.env.API_URL);
//    ^^^^^^^^^^^^^^^ GET https://api.example.com/ (default) | https://production.example.com/ (production)

// @file src/page.ts
import axios from 'axios';

// A bundler's own: the path of the page, where no variable has that name.
fetch(import.meta.env.BASE_URL + 'data.json');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
fetch(`${import.meta.env.BASE_URL}/data/users.json`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET relative
fetch(`https://site.example.com${import.meta.env.BASE_URL}data.json`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://site.example.com/data.json
axios.create({ baseURL: import.meta.env.BASE_URL }).get('users');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client relative
//                                                      ^^^^^^^ GET relative
fetch(`${process.env.BASE_URL}/users`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved environment BASE_URL

// @file server/main.ts
fetch(`${import.meta.env.BASE_URL}/users`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://base.example.com/users (default)

// @file server/.env
BASE_URL=https://base.example.com
