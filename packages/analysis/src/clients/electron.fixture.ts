// @file src/main.ts
import { BrowserWindow, net, session, shell } from 'electron';

const request = net.request('https://api.example.com/request');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/request
net.request({ method: 'POST', url: 'https://api.example.com/options' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/options
net.request({ protocol: 'https:', hostname: 'api.example.com', port: 8443, path: '/by-parts' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com:8443/by-parts
net.fetch('https://api.example.com/fetch');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/fetch
session.defaultSession.fetch('https://api.example.com/session');
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/session
request.on('response', () => undefined);
request.end();

const window = new BrowserWindow({ width: 800 });
window.loadURL('https://app.example.com/start');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://app.example.com/start
window.loadURL(`file://${__dirname}/index.html`);
window.loadFile('index.html');
window.webContents.downloadURL('https://cdn.example.com/file.zip');
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/file.zip
net.isOnline();
shell.openPath('/own');

// @file src/required.cjs
const electron = require('electron');
const { net } = require('electron');

net.request('https://api.example.com/required');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required
electron.net.request('https://api.example.com/member');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/member
electron.remote.net.request('https://api.example.com/remote');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/remote
const { WebContentsView } = require('electron');
const view = new WebContentsView();
view.webContents.loadURL('https://view.example.com/page');
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://view.example.com/page

// @file src/other.ts
import net from 'net';
import { BrowserWindow } from './own';

net.isIP('127.0.0.1');
new BrowserWindow().loadURL('https://app.example.com/own');

// @file src/own.ts
export class BrowserWindow {
  loadURL(url: string) {
    return url;
  }
}
