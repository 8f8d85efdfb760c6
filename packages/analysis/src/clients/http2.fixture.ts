// @file src/sessions.ts
import http2, { connect } from 'node:http2';

const session = http2.connect('https://api.example.com:8443', { rejectUnauthorized: true });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com:8443/
session.request({ ':path': '/users', ':method': 'POST' });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com:8443/users
session.request({ ':path': '/events' }).on('response', () => undefined);
//              ^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com:8443/events
session.on('error', () => undefined);
session.close();
connect(new URL('https://url.example.com'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://url.example.com/

export class Push {
  private readonly session: http2.ClientHttp2Session;
  constructor(host: string) {
    this.session = http2.connect(`https://${host}`);
//                               ^^^^^^^^^^^^^^^^^ client https://push.example.com/
  }
  send(token: string) {
    return this.session.request({ ':method': 'POST', ':path': `/3/device/${token}` });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://push.example.com/3/device/1
  }
}
new Push('push.example.com').send('1');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper POST https://push.example.com/3/device/1

http2.createSecureServer({}).listen(8443);

// @file src/required.cjs
const http2 = require('http2');
const { connect } = require('http2');

http2.connect('https://api.example.com/required').request({ ':path': '/' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/required
//                                                        ^^^^^^^^^^^^^^^^ GET https://api.example.com/
connect('https://api.example.com/destructured');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/destructured

// @file src/other.ts
import { connect } from './own';

connect('https://api.example.com/own');

// @file src/own.ts
export const connect = (url: string) => url;
