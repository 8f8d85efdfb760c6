// What a page loads and runs from elsewhere.

const script = document.createElement('script');
script.async = true;
script.src = 'https://cdn.example.com/widget.js';
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/widget.js
document.head.appendChild(script);

const frame = window.document.createElement('iframe');
frame.setAttribute('title', 'https://not.example.com');
frame.setAttribute('src', `https://embed.example.com/${location.hash}`);
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://embed.example.com/{}

export class Loader {
  load(url: string) {
    const element = document.createElement('script');
    element.src = url;
//                ^^^ GET https://cdn.example.com/given.js
  }
}
new Loader().load('https://cdn.example.com/given.js');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://cdn.example.com/given.js

// A snippet as vendors hand it out.
(function (d, s, id) {
  const first = d.getElementsByTagName(s)[0];
  const js = d.createElement(s);
  js.id = id;
  js.src = 'https://connect.example.com/sdk.js';
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://connect.example.com/sdk.js
  first.parentNode.insertBefore(js, first);
})(document, 'script', 'sdk');

// Scripts of the page itself, images and links are no calls; neither are sources of other things.
const own = document.createElement('script');
own.src = '/bundle.js';
const image = document.createElement('img');
image.src = 'https://images.example.com/a.png';
const track = { src: '' };
track.src = 'https://not.example.com/a.mp3';

// @file src/page.tsx
import Script from 'next/script';

export function Page({ id }: { id: string }) {
  return (
    <main>
      <Script src="https://cdn.example.com/analytics.js" strategy="lazyOnload" />
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/analytics.js
      <script async src={`https://cdn.example.com/v1/${id}.js`} />
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/v1/{}.js
      <iframe title="map" src="https://maps.example.com/embed" />
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://maps.example.com/embed
      <script src="/own.js" />
      <img src="https://images.example.com/b.png" />
      <a href="https://not.example.com">link</a>
    </main>
  );
}

// @file src/Player.vue
<template>
  <!-- <iframe src="https://not.example.com/old"></iframe> -->
  <iframe class="player" src="https://player.example.com/embed"></iframe>
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://player.example.com/embed
  <iframe v-if="widget" :src="widget.url"></iframe>
//                            ^^^^^^^^^^ GET https://widget.example.com/
</template>
<script setup lang="ts">
const widget = { url: 'https://widget.example.com/' };
</script>

// @file src/Page.svelte
<script>
  const source = 'https://cdn.example.com/page.js';
</script>
<svelte:head>
  <script src={source}></script>
//             ^^^^^^ GET https://cdn.example.com/page.js
</svelte:head>

// @file src/index.astro
---
const title = 'Page';
---
<script is:inline src="https://cdn.example.com/inline.js"></script>
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/inline.js
<h1>{title}</h1>

// @file public/index.html
<!doctype html>
<html>
  <head>
    <!-- <script src="https://not.example.com/old.js"></script> -->
    <link rel="stylesheet" href="https://not.example.com/style.css">
    <script src="https://cdn.example.com/lib.js" integrity="sha384-AAAA" crossorigin="anonymous"></script>
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/lib.js
    <SCRIPT async SRC='//cdn.example.com/either.js'></SCRIPT>
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET //cdn.example.com/either.js
    <script src=https://cdn.example.com/bare.js></script>
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/bare.js
    <script src="https://cdn.example.com/{{ version }}/templated.js"></script>
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://cdn.example.com/{}/templated.js
    <script src="{{ base }}/unknown.js"></script>
    <script src="/own.js"></script>
    <script>
      fetch('https://inline.example.com/a');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://inline.example.com/a
      document.write('<script src="https://written.example.com/a.js"><\/script>');
    </script>
    <script type="application/json">{ "url": "https://not.example.com" }</script>
    <script type="module">
      import { load } from './load.js';
      load('https://module.example.com/a');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://module.example.com/a
    </script>
  </head>
  <body><a href="https://not.example.com">link</a></body>
</html>

// @file public/load.js
export const load = (url) => fetch(url);
//                                 ^^^ GET https://module.example.com/a

// @file public/plain.html
<p>Nothing but text: fetch('https://not.example.com')</p>
