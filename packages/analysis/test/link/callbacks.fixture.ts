// @file src/withClient.ts
import axios, { type AxiosInstance } from 'axios';

export async function withClient<T>(base: string, use: (client: AxiosInstance) => Promise<T>) {
  return use(axios.create({ baseURL: base }));
//                        ^^^^^^^^^^^^^^^^^ client https://one.example.com/ | https://two.example.com/
}
export function retried<T>(work: (attempt: { url: string }) => Promise<T>) {
  const attempt = { url: 'https://retried.example.com/work' };
  return work(attempt);
}

// @file src/uses.ts
import { retried, withClient } from './withClient';

withClient('https://one.example.com', (client) => client.get('/a'));
//                                                           ^^^^ GET https://one.example.com/a
withClient('https://two.example.com', async (api) => {
  await api.post('/b');
//               ^^^^ POST https://two.example.com/b
});
retried(({ url }) => fetch(url));
//                         ^^^ GET https://retried.example.com/work

// Nothing is known of what an unknown function hands over.
declare function elsewhere(use: (url: string) => void): void;
elsewhere((url) => fetch(url));
//                       ^^^ GET unresolved parameter url
