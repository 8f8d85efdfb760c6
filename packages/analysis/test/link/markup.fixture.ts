// The code in the markup of components.

// @file src/api.ts
import axios from 'axios';

export const api = axios.create({ baseURL: 'https://api.example.com' });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/

// @file src/List.svelte
<script>
  import { api } from './api';
  export let id;
  let base = 'https://list.example.com';
  const hosts = ['https://one.example.com', 'https://two.example.com'];
</script>

<svelte:head><title>fetch('https://prose.example.com') {fetch}</title></svelte:head>
<!-- {#await fetch('https://comment.example.com')} -->
{#await fetch('https://await.example.com') then response}
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://await.example.com/
  {#await response.json()}waiting{:then list}{list.length}{:catch error}{error}{/await}
{/await}
{#each await api.list() as entry, at (entry.id)}
  <li on:click={() => fetch(`${base}/${entry.id}`)} class:odd={at % 2 === 1}>{entry.name}</li>
//                          ^^^^^^^^^^^^^^^^^^^^^ GET https://list.example.com/{} | unresolved runtime $event.target.value
{:else}
  {@const other = fetch('https://const.example.com')}
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://const.example.com/
  {#await other}…{/await}
{/each}
{#each hosts as host}
  <button onclick={async () => { await fetch(host + '/hosts'); }} {...fetch('https://spread.example.com')}>it's {host}</button>
//                                           ^^^^^^^^^^^^^^^ GET https://one.example.com/hosts | https://two.example.com/hosts
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://spread.example.com/
{/each}
{#each [] as fetch}{fetch('https://local.example.com')}{/each}
{#if id}
  {@html api.get('/html')}
//               ^^^^^^^ GET https://api.example.com/html
{:else if api.get('/elseif')}
//                ^^^^^^^^^ GET https://api.example.com/elseif
  <p title="a {api.get('/title')} b" {id}>{"}"} { /* } */ api.get('/text') }</p>
//                     ^^^^^^^^ GET https://api.example.com/title
//                                                                ^^^^^^^ GET https://api.example.com/text
{:else}
  {#key id}{@render row(api.get('/key'))}{/key}
//                              ^^^^^^ GET https://api.example.com/key
{/if}
{#snippet row(url)}
  {#await fetch(url)}…{/await}
//              ^^^ GET https://snippet.example.com/
{/snippet}
{@render row('https://snippet.example.com/')}
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://snippet.example.com/
<Child let:api let:item={fetch}>{api.get('/local')}{fetch('https://local.example.com')}</Child>
<input bind:value={base} use:action={{ url: fetch('https://action.example.com') }} />
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://action.example.com/
<style>p { content: "{fetch('https://style.example.com')}"; }</style>
<pre>{'{'}fetch('https://pre.example.com'){'}'}</pre>

// @file src/Alone.svelte
{#await fetch('https://alone.example.com')}…{/await}
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://alone.example.com/

// @file src/Post.md.svelte
# Loading

```svelte
{#await fetch('https://shown.example.com')}…{/await}
```

- In a list

  ```js
  { fetch('https://shown.example.com'); }
  ```

{#await fetch('https://read.example.com')}…{/await}
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://read.example.com/

// @file src/Broken.svelte
<script>
  fetch('https://script.example.com');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://script.example.com/
</script>
{#if}{:then}{/each}{:else}
{fetch('https://first.example.com')}
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://first.example.com/
<p title="{fetch('https://second.example.com')">
{#await fetch('https://third.example.com'
<b {fetch(}>{fetch('https://fourth.example.com')}
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://fourth.example.com/

// @file src/Setup.vue
<script setup lang="ts">
import { api } from './api';
const base = 'https://setup.example.com';
const load = (path: string) => fetch(base + path);
//                                   ^^^^^^^^^^^ GET https://setup.example.com/{}
const hosts = ['https://one.example.com', 'https://two.example.com'];
</script>

<template>
  <!-- <a @click="api.get('/comment')"> -->
  <a @click="api.get('/click')" v-on:submit.prevent="async () => { await api.post('/submit'); }">api.get('/prose')</a>
//                   ^^^^^^^^ GET https://api.example.com/click
//                                                                                ^^^^^^^^^ POST https://api.example.com/submit
  <a @click="load('/load')" @input="load" :items="load(`/items`)">{{ api.get('/text') }} {{ load }}</a>
//                ^^^^^^^ wrapper GET https://setup.example.com/load
//                                                     ^^^^^^^^ wrapper GET https://setup.example.com/items
//                                                                           ^^^^^^^ GET https://api.example.com/text
  <li v-for="(host, at) in hosts" :key="at" @click="$emit('x'); load; api.get(host)">{{ load(`/${at}` as string) }}</li>
//                                                                            ^^^^ GET https://one.example.com/ | https://two.example.com/
//                                                                                           ^^^^^^^^ wrapper GET https://setup.example.com/{}
  <li v-for="api of hosts" @click="api.get('/local')" />
  <Table><template #item.name="{ api, base: url }">{{ api.get('/local') }}</template></Table>
  <Table v-slot="{ row }"><b v-if="api.get('/if')" v-html="row.get('/html')" /></Table>
//                                         ^^^^^ GET https://api.example.com/if
  <a @click="fetch('https://global.example.com')" @drop="$api.get('/shared')">no global is known here</a>
//                                                                ^^^^^^^^^ GET https://shared.example.com/shared
  <a @click="api.get(&quot;/entity&quot;)" title="{{ api.get('/title') }}" onclick="api.get('/plain')" />
//                   ^^^^^^^^^ GET https://api.example.com/entity
  <div v-pre>{{ api.get('/pre') }}<div><a @click="api.get('/pre')" /></div>{{ api.get('/pre') }}</div>
  <br><input v-model="base">{{ api.get('/last') }}
//                                     ^^^^^^^ GET https://api.example.com/last
</template>

<i18n>{{ api.get('/i18n') }}</i18n>
<template lang="pug">a(@click="api.get('/pug')")</template>
<style>a { content: "{{ api.get('/style') }}"; }</style>

// @file src/main.ts
import { createApp } from 'vue';
import axios from 'axios';

const app = createApp({});
app.config.globalProperties.$api = axios.create({ baseURL: 'https://shared.example.com' });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://shared.example.com/

// @file src/Options.vue
<template>
  <div @click="load('https://method.example.com/')" :title="client.get('/data')">
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://method.example.com/
//                                                                     ^^^^^^^ GET https://data.example.com/data
    {{ api.get('/no-member') }} {{ this.client.get('/this') }}
//                                                 ^^^^^^^ GET https://data.example.com/this
  </div>
  <a @click="open = fetch('https://global.example.com')" @drop="$api.get('/shared')" />
//                                                                       ^^^^^^^^^ GET https://shared.example.com/shared
</template>

<script>
import axios from 'axios';
import { api } from './api';
export default {
  data: () => ({ client: axios.create({ baseURL: 'https://data.example.com' }) }),
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://data.example.com/
  methods: {
    load(url) {
      return fetch(url);
//                 ^^^ GET https://method.example.com/
    },
  },
};
</script>

// @file src/Composed.vue
<template><a @click="client.get('/returned')" /></template>
//                              ^^^^^^^^^^^ GET https://api.example.com/returned
<script lang="ts">
import { defineComponent } from 'vue';
import { api } from './api';
export default defineComponent({
  setup() {
    return { client: api };
  },
});
</script>

// @file src/Page.astro
---
import { api } from './api';
const paths = ['/one', '/two'];
---
<html>
  <!-- {await fetch('https://comment.example.com')} -->
  <h1 title={await fetch('https://title.example.com')} id=`a${await fetch('https://template.example.com')}` {...api.get('/spread')}>
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://title.example.com/
//                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://template.example.com/
//                                                                                                                      ^^^^^^^^^ GET https://api.example.com/spread
    it's fetch('https://prose.example.com') {fetch}
  </h1>
  {await fetch('https://text.example.com').then((r) => r.text())}
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://text.example.com/
  {paths.map((path) => <li class="a" id={api.get(path)}>don't {await api.get('/inner')} <br> {path}</li>)}
//                                               ^^^^ GET https://api.example.com/one | https://api.example.com/two
//                                                                           ^^^^^^^^ GET https://api.example.com/inner
  {paths.length < 2 ? <><p>{api.get('/fragment')}</p></> : <Other client:load />}
//                                  ^^^^^^^^^^^ GET https://api.example.com/fragment
  {/* {api.get('/comment')} */}
  <style define:vars={{ a: api.get('/vars') }}>a { color: {api.get('/style')} }</style>
  <pre is:raw>{api.get('/raw')}<i>{api.get('/raw')}</i></pre>
  <Code set:html={await api.get('/set')} />
//                              ^^^^^^ GET https://api.example.com/set
</html>

// @file src/Refs.vue
<script setup>
import { ref, computed, reactive } from 'vue';
import axios from 'axios';
const base = ref('https://ref.example.com');
const full = computed(() => base.value + '/full');
const typed = ref('https://typed.example.com');
const state = reactive({ url: 'https://reactive.example.com' });
const ask = (url) => axios.get(url);
//                             ^^^ GET https://ref.example.com/ | https://typed.example.com/ | https://written.example.com/ | unresolved runtime $event.target.value
ask(base.value);
//  ^^^^^^^^^^ wrapper GET https://ref.example.com/ | https://written.example.com/
</script>
<template>
  <a @click="ask(base)" @drop="base = 'https://written.example.com'" />
//               ^^^^ wrapper GET https://ref.example.com/ | https://written.example.com/
  <a @click="axios.get(full)" @drop="axios.get(`${state.url}/x`)" />
//                     ^^^^ GET https://ref.example.com/full | https://written.example.com/full
//                                             ^^^^^^^^^^^^^^^^ GET https://reactive.example.com/x
  <input v-model="typed" @change="ask(typed)">
//                                    ^^^^^ wrapper GET https://typed.example.com/ | unresolved runtime $event.target.value
</template>

// @file src/Written.vue
<template><a @click="url = 'https://option.example.com'" @drop="load" /></template>
<script>
import { ref } from 'vue';
export default {
  setup: () => ({ held: ref('https://held.example.com') }),
  data: () => ({ url: '' }),
  methods: {
    load() {
      fetch(this.url);
//          ^^^^^^^^ GET https://option.example.com/
      fetch(this.held);
//          ^^^^^^^^^ GET https://held.example.com/
    },
  },
};
</script>

// @file src/Runes.svelte
<script>
  let { origin = $bindable('https://prop.example.com') } = $props();
  let url = $state('https://state.example.com');
  const full = $derived(url + '/derived');
  const made = $derived.by(() => url + '/made');
  fetch($state.snapshot(url));
//      ^^^^^^^^^^^^^^^^^^^^ GET https://state.example.com/ | https://written.example.com/
</script>
{#await fetch(full)}{/await}
//            ^^^^ GET https://state.example.com/derived | https://written.example.com/derived
{#await fetch(made)}{/await}
//            ^^^^ GET https://state.example.com/made | https://written.example.com/made
{#await fetch(origin)}{/await}
//            ^^^^^^ GET https://prop.example.com/ | unresolved runtime $props().origin
<button onclick={() => (url = 'https://written.example.com')}>x</button>

// @file src/boxes.ts
import { ref } from 'vue';

const chosen = ref('https://chosen.example.com');
const late = ref();
export const choose = (host: string) => {
  chosen.value = `https://${host}`;
  late.value = 'https://late.example.com';
};
export const loadChosen = () => fetch(chosen.value);
//                                    ^^^^^^^^^^^^ GET https://chosen.example.com/ | unresolved parameter host
export const loadLate = () => fetch(late.value);
//                                  ^^^^^^^^^^ GET https://late.example.com/
