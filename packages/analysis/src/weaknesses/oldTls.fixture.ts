import axios from 'axios';
import { constants } from 'node:crypto';
import https from 'node:https';
import tls from 'node:tls';

https.get('https://a.example.com', { minVersion: 'TLSv1' });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://a.example.com/
//                                   ^^^^^^^^^^^^^^^^^^^ old-tls of 1 call
https.get('https://b.example.com', { maxVersion: 'TLSv1.1' });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://b.example.com/
//                                   ^^^^^^^^^^^^^^^^^^^^^ old-tls of 1 call
tls.connect({ host: 'c.example.com', port: 443, secureProtocol: 'TLSv1_method' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls://c.example.com:443/
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ old-tls of 1 call
tls.connect({ host: 'd.example.com', port: 443, secureProtocol: 'SSLv3_client_method' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls://d.example.com:443/
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ old-tls of 1 call
axios.get('https://e.example.com', { httpsAgent: new https.Agent({ secureProtocol: 'TLSv1_1_method' }) });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://e.example.com/
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ old-tls of 1 call
https.get('https://f.example.com', { secureOptions: constants.SSL_OP_NO_TLSv1_2 | constants.SSL_OP_NO_TLSv1_3 });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://f.example.com/
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ old-tls of 1 call
tls.connect({ host: 'k.example.com', port: 443, secureProtocol: 'DTLSv1_client_method' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls://k.example.com:443/
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ old-tls of 1 call
// Any version, TLS 1.0 included.
https.get('https://g.example.com', { secureProtocol: 'TLS_method' });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://g.example.com/
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ old-tls of 1 call
tls.DEFAULT_MIN_VERSION = 'TLSv1';
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ old-tls everywhere
tls.DEFAULT_MAX_VERSION = 'TLSv1.1';
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ old-tls everywhere

// New enough.
https.get('https://h.example.com', { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://h.example.com/
https.get('https://i.example.com', { secureProtocol: 'TLSv1_2_method' });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://i.example.com/
https.get('https://j.example.com', { secureOptions: constants.SSL_OP_NO_TLSv1 | constants.SSL_OP_NO_TLSv1_1 });
//        ^^^^^^^^^^^^^^^^^^^^^^^ GET https://j.example.com/
tls.DEFAULT_MIN_VERSION = 'TLSv1.3';
https.createServer({ minVersion: 'TLSv1' });
const settings = { DEFAULT_MIN_VERSION: 'none' };
settings.DEFAULT_MIN_VERSION = 'TLSv1';
// @file package.json
{
  "scripts": {
    "start": "node --tls-min-v1.0 server.js",
//                 ^^^^^^^^^^^^^^ old-tls everywhere
    "next": "node --tls-min-v1.2 server.js"
  }
}
