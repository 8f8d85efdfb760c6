// @file src/calls.ts
import wretch, { type Wretch } from 'wretch';

wretch('https://api.example.com/whole').get().json();
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/whole
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/whole
wretch('https://api.example.com').url('/users').post({ name: 'a' }).res();
//     ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/users
wretch().get('https://api.example.com/argument');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/argument
wretch('https://api.example.com/').url('/slash').delete();
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/slash
wretch('https://api.example.com').headers({ a: 'b' }).auth('Basic').options({}).put({}).json();
//     ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/
wretch('https://api.example.com').json({ a: 1 }).post();
//     ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/
wretch('/own').get();
//     ^^^^^^ client relative
//^^^^^^^^^^^^^^^^^^ GET relative

export const api: Wretch = wretch('https://api.example.com/v1').errorType('json').resolve((r) => r.json());
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/v1

// @file src/uses.ts
import type { Wretch } from 'wretch';
import { api } from './calls';

api.url('/users').get();
//^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/v1/users
api.get('/orders');
//      ^^^^^^^^^ GET https://api.example.com/v1/orders
api.url('/users').url('/1').patch({});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PATCH https://api.example.com/v1/users/1
export class Users {
  constructor(private readonly client: Wretch) {}
  list() {
    return this.client.url('/list').get();
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/v1/list
  }
}
new Users(api);

// @file src/required.cjs
const wretch = require('wretch');

wretch('https://api.example.com/required').get();
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/required
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required

// @file src/other.ts
import wretch from './own';

wretch('https://api.example.com/own').get();

// @file src/own.ts
export default (url: string) => ({ get: () => url });

// @file src/replaced.ts
import wretch from 'wretch';

wretch('https://old.example.com').url('https://new.example.com', true).get();
//     ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://old.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://new.example.com/
wretch('https://kept.example.com').url('/a', false).get();
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://kept.example.com/
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://kept.example.com/a
