// @file src/calls.ts
import { AuthorizationCode, ClientCredentials } from 'simple-oauth2';

const machine = new ClientCredentials({
//                                    ^ client https://login.example.com/
  client: { id: 'pets', secret: process.env.SECRET },
  auth: { tokenHost: 'https://login.example.com', tokenPath: '/token' },
});
await machine.getToken({ scope: 'pets' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://login.example.com/token

const person = new AuthorizationCode({ client: {}, auth: { tokenHost: 'https://people.example.com' } });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://people.example.com/
person.authorizeURL({ redirect_uri: 'https://no.example.com' });
await person.getToken({ code: '1' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://people.example.com/oauth/token
