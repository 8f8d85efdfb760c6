// @file src/mail.ts
import nodemailer, { createTransport } from 'nodemailer';
import { ImapFlow } from 'imapflow';

const transport = nodemailer.createTransport({ host: 'smtp.example.com', port: 465, secure: true, auth });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client smtps://smtp.example.com:465/
await transport.sendMail({ from, to, html: '<a href="https://no.example.com">' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sendMail smtps://smtp.example.com:465/
createTransport('smtps://user:password@url.example.com');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client smtps://url.example.com:465/
createTransport({ host: process.env.SMTP_HOST, port: 587 }).verify();
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment SMTP_HOST
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ verify unresolved environment SMTP_HOST
// A service that is known by name, or a transport of its own, names no host here.
createTransport({ service: 'gmail', auth });

const inbox = new ImapFlow({ host: 'imap.example.com', port: 993, secure: true, auth });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client imaps://imap.example.com:993/
await inbox.connect();
//    ^^^^^^^^^^^^^^^ imaps://imap.example.com:993/

// @file src/commonjs.js
const nodemailer = require('nodemailer');

class Mailer {
  constructor() {
    this.transporter = nodemailer.createTransport({ host: 'class.example.com', port: 25 });
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client smtp://class.example.com:25/
  }
  send(message) {
    return this.transporter.sendMail(message);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sendMail smtp://class.example.com:25/
  }
}
new Mailer().send({});

// @file src/other.ts
import { createTransport } from './mailer';

createTransport({ host: 'no.example.com' }).sendMail({});
