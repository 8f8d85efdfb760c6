// @file src/client.ts
import { RestClient } from 'typed-rest-client';
import * as rest from 'typed-rest-client/RestClient';

const client = new RestClient('agent', 'https://api.example.com');
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
client.get<string[]>('/users');
//                   ^^^^^^^^ GET https://api.example.com/users
client.create('users', { name: 'a' });
//            ^^^^^^^ POST https://api.example.com/users
client.get('https://other.example.com/absolute');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://other.example.com/absolute
new rest.RestClient('agent').get('https://api.example.com/without-base');
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/without-base

export class Users {
  constructor(private readonly client: rest.RestClient) {}
  list() {
    return this.client.del('/users/1');
//                         ^^^^^^^^^^ DELETE https://api.example.com/users/1
  }
}
new Users(client);

// @file src/other.ts
import { RestClient } from './own';

new RestClient('agent', 'https://api.example.com').get('/own');

// @file src/own.ts
export class RestClient {
  constructor(
    readonly agent: string,
    readonly base: string,
  ) {}
  get(path: string) {
    return path;
  }
}
