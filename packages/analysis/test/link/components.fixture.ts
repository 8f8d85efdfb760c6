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
