// @file src/silent.ts
import express from 'express';
import { get } from 'lodash';

const app = express();
const router = express.Router();
app.get('/users', (request, response) => response.send('https://example.com'));
router.post('https://api.example.com', () => {});
new Map<string, string>().get('https://api.example.com');
new Headers().get('https://api.example.com');
new URLSearchParams().delete('https://api.example.com');
get({}, 'https://api.example.com');
cache.get('https://api.example.com');
params.get('https://api.example.com');
this.get('https://api.example.com');
expect('https://api.example.com').toBe('https://api.example.com');
console.log('fetch("https://api.example.com")');
// fetch('https://comment.example.com');
/* axios.get('https://comment.example.com'); */
const text = "fetch('https://text.example.com')";
const template = `axios.get('https://text.example.com')`;
const pattern = /fetch\('https:\/\/pattern\.example\.com'\)/;
const link = <a href="https://link.example.com">fetch('https://jsx.example.com')</a>;
type Fetch = typeof fetch;
interface Api {
  fetch(url: 'https://type.example.com'): void;
}
declare function fetch(url: string): void;

// @file src/shadows.ts
export function parameter(fetch: (url: string) => string) {
  return fetch('https://parameter.example.com');
}
export function local() {
  const fetch = (url: string) => url;
  return fetch('https://local.example.com');
}
export function destructured({ axios }: { axios: { get(url: string): string } }) {
  return axios.get('https://destructured.example.com');
}
class URL {
  constructor(readonly value: string) {}
}
function axios(url: string) {
  return url;
}
axios('https://function.example.com');

// @file src/unrelated.ts
import { fetch } from './store';
import axios from './notAxios';

fetch('https://store.example.com');
axios.get('https://not-axios.example.com');

// @file src/store.ts
export const fetch = (key: string) => localStorage.getItem(key);

// @file src/notAxios.ts
export default { get: (key: string) => key };
