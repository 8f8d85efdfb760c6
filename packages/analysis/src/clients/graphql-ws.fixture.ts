// @file src/subscriptions.ts
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { createClient } from 'graphql-ws';
import { createClient as createSse } from 'graphql-sse';
import { SubscriptionClient } from 'subscriptions-transport-ws';

const client = createClient({ url: 'wss://live.example.com/graphql' });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client wss://live.example.com:443/graphql
client.subscribe({ query: 'subscription { news }' }, { next: () => {} });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wss://live.example.com:443/graphql
client.on('connected', () => {});
client.dispose();

const late = createClient({ url: async () => 'wss://late.example.com/graphql' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client wss://late.example.com:443/graphql
for await (const event of late.iterate({ query })) console.log(event);
//                        ^^^^^^^^^^^^^^^^^^^^^^^ wss://late.example.com:443/graphql

createSse({ url: 'https://events.example.com/graphql/stream' }).subscribe({ query }, sink);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://events.example.com/graphql/stream
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://events.example.com/graphql/stream

const old = new SubscriptionClient('wss://old.example.com/subscriptions', { reconnect: true });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client wss://old.example.com:443/subscriptions
old.request({ query }).subscribe({ next: () => {} });
//^^^^^^^^^^^^^^^^^^^^ wss://old.example.com:443/subscriptions

const executor = buildHTTPExecutor({ endpoint: 'https://remote.example.com/graphql' });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://remote.example.com/graphql
executor({ document });
//^^^^^^^^^^^^^^^^^^^^ https://remote.example.com/graphql

// @file src/server.ts
// A server takes connections and makes none.
import { useServer } from 'graphql-ws/use/ws';

useServer({ schema }, server);

// @file src/other.ts
import { createClient } from './graphql';

createClient({ url: 'wss://no.example.com' }).subscribe({ query }, sink);
