import assert from 'node:assert/strict';
import fc from 'fast-check';
import { templateCode } from '../src/markup/templateCode';
import { scriptBlocks, templateOf } from '../src/scripts';
import { projectOf } from './markedFixture';

const endings = ['svelte', 'vue', 'astro'] as const;

const pieces = [
  ...[
    '{',
    '}',
    '{{',
    '}}',
    '{(',
    '{`',
    '${',
    '`',
    '{/',
    '{/*',
    '*/',
    '{//\n',
    '"',
    "'",
    '{[/',
    '(',
    ')',
    '[/',
    '{"',
    '\\',
  ],
  ...[
    '<',
    '>',
    '/>',
    '<a',
    '<a>',
    '</a>',
    '<a ',
    '<a b="',
    "<a b='",
    '<a b={',
    '<a b={`',
    '<a =',
    '<a {...',
    '<!--',
    '-->',
  ],
  ...[
    '<script',
    '<script>',
    '</script>',
    '<style>',
    '<template>',
    '</template>',
    '<br>',
    '<>',
    '</>',
    '---',
    '\n',
    ' ',
  ],
  ...['{#if x}', '{:else}', '{:else if f()}', '{/if}', '{#each f() as x}', '{#each', ' as ', '{/each}', '{:then x}'],
  ...['{#await f() then x}', '{#snippet f(', '{@const x=f()}', '{@html ', '{#key', '<p let:x>', '<p bind:x={y}'],
  ...[
    '<a v-for="x in f()">',
    '<a #x="{ y }">',
    '<a v-pre>',
    '<a @click="f(',
    '<a is:raw>',
    '&quot;',
    '{f(<b>',
    '{f(<b>)}',
    '=>',
  ],
  ...['{fetch("https://a.example.com")}', '{{ fetch(`b`) }}', 'fetch', 'é', '😀', '\u2028'],
];

describe('markup', () => {
  it('leaves every piece of code where it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
        fc.constantFrom(...endings),
        (some, ending) => {
          const text = some.join('');
          const found = templateOf(`a.${ending}`, text);
          if (!found) return;
          const stretches = found.stretches(0);
          for (const [at, { from, by }] of stretches.entries()) {
            const length = (stretches[at + 1]?.from ?? found.code.length) - from;
            const piece: string = found.code.slice(from, from + length);
            const there: string = text.slice(from + by);
            assert.ok(from + by >= 0 && from + by <= text.length);
            // What holds it together follows it.
            if (/\w/.test(piece[0] ?? '') && !piece.startsWith('const ')) assert.equal(there[0], piece[0]);
          }
        },
      ),
      { seed: 20261121, numRuns: 2000 },
    );
  });

  it('costs no call of the script, however broken it is', () => {
    const script = "fetch('https://script.example.com/');";
    const pages = {
      svelte: (markup: string) => `<script>${script}</script>${markup}`,
      vue: (markup: string) => `<script setup>${script}</script><template>${markup}</template>`,
      astro: (markup: string) => `---\n${script}\n---\n${markup}`,
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 20 }),
        fc.constantFrom(...endings),
        (some, ending) => {
          const { calls } = projectOf(new Map([[`src/a.${ending}`, pages[ending](some.join(''))]])).analyse();
          assert.ok(calls.some(({ endpoints }) => endpoints.some(({ host }) => host === 'script.example.com')));
        },
      ),
      { seed: 20261121, numRuns: 500 },
    );
  });

  it('is left out where it is nested too deeply', () => {
    const text = `<script>fetch('https://a.example.com/');</script>${'{#if f()}'.repeat(20_000)}`;
    const { calls, skipped } = projectOf(new Map([['a.svelte', text]])).analyse();
    assert.deepEqual([calls.length, skipped.length], [1, 0]);
  });

  it('is read to its end in steady time, however hostile it is', function () {
    this.timeout(60_000);
    const time = (text: string, ending: string): number => {
      const start = performance.now();
      templateCode(ending, text, 0);
      return performance.now() - start;
    };
    for (const ending of endings)
      for (const piece of pieces)
        for (const lead of ['', '<template>', '<a b="', '{f('])
          assert.ok(time(lead + piece.repeat(20_000 / piece.length), ending) < 2000, `${ending}: ${lead}${piece}`);
  });

  it('costs nothing where it neither calls nor writes anything', () => {
    const rows: readonly (readonly [file: string, text: string])[] = [
      ['a.svelte', '<script>fetch("/a")</script>{#each list as item}<p class={item === 1 ? "a" : b}>{item}</p>{/each}'],
      ['a.vue', '<template><p v-for="item in list" :class="{ a: item >= 1 }">{{ item }}</p></template>'],
      ['a.astro', '---\nfetch("/a")\n---\n<p>{item} (fetch())</p>'],
      ['a.html', '<p>{fetch("/a")}</p>'],
      ['a.ts', 'fetch("/a")'],
    ];
    for (const [file, text] of rows) assert.equal(templateOf(file, text), undefined, file);
  });

  it('stands beside the script, which stays as it is', () => {
    const text = '<script>const a = 1;</script>{fetch("/a")}';
    assert.equal(scriptBlocks('a.svelte', text)?.text, `        const a = 1;${' '.repeat(22)}`);
  });
});
