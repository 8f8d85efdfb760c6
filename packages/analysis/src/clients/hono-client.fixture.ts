// @file src/client.ts
import { hc } from 'hono/client';

export const client = hc<object>('https://api.example.com');
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/

// @file src/uses.ts
import { hc } from 'hono/client';
import { client } from './client';

client.users.$get();
//^^^^^^^^^^^^^^^^^ GET https://api.example.com/
client.users[':id'].$delete({ param: { id: '1' } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/
client.api.posts.$post({ json: {} });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/
client.index.$get();
//^^^^^^^^^^^^^^^^^ GET https://api.example.com/
client.users.$url();
hc('/').users.$get();
// ^^^ client relative
//^^^^^^^^^^^^^^^^^^ GET relative

// @file src/other.ts
import { hc } from './own';

hc('https://api.example.com').users.$get();

// @file src/own.ts
export const hc = (base: string) => ({ users: { $get: () => base } });
