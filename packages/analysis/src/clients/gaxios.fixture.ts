// @file src/calls.ts
import { Gaxios, instance, request } from 'gaxios';

request({ url: 'https://api.example.com/list' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/list
request({ baseURL: 'https://api.example.com', url: '/users', method: 'POST' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/users
instance.request({ url: 'https://api.example.com/shared' });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/shared

const gaxios = new Gaxios({ baseURL: 'https://shop.example.com' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://shop.example.com/
gaxios.request({ url: '/orders' });
//             ^^^^^^^^^^^^^^^^^^ GET https://shop.example.com/orders

const late = new Gaxios();
late.defaults.baseURL = 'https://late.example.com';
late.request({ url: '/list' });
//           ^^^^^^^^^^^^^^^^ GET https://late.example.com/list
new Gaxios({ url: 'https://whole.example.com/list' }).request();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://whole.example.com/list
new Gaxios().request({ url: '/nowhere' });
//                   ^^^^^^^^^^^^^^^^^^^ GET unresolved invalid
