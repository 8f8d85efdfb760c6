// @file .env
API_URL=https://api.example.com
HOST=host.example.com

// @file src/helpers.ts
export function getEnv(name: string, fallback?: string): string {
  const value = process.env[name] ?? fallback;
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
export const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(name);
  return value;
};
export const settings = {
  api: getEnv('API_URL', 'http://localhost:3000'),
  other: getEnv('OTHER_URL', 'https://other.example.com'),
  host: required('HOST'),
};
export class Env {
  static url(name: string) {
    return required(`${name}_URL`);
  }
  constructor(private readonly env: NodeJS.ProcessEnv = process.env) {}
  get(name: string) {
    return this.env[name];
  }
}

// @file src/main.ts
import { Env, getEnv, required, settings } from './helpers';
fetch(getEnv('API_URL'));
//    ^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(getEnv('NOWHERE', 'https://fallback.example.com'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://fallback.example.com/ | unresolved environment NOWHERE
fetch(required('API_URL'));
//    ^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(required('NOWHERE'));
//    ^^^^^^^^^^^^^^^^^^^ GET unresolved environment NOWHERE
fetch(settings.api);
//    ^^^^^^^^^^^^ GET https://api.example.com/ (default) | http://localhost:3000/
fetch(settings.other);
//    ^^^^^^^^^^^^^^ GET https://other.example.com/ | unresolved environment OTHER_URL
fetch(`https://${settings.host}/a`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://host.example.com/a (default)
fetch(Env.url('API'));
//    ^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(new Env().get('API_URL')!);
//    ^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
export const open = (name: string) => fetch(required(name));
//                                          ^^^^^^^^^^^^^^ GET unresolved environment process.env[name]

// @file src/forms.ts
interface Env {
  API_URL: string;
}
const typed = process.env as unknown as Env;
fetch(typed.API_URL);
//    ^^^^^^^^^^^^^ GET https://api.example.com/ (default)
const { API_URL = 'https://fallback.example.com', NOWHERE: renamed = 'https://renamed.example.com' } = process.env;
fetch(API_URL);
//    ^^^^^^^ GET https://api.example.com/ (default) | https://fallback.example.com/
fetch(renamed);
//    ^^^^^^^ GET https://renamed.example.com/ | unresolved environment NOWHERE
const all = { ...process.env, ADDED: 'https://added.example.com' };
fetch(all.API_URL!);
//    ^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(all.ADDED);
//    ^^^^^^^^^ GET https://added.example.com/
fetch(globalThis.process.env.API_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
fetch(process['env'].API_URL!);
//    ^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
const name = 'API' + '_URL';
fetch(process.env[name]!);
//    ^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)
const key = Math.random() > 0.5 ? 'API_URL' : 'NOWHERE';
fetch(process.env[key]!);
//    ^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default) | unresolved environment NOWHERE
fetch(String(process.env.API_URL).replace(/\/+$/, '') + '/trimmed');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/trimmed (default)
fetch(new URL('/joined', process.env.API_URL));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/joined (default)
fetch(Deno.env.toObject().API_URL);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/ (default)

// @file src/shadowed.ts
// A name that the file declares itself is no environment.
const process = { env: { API_URL: 'https://own.example.com' } };
fetch(process.env.API_URL);
//    ^^^^^^^^^^^^^^^^^^^ GET https://own.example.com/
