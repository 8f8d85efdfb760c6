// @file src/mark.user.js
GM_xmlhttpRequest({ method: 'POST', url: 'https://marks.example.com/add', onload });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://marks.example.com/add
GM.xmlHttpRequest({ method: 'GET', url: 'https://marks.example.com/all' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://marks.example.com/all
GM_download('https://marks.example.com/export', 'marks.json');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://marks.example.com/export
GM.setValue('url', 'https://marks.example.com/none');

// @file src/own.js
// The names of one's own are none.
import { GM_xmlhttpRequest } from './other';
GM_xmlhttpRequest({ url: 'https://own.example.com' });
