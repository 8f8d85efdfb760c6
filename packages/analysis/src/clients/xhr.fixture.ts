// @file src/global.ts
const xhr = new XMLHttpRequest();
xhr.open('GET', 'https://api.example.com/get');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get
xhr.open('post', 'https://api.example.com/post', true);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/post
xhr.setRequestHeader('x-from', 'https://api.example.com');
xhr.send('https://api.example.com/body');
xhr.onload = () => xhr.getResponseHeader('location');

export function load(url: string, method = 'GET') {
  const request = new window.XMLHttpRequest();
  request.open(method, url);
//                     ^^^ GET https://api.example.com/loaded
  request.send();
}
load('https://api.example.com/loaded');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/loaded

export class Uploader {
  private readonly xhr: XMLHttpRequest = new XMLHttpRequest();
  upload() {
    this.xhr.open('PUT', '/upload');
//                       ^^^^^^^^^ PUT relative
    this.xhr.send();
  }
}
export const opened = (request: XMLHttpRequest) => request.open('GET', 'https://api.example.com/given');
//                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/given

const send = XMLHttpRequest.prototype.send;
goog.net.XhrIo.send('https://api.example.com/closure', () => undefined, 'POST');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/closure
const io = new goog.net.XhrIo();
io.send('https://api.example.com/closure-instance');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/closure-instance

// @file src/closure.js
goog.module('app.load');
const XhrIo = goog.require('goog.net.XhrIo');
const XmlHttp = goog.require('goog.net.XmlHttp');
const Uri = goog.require('goog.Uri');

XhrIo.send(new Uri('https://closure.example.com/sent'));
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://closure.example.com/sent
new XhrIo().send(Uri.parse('https://closure.example.com/made'), 'POST');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://closure.example.com/made
const plainRequest = XmlHttp();
plainRequest.open('GET', 'https://closure.example.com/opened');
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://closure.example.com/opened
goog.module.get('goog.net.XhrIo').send('https://closure.example.com/got');
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://closure.example.com/got
const own = goog.require('app.net.XhrIo');
own.send('https://no.example.com');

// @file src/closure.ts
import XhrIo from 'goog:goog.net.XhrIo';

XhrIo.send('https://closure.example.com/imported');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://closure.example.com/imported

// @file src/required.cjs
const { XMLHttpRequest } = require('xmlhttprequest');
const XhrTwo = require('xhr2');

const first = new XMLHttpRequest();
first.open('GET', 'https://api.example.com/required');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required
const second = new XhrTwo();
second.open('DELETE', 'https://api.example.com/xhr2');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/xhr2

// @file src/other.ts
import { XMLHttpRequest } from './own';

const own = new XMLHttpRequest();
own.open('GET', 'https://api.example.com/own');
window.open('https://api.example.com/window', '_blank');
indexedDB.open('https://api.example.com/database', 1);

// @file src/own.ts
export class XMLHttpRequest {
  open(method: string, url: string) {
    return method + url;
  }
}
