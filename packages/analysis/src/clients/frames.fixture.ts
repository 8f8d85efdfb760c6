// Pages inside a page.

const frame = window.document.createElement('iframe');
frame.setAttribute('title', 'https://not.example.com');
frame.setAttribute('src', `https://embed.example.com/${location.hash}`);
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://embed.example.com/{}

const own = document.createElement('iframe');
own.src = '/own.html';

// @file src/page.tsx
import Frame from 'react-iframe';

export const Page = () => (
  <main>
    <iframe title="map" src="https://maps.example.com/embed" />
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://maps.example.com/embed
    <Frame url="https://frame.example.com/" />
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://frame.example.com/
    <iframe src="/own.html" />
  </main>
);

// @file src/Video.vue
<template>
  <iframe class="video" src="https://video.example.com/embed"></iframe>
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://video.example.com/embed
</template>

// @file public/index.html
<!doctype html>
<body>
  <!-- <iframe src="https://not.example.com/old"></iframe> -->
  <noscript><iframe src="https://tags.example.com/ns.html" height="0"></iframe></noscript>
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://tags.example.com/ns.html
  <iframe src='//frame.example.com/'></iframe>
//            ^^^^^^^^^^^^^^^^^^^^^^ GET //frame.example.com/
  <iframe src=https://bare.example.com/a width=10></iframe>
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://bare.example.com/a
  <iframe src="own.html"></iframe>
  <img src="https://not.example.com/a.png">
</body>
