// @file public/page.js
$.ajax({ url: 'https://api.example.com/ajax', type: 'POST' });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/ajax
$.ajax('https://api.example.com/ajax-text', { method: 'put' });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PUT https://api.example.com/ajax-text
$.ajax({ method: 'delete', url: '/own' });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE relative
$.get('https://api.example.com/get', (data) => data);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get
$.get({ url: 'https://api.example.com/get-options' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/get-options
$.getJSON('https://api.example.com/json', { id: 1 });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/json
$.getScript('https://cdn.example.com/script.js');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/script.js
$.post('https://api.example.com/post', { id: 1 });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/post
jQuery.get('https://api.example.com/by-name');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/by-name
window.jQuery.post('https://api.example.com/window');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/window
window.$.get('https://api.example.com/window-dollar');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/window-dollar
$('#result').load('https://api.example.com/fragment #part');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/fragment%20
$('#result').find('.inner').load('/fragment');
//                               ^^^^^^^^^^^ GET relative
$.ajax({ url: `https://api.example.com/items/${$('#id').val()}` }).done((data) => data.get('x'));
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/items/{}

// Events and elements ask nobody.
$(window).load(() => undefined);
$(window).load(ready);
$('#result').load();
$('#list').get(0);
$(document).ready(() => undefined);
$.each([], () => undefined);
$.extend({}, { url: 'https://api.example.com/option' });
function ready() {
  return 'https://api.example.com/ready';
}

(function ($) {
  $.fn.plugin = function () {
    return $.get('https://api.example.com/plugin');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/plugin
  };
})(jQuery);

// @file src/module.ts
import $ from 'jquery';
import jQuery = require('jquery');

$.post('https://api.example.com/imported');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/imported
jQuery.ajax({ url: 'https://api.example.com/required' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/required
$('main').load('https://api.example.com/loaded');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/loaded

// @file src/other.ts
import { $ } from 'zx';
import cheerio from 'cheerio';

$.get('https://api.example.com/shell');
const page = cheerio.load('<p></p>');
page.load('https://api.example.com/cheerio');
const own = ($: { get(url: string): string }) => $.get('https://api.example.com/given');
own({ get: (url) => url });
