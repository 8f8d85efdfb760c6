// @file src/transfer.ts
import * as ftp from 'basic-ftp';
import Client from 'ssh2-sftp-client';
import { Client as Ssh } from 'ssh2';
import { Telnet } from 'telnet-client';

const client = new ftp.Client();
await client.access({ host: 'ftp.example.com', user, password, secure: true });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ftps://ftp.example.com:990/
await client.uploadFrom('https://no.example.com', 'remote');

const sftp = new Client();
await sftp.connect({ host: 'sftp.example.com', port: 2222, username });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ssh://sftp.example.com:2222/
await sftp.put('a', 'b');

const ssh = new Ssh();
ssh.on('ready', () => {}).connect({ host: 'chained.example.com' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ssh://chained.example.com:22/
ssh.connect({ host: process.env.SSH_HOST });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved environment SSH_HOST

const telnet = new Telnet();
telnet.connect({ host: 'telnet.example.com', port: 23 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ telnet://telnet.example.com:23/

// @file src/commonjs.js
const Ftp = require('ftp');

const old = new Ftp();
old.connect({ host: 'old.example.com' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ftp://old.example.com:21/

// @file src/other.ts
import { Client } from './client';

new Client().connect({ host: 'no.example.com' });
