// @file src/Badge.vue
<template>
  <img src="https://image.example.com/a.png" @click="load" />
</template>

<script lang="ts">
export default { name: 'Badge' };
</script>

<script setup lang="ts">
import { BASE } from './hosts';
const load = () => fetch(`${BASE}/vue`);
//                       ^^^^^^^^^^^^^ GET https://component.example.com/vue
</script>

// @file src/Card.svelte
<script context="module">
  export const origin = 'https://svelte.example.com';
</script>
<script>
  fetch(`${origin}/card`);
//      ^^^^^^^^^^^^^^^^ GET https://svelte.example.com/card
</script>
<button on:click={() => {}}>fetch('https://markup.example.com')</button>

// @file src/pages/index.astro
---
import { BASE } from '../hosts';
const response = await fetch(BASE + '/astro');
//                           ^^^^^^^^^^^^^^^ GET https://component.example.com/astro
---
<h1>fetch('https://markup.example.com')</h1>
<script>
  fetch('https://script.example.com/astro');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://script.example.com/astro
</script>

// @file src/hosts.ts
export const BASE = 'https://component.example.com';

// @file src/Comic.vue
<script>
import { endpoints } from './endpoints';
import { asking } from './asking';
export default {
  mixins: [asking],
  props: { place: { type: String, default: 'https://prop.example.com' }, open: String },
  data() {
    return { number: 1, base: null, fixed: 'https://fixed.example.com' };
  },
  computed: {
    endpoint() {
      return `${endpoints.comic}?comic=${this.number}`;
    },
    both: { get() { return this.fixed + '/both'; }, set(value) { this.number = value; } },
    old: function () { return this.fixed + '/old'; },
  },
  mounted() {
    this.base = 'https://base.example.com';
    fetch(this.endpoint);
//        ^^^^^^^^^^^^^ GET https://comic.example.com/
    this.load('/first');
//            ^^^^^^^^ wrapper GET https://base.example.com/first
    this.ask(this.endpoint);
//           ^^^^^^^^^^^^^ wrapper GET https://comic.example.com/
  },
  methods: {
    load(path) {
      fetch(this.base + path);
//          ^^^^^^^^^^^^^^^^ GET https://base.example.com/{}
      fetch(this.both);
//          ^^^^^^^^^ GET https://fixed.example.com/both
      fetch(this.old);
//          ^^^^^^^^ GET https://fixed.example.com/old
    },
    other: function () {
      fetch(this.place);
//          ^^^^^^^^^^ GET https://prop.example.com/ | unresolved runtime this.place
      fetch(this.open);
//          ^^^^^^^^^ GET unresolved runtime this.open
      fetch(this.missing);
//          ^^^^^^^^^^^^ GET unresolved runtime this.missing
      this.ask('https://asked.example.com');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://asked.example.com/
      this.own();
    },
  },
};
</script>

// @file src/asking.js
export const asking = {
  data: () => ({ timeout: 5 }),
  methods: {
    ask(url) {
      return fetch(url);
//                 ^^^ GET https://asked.example.com/ | https://comic.example.com/
    },
    own() {
      return fetch(this.endpoint);
//                 ^^^^^^^^^^^^^ GET unresolved runtime this.endpoint
    },
  },
};

// @file src/endpoints.js
export const endpoints = { comic: 'https://comic.example.com/' };

// @file src/es5.js
var client = {
  base: 'https://es5.example.com',
  get: function (path) { return fetch(this.base + path); },
//                                    ^^^^^^^^^^^^^^^^ GET https://es5.example.com/{}
};
client.get('/a');
//         ^^^^ wrapper GET https://es5.example.com/a
