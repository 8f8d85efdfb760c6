// @file src/hooks.ts
import axios from 'axios';
import useSWR, { mutate, preload, useSWRConfig } from 'swr';
import useSWRImmutable from 'swr/immutable';
import useSWRInfinite from 'swr/infinite';
import useSWRMutation from 'swr/mutation';
import { fetcher } from './fetcher';

export function useAll(id?: string) {
  useSWR('https://api.example.com/key', fetcher);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/key
  useSWR('/api/own', fetcher);
//       ^^^^^^^^^^ wrapper GET relative
  useSWR(id ? `https://api.example.com/users/${id}` : null, fetcher, { refreshInterval: 1000 });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/users/{}
  useSWR(() => `https://api.example.com/by-function/${id}`, fetcher);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/by-function/{}
  useSWR(['https://api.example.com/pair', 'token'], ([url]) => fetcher(url));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/pair
//                                                                     ^^^ wrapper GET https://api.example.com/pair
  useSWR('https://api.example.com/direct', fetch);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/direct
  useSWR('https://api.example.com/axios', axios.get);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/axios
  useSWR('https://api.example.com/inline', (url) => fetch(url).then((answer) => answer.json()));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/inline
//                                                        ^^^ GET https://api.example.com/inline
  useSWRImmutable('https://api.example.com/immutable', fetcher);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/immutable
  useSWRInfinite((page) => `https://api.example.com/pages/${page}`, fetcher);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/pages/{}
  useSWRMutation('https://api.example.com/mutation', fetcher);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/mutation
  preload('https://api.example.com/preloaded', fetcher);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/preloaded

  // A key alone, a changed key and a fetcher that asks nobody send nothing.
  useSWR('https://api.example.com/name-only');
  useSWR('https://api.example.com/local', () => Promise.resolve(1));
  mutate('https://api.example.com/mutated');
  useSWRConfig().mutate('https://api.example.com/configured');
}

export const useItem = (path: string) => useSWR(`https://api.example.com${path}`, fetcher);
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/{}
useItem('/items/1');
//      ^^^^^^^^^^ wrapper GET https://api.example.com/items/1

// @file src/fetcher.ts
export const fetcher = async (url: string) => {
  const answer = await fetch(url);
//                           ^^^ GET https://api.example.com/pair
  return answer.json();
};

// @file src/other.ts
import { fetcher } from './fetcher';
import useSWR from './own';

useSWR('https://api.example.com/own', fetcher);

// @file src/own.ts
export default (key: string, _fetcher: (url: string) => unknown) => key;

// @file packages/shop/package.json
{ "name": "shop", "dependencies": { "swr": "2" } }

// @file packages/shop/src/app.tsx
import axios from 'axios';
import { SWRConfig } from 'swr';
import { List } from './list';

const shop = axios.create({ baseURL: 'https://shop.example.com' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://shop.example.com/

export const App = () => (
  <SWRConfig value={{ fetcher: (path: string) => shop.get(path).then(({ data }) => data) }}>
//                                                        ^^^^ GET https://shop.example.com/{}
    <List />
  </SWRConfig>
);

// @file packages/shop/src/list.tsx
import useSWR, { useSWRConfig } from 'swr';

export const List = () => {
  const all = useSWR('/items');
//                   ^^^^^^^^ wrapper GET https://shop.example.com/items
  const some = useSWR('/some', { refreshInterval: 1000 });
//                    ^^^^^^^ wrapper GET https://shop.example.com/some
  const none = useSWR('/none', null);
//                    ^^^^^^^ wrapper GET https://shop.example.com/none
  const own = useSWR('/own', { fetcher: (path: string) => fetch(`https://own.example.com${path}`) });
//                   ^^^^^^ wrapper GET https://own.example.com/own
//                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://own.example.com/{}
  useSWRConfig().mutate('/items');
  return [all, some, none, own];
};

// @file packages/several/package.json
{ "name": "several", "dependencies": { "swr": "2" } }

// @file packages/several/src/app.tsx
import useSWR, { SWRConfig } from 'swr';

const one = (path: string) => fetch(`https://one.example.com${path}`);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://one.example.com/{}
const two = (path: string) => fetch(`https://two.example.com${path}`);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://two.example.com/{}

// Nothing tells which of them stands around the list.
export const First = () => <SWRConfig value={{ fetcher: one }}><List /></SWRConfig>;
export const Second = () => <SWRConfig value={{ fetcher: two }}><List /></SWRConfig>;
const List = () => useSWR('/items').data;
