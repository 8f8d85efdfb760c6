// @file src/requests.ts
import request, { GraphQLClient, gql, rawRequest, request as send } from 'graphql-request';

const query = gql`query { me }`;
request('https://request.example.com/graphql', query);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://request.example.com/graphql
send({ url: 'https://options.example.com/graphql', document: query, variables: { url: 'https://no.example.com' } });
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://options.example.com/graphql
rawRequest('https://raw.example.com/graphql', query);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://raw.example.com/graphql
send('/api/graphql', query);
//   ^^^^^^^^^^^^^^ relative

const client = new GraphQLClient('https://client.example.com/graphql', { headers: {} });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://client.example.com/graphql
client.setHeader('authorization', token);
client.request(query);
//^^^^^^^^^^^^^^^^^^^ https://client.example.com/graphql
client.rawRequest(query);
//^^^^^^^^^^^^^^^^^^^^^^ https://client.example.com/graphql
export const withHeaders = client.setHeaders({ a: 'b' });
withHeaders.request(query);
//^^^^^^^^^^^^^^^^^^^^^^^^ https://client.example.com/graphql

class Api {
  private readonly client: GraphQLClient;
  constructor(endpoint: string) {
    this.client = new GraphQLClient(endpoint);
//                                  ^^^^^^^^ client https://class.example.com/graphql
  }
  me() {
    return this.client.request(query);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^ https://class.example.com/graphql
  }
}
new Api('https://class.example.com/graphql').me();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper https://class.example.com/graphql

export function getSdk(client: GraphQLClient) {
  return { me: (variables: object) => client.request(query, variables) };
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://client.example.com/graphql
}
getSdk(client).me({});
//^^^^^^^^^^^^^^^^^^^ wrapper https://client.example.com/graphql

// @file src/commonjs.js
const { GraphQLClient, request } = require('graphql-request');

request('https://commonjs.example.com/graphql', query);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://commonjs.example.com/graphql
new GraphQLClient(process.env.ENDPOINT).request(query);
//                ^^^^^^^^^^^^^^^^^^^^ client unresolved environment ENDPOINT
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved environment ENDPOINT

// @file src/other.ts
import { request } from './requests-of-ours';

request('https://no.example.com', query);
