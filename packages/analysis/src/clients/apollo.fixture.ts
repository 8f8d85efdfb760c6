// @file src/client.ts
import { ApolloClient, ApolloLink, createHttpLink, from, HttpLink, InMemoryCache, split } from '@apollo/client';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { setContext } from '@apollo/client/link/context';
import { onError } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';

export const plain = new ApolloClient({ uri: 'https://plain.example.com/graphql', cache: new InMemoryCache() });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://plain.example.com/graphql
plain.query({ query: ME, context: { url: 'https://no.example.com' } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://plain.example.com/graphql
plain.mutate({ mutation: SAVE });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://plain.example.com/graphql
plain.watchQuery({ query: ME }).subscribe(() => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://plain.example.com/graphql
plain.cache.reset();
plain.readQuery({ query: ME });
plain.resetStore();

const httpLink = createHttpLink({ uri: 'https://chained.example.com/graphql' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://chained.example.com/graphql
const authLink = setContext((_, { headers }) => ({ headers: { ...headers, authorization: token } }));
const errorLink = onError(({ networkError }) => console.error(networkError));
export const chained = new ApolloClient({ link: from([errorLink, authLink.concat(httpLink)]), cache });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://chained.example.com/graphql
chained.query({ query: ME });
//^^^^^^^^^^^^^^^^^^^^^^^^^^ https://chained.example.com/graphql
chained.cache.evict({ id: 'https://no.example.com' });

const wsLink = new GraphQLWsLink(createClient({ url: 'wss://live.example.com/graphql' }));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client wss://live.example.com:443/graphql
const batch = new BatchHttpLink({ uri: () => 'https://batch.example.com/graphql' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://batch.example.com/graphql
const both = split(({ query }) => isSubscription(query), wsLink, ApolloLink.from([new RetryLink(), batch]));
export const live = new ApolloClient({ link: both, cache });
//                                   ^^^^^^^^^^^^^^^^^^^^^ client https://batch.example.com/graphql | wss://live.example.com:443/graphql
live.subscribe({ query: NEWS });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://batch.example.com/graphql | wss://live.example.com:443/graphql

// Without a URL, a link is the page's own.
const own = new ApolloClient({ link: new HttpLink(), cache });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client relative
//                                   ^^^^^^^^^^^^^^ client relative
own.query({ query: ME });
//^^^^^^^^^^^^^^^^^^^^^^ relative

export async function typed(client: ApolloClient<object>) {
  const { data } = await client.query({ query: ME });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved parameter client
  return data;
}

// @file packages/app/package.json
{ "name": "app" }

// @file packages/app/src/apollo.ts
import { ApolloClient, InMemoryCache } from '@apollo/client';

export const client = new ApolloClient({ uri: import.meta.env.VITE_GRAPHQL, cache: new InMemoryCache() });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://graph.example.com/graphql (production)

// @file packages/app/.env.production
VITE_GRAPHQL=https://graph.example.com/graphql

// @file packages/app/src/page.tsx
import { gql, useApolloClient, useLazyQuery, useMutation, useQuery, useSubscription } from '@apollo/client';
import * as Apollo from '@apollo/client';

const ME = gql`query Me { me { id } }`;

export function Page() {
  const { data, refetch } = useQuery(ME);
//                          ^^^^^^^^^^^^ https://graph.example.com/graphql (production)
  const [load] = useLazyQuery(ME);
  const [save, { loading }] = useMutation(SAVE);
  useSubscription(NEWS);
//^^^^^^^^^^^^^^^^^^^^^ https://graph.example.com/graphql (production)
  const client = useApolloClient();
  const onClick = () => {
    load();
//  ^^^^^^ https://graph.example.com/graphql (production)
    save({ variables: { id: 1 } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://graph.example.com/graphql (production)
    client.query({ query: ME });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://graph.example.com/graphql (production)
  };
  return { data, refetch, loading, onClick };
}

export function useMeQuery(options: Apollo.QueryHookOptions) {
  return Apollo.useQuery(ME, options);
//                           ^^^^^^^ https://graph.example.com/graphql (production)
}

// @file packages/old/package.json
{ "name": "old" }

// @file packages/old/src/old.js
import ApolloBoost from 'apollo-boost';
import { ApolloClient } from 'apollo-client';
import { ApolloLink } from 'apollo-link';
import { HttpLink } from 'apollo-link-http';
import { WebSocketLink } from 'apollo-link-ws';
const { createUploadLink } = require('apollo-upload-client');

const boost = new ApolloBoost({ uri: 'https://boost.example.com/graphql' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://boost.example.com/graphql
boost.query({ query });
//^^^^^^^^^^^^^^^^^^^^ https://boost.example.com/graphql

const link = ApolloLink.from([
  new WebSocketLink({ uri: 'wss://old-live.example.com/', options: { reconnect: true } }),
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client wss://old-live.example.com:443/
  new HttpLink({ uri: 'https://old.example.com/graphql' }),
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://old.example.com/graphql
]);
const client = new ApolloClient({ link });
//                              ^^^^^^^^ client wss://old-live.example.com:443/ | https://old.example.com/graphql
client.mutate({ mutation });
//^^^^^^^^^^^^^^^^^^^^^^^^^ wss://old-live.example.com:443/ | https://old.example.com/graphql
const upload = createUploadLink({ uri: 'https://upload.example.com/graphql' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://upload.example.com/graphql
new ApolloClient({ link: upload }).query({ query });
//               ^^^^^^^^^^^^^^^^ client https://upload.example.com/graphql
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://upload.example.com/graphql

// @file packages/ng/package.json
{ "name": "ng" }

// @file packages/ng/src/graphql.module.ts
import { APOLLO_OPTIONS, type Apollo } from 'apollo-angular';
import { HttpLink } from 'apollo-angular/http';

export function createApollo(httpLink: HttpLink) {
  return { link: httpLink.create({ uri: 'https://angular.example.com/graphql' }), cache };
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://angular.example.com/graphql
}
export const provider = { provide: APOLLO_OPTIONS, useFactory: createApollo, deps: [HttpLink] };

export class Users {
  constructor(private readonly apollo: Apollo) {}
  all() {
    return this.apollo.watchQuery({ query: USERS }).valueChanges;
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://angular.example.com/graphql
  }
}

// @file packages/vue/package.json
{ "dependencies": { "vue-apollo": "^3.0.0" } }

// @file packages/vue/src/main.js
import { ApolloClient } from 'apollo-client';
import { createHttpLink } from 'apollo-link-http';
import Vue from 'vue';
import VueApollo from 'vue-apollo';

const client = new ApolloClient({ link: createHttpLink({ uri: 'https://vue.example.com/graphql' }) });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://vue.example.com/graphql
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://vue.example.com/graphql
Vue.use(VueApollo);
new Vue({ apolloProvider: new VueApollo({ defaultClient: client }) });

// @file packages/vue/src/comments.vue
<script>
export default {
  methods: {
    async fetch() {
      const { data } = await this.$apollo.query({ query: COMMENTS });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://vue.example.com/graphql
      await this.$apollo.mutate({ mutation: SEEN, variables: { ids: data.ids } });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://vue.example.com/graphql
      this.$apollo.addSmartQuery('more', {});
    },
  },
};
</script>

// @file packages/none/src/comments.vue
<script>
// Where nobody asks for the package, the name is anybody's.
export default { methods: { fetch() { return this.$apollo.query({ query: COMMENTS }); } } };
</script>

// @file src/gateway.ts
import { ApolloGateway, IntrospectAndCompose } from '@apollo/gateway';

new ApolloGateway({
  supergraphSdl: new IntrospectAndCompose({
//                                        ^ client https://posts.example.com/graphql | https://users.example.com/graphql
    subgraphs: [
      { name: 'users', url: 'https://users.example.com/graphql' },
      { name: 'posts', url: 'https://posts.example.com/graphql' },
    ],
  }),
});

// @file src/other.ts
// The same names of other modules are none.
import { ApolloClient, useQuery } from './apollo';
import { useMutation } from '@tanstack/react-query';

new ApolloClient({ uri: 'https://no.example.com' }).query({});
useQuery({ uri: 'https://no.example.com' });
const { mutate } = useMutation({ mutationFn: save });
mutate();
