// @file src/options.ts
import { defu } from 'defu';
import merge from 'lodash/merge';
import mergeWith from 'lodash.mergewith';
import { defaults, memoize } from 'lodash';

const standard = { base: 'https://standard.example.com', path: '/standard' };

const later = merge({}, standard, { base: 'https://later.example.com' });
fetch(later.base + later.path);
//    ^^^^^^^^^^^^^^^^^^^^^^^ GET https://later.example.com/standard

const earlier = defaults({ base: 'https://earlier.example.com' }, standard);
fetch(earlier.base + earlier.path);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://earlier.example.com/standard
fetch(defu({ path: '/own' }, standard).base);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://standard.example.com/

// What an unknown layer may set stands beside what is written down below it.
export function configured(given: object) {
  const options = mergeWith({}, standard, given, (left: unknown) => left);
  return fetch(options.base);
//             ^^^^^^^^^^^^ GET https://standard.example.com/ | unresolved parameter options.base
}

const load = memoize((id: string) => fetch(`https://memo.example.com/${id}`));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://memo.example.com/{}
load('7');
//   ^^^ wrapper GET https://memo.example.com/7

// @file src/merge.ts
// Not the function of a library.
const merge = (left: { base: string }, _right: { base: string }) => left;
fetch(merge({ base: 'https://left.example.com' }, { base: 'https://right.example.com' }).base);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://left.example.com/

// @file src/hooks.tsx
import axios from 'axios';
import { useCallback, useMemo, useRef } from 'react';

export function Users() {
  const api = useMemo(() => axios.create({ baseURL: 'https://users.example.com' }), []);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://users.example.com/
  const socket = useRef('https://ref.example.com');
  const load = useCallback((path: string) => api.get(path), [api]);
//                                                   ^^^^ GET https://users.example.com/{}
  fetch(socket.current);
//      ^^^^^^^^^^^^^^ GET https://ref.example.com/
  return load('/all');
//            ^^^^^^ wrapper GET https://users.example.com/all
}

// @file src/Refs.vue
<script setup>
import { computed, ref } from 'vue';

const base = ref('https://refs.example.com');
const url = computed(() => `${base.value}/items`);
fetch(url.value);
//    ^^^^^^^^^ GET https://refs.example.com/items
</script>

// @file src/joined.ts
import urlJoin from 'url-join';
import queryString from 'query-string';
import { joinURL, withQuery } from 'ufo';

const BASE = 'https://joined.example.com/';
export const load = (id: string) => fetch(urlJoin(BASE, '/items', id));
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://joined.example.com/items/{}
fetch(withQuery(joinURL(BASE, 'all'), { page: 1 }));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://joined.example.com/all
fetch(queryString.stringifyUrl({ url: 'https://query.example.com/list', query: { page: 1 } }));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://query.example.com/list

// @file src/pieces.ts
import path from 'node:path';
import get from 'lodash/get';
import { trim, trimEnd } from 'lodash';
import removeTrailingSlash from 'remove-trailing-slash';

const settings = { api: { url: 'https://settings.example.com/' } };
fetch(get(settings, 'api.url') + 'users');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://settings.example.com/users
fetch(get(settings, 'api.other', 'https://otherwise.example.com'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://otherwise.example.com/
const lists = { apis: [{ url: isFar ? 'https://listed.example.com' : undefined }] };
fetch(get(lists, 'apis[0].url', 'https://unlisted.example.com'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://listed.example.com/ | https://unlisted.example.com/
fetch(get({ url: process.env.GOT_URL }, 'url', 'https://unset.example.com'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://set.example.com/ (default) | https://unset.example.com/
export const ask = (options: object, key: string) => {
  fetch(get(options, 'url', 'https://default.example.com'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://default.example.com/ | unresolved parameter options
  fetch(get(options, key));
//      ^^^^^^^^^^^^^^^^^ GET unresolved import lodash/get
};
fetch(`${trimEnd(settings.api.url, '/')}/orders`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://settings.example.com/orders
fetch(trimEnd(settings.api.url) + 'orders');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://settings.example.com/orders
fetch(`${trim(settings.api.url, '/')}/all`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://settings.example.com/all
fetch(trimEnd(settings.api.url, '/com.'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET unresolved import lodash.trimEnd
fetch(`${removeTrailingSlash('https://slash.example.com/')}/pets`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://slash.example.com/pets
fetch(path.posix.join('https://joined.example.com/', 'a', 'b'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://joined.example.com/a/b
fetch(path.join(settings.api.url, 'c'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://settings.example.com/c
export const joinedTo = (id: string) => {
  fetch(path.join('https://joined.example.com', 'd', id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://joined.example.com/d/{}
  fetch(path.join('https://joined.example.com', process.env.JOINED_TOKEN!));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://joined.example.com/{}
  fetch(path.join(`https://${process.env.JOINED_PART}.example.com`, 'e'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://*.example.com/e
  fetch(path.join('https://joined.example.com/', process.env.SLASHED_TOKEN!, 'g'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://joined.example.com/{}/g
  fetch(new URL(process.env.SLASHED_TOKEN!, 'https://joined.example.com/'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://joined.example.com/{}
  fetch(path.join(process.env.GOT_URL!, 'f'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://set.example.com/f (default)
};

// @file .env
GOT_URL=https://set.example.com
JOINED_TOKEN=secret
JOINED_PART=part
SLASHED_TOKEN=/secret//

// @file src/fewer.ts
// A function that is called less often is still the same.
import memoize from 'memoize';
import debounce from 'debounce';
const loadOnce = async (url: string) => fetch(url);
//                                            ^^^ GET https://once.example.com/x
export const loaded = memoize(loadOnce);
loaded('https://once.example.com/x');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://once.example.com/x
export default debounce(async (path: string) => fetch(`https://later.example.com${path}`), 100);
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://later.example.com/{}

// @file src/useFewer.ts
import search from './fewer';
search('/search');
//     ^^^^^^^^^ wrapper GET https://later.example.com/search

// @file src/perhapsSet.ts
// What a layer only perhaps sets is otherwise what stands below it.
const defaults = { host: 'below.example.com' };
function fromVariables() {
  return { ...(process.env.UNSET_HOST && { host: process.env.UNSET_HOST }) };
}
const settings = { ...defaults, ...fromVariables() };
export const load = () => fetch(`https://${settings.host}/users`);
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://below.example.com/users | unresolved environment UNSET_HOST

// @file src/typedOptions.ts
// Options of a declared type may leave out what the defaults say, like any others.
interface Options {
  host: string;
  retries?: number;
}
const standard: Options = { host: 'standard.example.com' };
export const withDefaults = (options: Partial<Options> = {}): Options => ({ ...standard, ...options });
export class Client {
  private readonly options: Options;
  constructor(options?: Partial<Options>) {
    this.options = withDefaults(options);
  }
  load() {
    return fetch(`https://${this.options.host}/users`);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://standard.example.com/users | unresolved parameter this.options.host
  }
}
export const direct = (options: Options) => fetch(`https://${{ ...standard, ...options }.host}/users`);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://standard.example.com/users | unresolved parameter ….host

// @file src/formatted.ts
import { format } from 'node:util';
import { sprintf } from 'sprintf-js';

const shopHost = process.env.SHOP_HOST ?? 'shop.example.com';

fetch(format('https://%s/api/%d', shopHost, 7));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://shop.example.com/api/7 | unresolved environment SHOP_HOST
fetch(sprintf('%s/100%%', 'https://other.example.com'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/100%
// What is not given stays as it is written.
fetch(format('https://rest.example.com/%s'));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://rest.example.com/%s
