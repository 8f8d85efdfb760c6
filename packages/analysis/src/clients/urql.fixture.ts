// @file src/client.ts
import { cacheExchange, Client, createClient, fetchExchange } from '@urql/core';

export const client = createClient({ url: 'https://urql.example.com/graphql', exchanges: [cacheExchange, fetchExchange] });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://urql.example.com/graphql
client.query(ME, { site: 'https://no.example.com' }).toPromise();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://urql.example.com/graphql
client.mutation(SAVE, {});
//^^^^^^^^^^^^^^^^^^^^^^^ https://urql.example.com/graphql
client.subscription(NEWS, {}).subscribe(() => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://urql.example.com/graphql
client.readQuery(ME, {});

class Store {
  private readonly urql = new Client({ url: `${process.env.API_URL}/graphql`, exchanges: [] });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://env.example.com/graphql (default)
  me() {
    return this.urql.query(ME, {});
//         ^^^^^^^^^^^^^^^^^^^^^^^ https://env.example.com/graphql (default)
  }
}
new Store().me();

// @file .env
API_URL=https://env.example.com

// @file packages/app/package.json
{ "name": "app" }

// @file packages/app/src/app.tsx
import { createClient, Provider, useClient, useMutation, useQuery } from 'urql';

const client = createClient({ url: 'https://app.example.com/graphql' });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://app.example.com/graphql

export const App = () => <Provider value={client}>{page}</Provider>;

export function Page() {
  const [{ data }] = useQuery({ query: ME });
//                   ^^^^^^^^^^^^^^^^^^^^^^^ https://app.example.com/graphql
  const [result, save] = useMutation(SAVE);
  const own = useClient();
  return [data, result, () => save({ id: 1 }), () => own.query(ME, {}).toPromise()];
//                            ^^^^^^^^^^^^^^^ https://app.example.com/graphql
//                                                   ^^^^^^^^^^^^^^^^^ https://app.example.com/graphql
}

// @file src/next.tsx
import { withUrqlClient } from 'next-urql';

export default withUrqlClient((ssr) => ({ url: 'https://next.example.com/graphql', exchanges: [ssr] }))(Page);
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://next.example.com/graphql

// @file src/other.ts
import { createClient } from './urql';

createClient({ url: 'https://no.example.com' }).query(ME, {});
