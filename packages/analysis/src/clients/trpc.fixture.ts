// @file src/client.ts
import { createTRPCClient, createTRPCProxyClient, createWSClient, httpBatchLink, loggerLink, splitLink, wsLink } from '@trpc/client';

const client = createTRPCClient<AppRouter>({ links: [loggerLink(), httpBatchLink({ url: 'https://trpc.example.com/trpc' })] });
//                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://trpc.example.com/trpc
await client.post.byId.query({ url: 'https://no.example.com' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://trpc.example.com/trpc
await client.post.create.mutate({});
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://trpc.example.com/trpc
client.news.onAdd.subscribe(undefined, {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://trpc.example.com/trpc

const socket = createWSClient({ url: 'wss://live.example.com' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client wss://live.example.com:443/
const split = createTRPCProxyClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: wsLink({ client: socket }),
      false: httpBatchLink({ url: 'https://split.example.com/trpc' }),
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://split.example.com/trpc
    }),
  ],
});
await split.greet.query();
//    ^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/ | https://split.example.com/trpc

// @file packages/web/package.json
{ "name": "web" }

// @file packages/web/src/trpc.ts
import { createTRPCReact, httpBatchLink } from '@trpc/react-query';

export const trpc = createTRPCReact<AppRouter>();
export const trpcClient = trpc.createClient({ links: [httpBatchLink({ url: `${process.env.API_URL}/trpc` })] });
//                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://web.example.com/trpc (default)

// @file packages/web/.env
API_URL=https://web.example.com

// @file packages/web/src/page.tsx
import { trpc } from './trpc';

export function Page() {
  const utils = trpc.useUtils();
  const posts = trpc.post.list.useQuery({ limit: 10 });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://web.example.com/trpc (default)
  const create = trpc.post.create.useMutation({ onSuccess: () => utils.post.list.invalidate() });
  const { mutate, mutateAsync } = trpc.post.remove.useMutation();
  const onClick = async () => {
    create.mutate({ title: 'Hello' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://web.example.com/trpc (default)
    mutate({ id: 1 });
//  ^^^^^^^^^^^^^^^^^ https://web.example.com/trpc (default)
    await mutateAsync({ id: 2 });
//        ^^^^^^^^^^^^^^^^^^^^^^ https://web.example.com/trpc (default)
    await utils.post.byId.fetch({ id: 1 });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://web.example.com/trpc (default)
  };
  return { posts, onClick };
}

// @file packages/next/package.json
{ "name": "next" }

// @file packages/next/src/api.ts
import { httpBatchLink } from '@trpc/client';
import { createTRPCNext } from '@trpc/next';

export const api = createTRPCNext<AppRouter>({
  config() {
    return { links: [httpBatchLink({ url: '/api/trpc' })] };
//                                 ^^^^^^^^^^^^^^^^^^^^ client relative
  },
});
export const useUser = () => api.user.me.useQuery();
//                           ^^^^^^^^^^^^^^^^^^^^^^ relative

// @file src/server.ts
// A router and a caller on the server reach no network.
import { initTRPC } from '@trpc/server';

const t = initTRPC.create();
export const router = t.router({ me: t.procedure.query(() => 'https://no.example.com') });
router.createCaller({}).me();

// @file src/other.ts
import { createTRPCClient, httpBatchLink } from './rpc';

createTRPCClient({ links: [httpBatchLink({ url: 'https://no.example.com' })] }).me.query();

// @file packages/window/package.json
{ "name": "window", "dependencies": { "@trpc/react-query": "11" } }

// @file packages/window/src/api.ts
// A link to another process, or to another part, of the same program asks no host.
import { createTRPCClient, unstable_localLink } from '@trpc/client';
import { createTRPCReact } from '@trpc/react-query';
import { ipcLink } from 'electron-trpc/renderer';
import { windowLink } from 'trpc-browser/link';

export const api = createTRPCReact<AppRouter>();
export const client = api.createClient({ links: [ipcLink()] });
export const useNotes = () => api.notes.all.useQuery();
createTRPCClient<AppRouter>({ links: [ipcLink()] }).notes.all.query();
createTRPCClient<AppRouter>({ links: [windowLink({ window })] }).notes.all.query();
createTRPCClient<AppRouter>({ links: [unstable_localLink({ router })] }).notes.all.query();
