// What may stand under a name that nobody spells, or came with an answer, is not known: it is not left out.

// @file src/variables.ts
import axios from 'axios';
import { z } from 'zod';

const found = Object.entries(import.meta.env).reduce<Record<string, string>>((all, [name, value]) => {
  if (name.startsWith('APP_')) all[name.replace('APP_', '')] = value;
  return all;
}, {});
export const env = z.object({ API_URL: z.string() }).parse(found);
const api = axios.create({ baseURL: env.API_URL });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment
export const teams = () => api.get('/teams');
//                                 ^^^^^^^^ GET unresolved environment

const copied: Record<string, string | undefined> = {};
for (const name of Object.keys(process.env)) copied[name.toLowerCase()] = process.env[name];
const other = axios.create({ baseURL: copied.api_url });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment process.env[name]
export const users = () => other.get('/users');
//                                   ^^^^^^^^ GET unresolved environment process.env[name]

// @file src/keys.ts
function kept(key: string) {
  const all: Record<string, string> = { docs: 'https://docs.example.com' };
  all[key] = 'https://any.example.com';
  return [fetch(`${all.url}/a`), fetch(`${all.docs}/b`)];
//              ^^^^^^^^^^^^^^ GET https://any.example.com/a
//                                     ^^^^^^^^^^^^^^^ GET https://docs.example.com/b
}
kept('url');
const lists: Record<string, string> = {};
lists['ur' + 'l'] = 'https://spelt.example.com';
lists['other'] = 'https://other.example.com';
fetch(lists.url);
//    ^^^^^^^^^ GET https://spelt.example.com/

// @file src/reduced.ts
const links = [{ self: 'https://self.example.com' }].reduce((all, { self }) => ({ ...all, url: self }), { url: '' });
fetch(links.url);
//    ^^^^^^^^^ GET https://self.example.com/
const longest = ['https://one.example.com', 'https://two.example.com'].reduce((a, b) => (a.length > b.length ? a : b));
fetch(longest);
//    ^^^^^^^ GET https://one.example.com/ | https://two.example.com/

// @file src/answers.ts
import axios from 'axios';
import ky from 'ky';

export async function configured() {
  const settings = await fetch('https://config.example.com').then((answer) => answer.json());
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://config.example.com/
  const client = axios.create({ baseURL: settings.url });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved runtime settings.url
  return client.get('/a');
//                  ^^^^ GET unresolved runtime settings.url
}
export async function perCall() {
  const { data } = await axios.get('https://config.example.com');
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://config.example.com/
  await axios.get('/a', { baseURL: data.url });
//                ^^^^ GET unresolved runtime data.url
  await axios({ url: data.next });
//            ^^^^^^^^^^^^^^^^^^ GET unresolved runtime data.next
  await axios.get('/b', { baseURL: data.url || 'https://default.example.com' });
//                ^^^^ GET https://default.example.com/b
  await axios.get('https://given.example.com', { baseURL: data.url });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://given.example.com/
  await ky.get('c', { prefixUrl: data.url });
//             ^^^ GET unresolved runtime data.url
}
