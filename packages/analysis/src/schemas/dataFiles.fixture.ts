// @file package.json
{ "name": "data" }

// @file config/hosts.json
{ "api": { "url": "https://api.example.com" } }

// @file src/local.yaml
orders:
  url: https://orders.example.com

// @file src/main.ts
import fs, { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'path';
import yaml from 'js-yaml';
const config = JSON.parse(fs.readFileSync(path.join(__dirname, '../config/hosts.json'), 'utf8'));
fetch(config.api.url);
//    ^^^^^^^^^^^^^^ GET https://api.example.com/
const fromRoot = JSON.parse(readFileSync('./config/hosts.json').toString());
fetch(fromRoot.api.url);
//    ^^^^^^^^^^^^^^^^ GET https://api.example.com/
const started = JSON.parse(readFileSync(path.resolve(process.cwd(), 'config', 'hosts.json'), 'utf8'));
fetch(started.api.url);
//    ^^^^^^^^^^^^^^^ GET https://api.example.com/
const fromModule = yaml.load(readFileSync(new URL('./local.yaml', import.meta.url), 'utf8'));
fetch(fromModule.orders.url);
//    ^^^^^^^^^^^^^^^^^^^^^ GET https://orders.example.com/
export async function later() {
  const { api } = JSON.parse(await readFile('config/hosts.json', 'utf8'));
  fetch(api.url);
//      ^^^^^^^ GET https://api.example.com/
}
const nowhere = JSON.parse(readFileSync('./nowhere.json', 'utf8'));
fetch(nowhere.api.url);
//    ^^^^^^^^^^^^^^^ GET unresolved runtime nowhere.api.url
const text = JSON.parse(process.env.CONFIG!);
fetch(text.api.url);
//    ^^^^^^^^^^^^ GET unresolved runtime text.api.url

// @file src/other.ts
import { readFileSync } from './files';
fetch(JSON.parse(readFileSync('./config/hosts.json')).api.url);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved runtime JSON.parse().api.url

// @file src/files.ts
export declare function readFileSync(path: string): string;
