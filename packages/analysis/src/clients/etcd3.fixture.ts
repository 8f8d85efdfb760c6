// @file src/etcd.ts
import { Etcd3, type Namespace } from 'etcd3';

const client = new Etcd3({ hosts: 'etcd.example.com:2379' });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client grpc://etcd.example.com:2379/
await client.put('https://no.example.com').value('1');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ put grpc://etcd.example.com:2379/
await client.get('foo').string();
//    ^^^^^^^^^^^^^^^^^ get grpc://etcd.example.com:2379/
await client.delete().all();
//    ^^^^^^^^^^^^^^^ delete grpc://etcd.example.com:2379/
await client.maintenance.status();
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ status grpc://etcd.example.com:2379/
client.close();

const secure = new Etcd3({ hosts: ['https://a.example.com', 'https://b.example.com'], credentials: { rootCertificate } });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://a.example.com/ | https://b.example.com/
const users: Namespace = secure.namespace('user/');
users.put('jane').value('1');
//^^^^^^^^^^^^^^^ put https://a.example.com/ | https://b.example.com/

const local = new Etcd3();
//            ^^^^^^^^^^^ client grpc://127.0.0.1:2379/
local.watch().key('foo').create();
//^^^^^^^^^^^ watch grpc://127.0.0.1:2379/

// @file src/commonjs.js
const { Etcd3 } = require('etcd3');

new Etcd3({ hosts: process.env.ETCD }).get('foo');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment ETCD
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ get unresolved environment ETCD

// @file src/other.ts
import { Etcd3 } from './etcd3';

new Etcd3({ hosts: 'no.example.com' }).get('foo');
