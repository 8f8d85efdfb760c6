import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scriptBlocks, sourceKind } from '../src/scripts';

const kinds: readonly (readonly [file: string, kind: string | undefined])[] = [
  ['a.ts', 'ts'],
  ['a.mts', 'ts'],
  ['a.cts', 'ts'],
  ['a.d.ts', 'ts'],
  ['a.tsx', 'tsx'],
  ['A.JS', 'js'],
  ['a.mjs', 'js'],
  ['a.cjs', 'js'],
  ['a.jsx', 'jsx'],
  ['a.json', 'json'],
  ['a.vue', 'ts'],
  ['a.html', 'js'],
  ['a.htm', 'js'],
  ['a.css', undefined],
  ['Makefile', undefined],
];

type Row = readonly [title: string, file: string, text: string, kind: string | undefined, kept: string];

/** `kept` is what is left, with runs of spaces as one. */
const rows: readonly Row[] = [
  ['a program as it is', 'a.ts', 'a\n<script>b</script>', 'ts', 'a\n<script>b</script>'],
  ['Vue', 'a.vue', '<template><a/></template>\n<script>\na\n</script>', 'js', '\n \na\n'],
  [
    'Vue with TypeScript',
    'a.vue',
    '<script setup lang="ts" generic="T extends Record<string, string>">a</script>',
    'ts',
    'a',
  ],
  ['F054: two blocks', 'a.vue', '<script>a</script>\n<script setup lang="ts">(b)</script>', 'ts', 'a; \n (b)'],
  ['tsx', 'a.vue', "<script lang='tsx'>a</script>", 'tsx', 'a'],
  ['jsx', 'a.vue', '<script lang=jsx>a</script>', 'jsx', 'a'],
  ['an attribute in braces', 'a.svelte', '<script lang={"ts"} context="module">a</script>', 'js', 'a'],
  ['Svelte', 'a.svelte', '<script context="module" lang="ts">a</script><script>b</script><p>{c}</p>', 'ts', 'a; b'],
  ['a comment', 'a.svelte', '<!-- <script>no</script> --><script>a</script>', 'js', 'a'],
  ['a comment in a script', 'a.vue', '<script>"<!--"; a</script>', 'js', '"<!--"; a'],
  ['other types', 'a.vue', '<script type="application/ld+json">{}</script><script type="module">a</script>', 'js', 'a'],
  ['a longer name', 'a.vue', '<scripture>no</scripture><script>a</script>', 'js', 'a'],
  ['capitals', 'a.vue', '<SCRIPT>a</Script>', 'js', 'a'],
  ['a script elsewhere', 'a.vue', '<script src="./a.js" /><script>b</script>', 'js', 'b'],
  ['Astro', 'a.astro', '---\nconst a = 1;\n---\n<p>{a}</p><script>b</script>', 'ts', '\nconst a = 1;\n; \n b'],
  ['Astro without frontmatter', 'a.astro', '<p>---</p>\n---\n<script>a</script>', 'ts', '\n \n a'],
  ['Astro behind blank lines', 'a.astro', '\n ---\na\n---', 'ts', '\n \na\n'],
  [
    'F055: Astro frontmatter',
    'a.astro',
    '---\nconst x = await fetch("https://a.example.com")\n---',
    'ts',
    '\nconst x = await fetch("https://a.example.com")\n',
  ],
  ['an unclosed tag', 'a.vue', '<script lang="ts', undefined, ''],
  ['an unclosed block', 'a.vue', '<script>a', 'js', 'a'],
  ['an unclosed comment', 'a.vue', '<!-- <script>a</script>', undefined, ''],
  ['an unclosed frontmatter', 'a.astro', '---\na', 'ts', '\na'],
  ['no script', 'a.vue', '<template/>', undefined, ''],
  ['no program', 'a.css', 'a', undefined, ''],
  ['a page', 'a.html', '<!doctype html><p>no</p><script>a</script><script src="b.js"></script>', 'js', 'a;'],
  ['a page that only loads', 'a.htm', '<script src="https://cdn.example.com/a.js"></script>', 'js', ''],
  ['a page without script', 'a.html', '<p>no</p>', undefined, ''],
  ['a page with a bundle', 'a.html', `<script>${'a;'.repeat(20_000)}</script>`, undefined, ''],
  ['a page with a bundle that loads', 'a.html', `<script>${'a;'.repeat(20_000)}</script><iframe src="/b">`, 'js', ''],
];

describe('sourceKind', () => {
  for (const [file, kind] of kinds) it(`${file} is ${kind}`, () => assert.equal(sourceKind(file), kind));
});

describe('scriptBlocks', () => {
  for (const [title, file, text, kind, kept] of rows)
    it(title, () => {
      const found = scriptBlocks(file, text);
      assert.equal(found?.kind, kind);
      if (file.endsWith('.ts')) return assert.equal(found?.text, kept);
      assert.equal((found?.text ?? '').replace(/ +/g, ' ').trim(), kept.trim());
      return undefined;
    });

  it('keeps every position: the same length, the same line ends, and script text where it stood', () => {
    const piece = fc.constantFrom(
      ...['<script', '<script>', '<script lang="ts">', '</script>', '<!--', '-->', '---', '\n', '\r\n', '\r', '\u2028'],
      ...[' ', 'a', '"', "'", '>', '/>', '=', '{', '<', 'é', '😀', '</template>', '<style>'],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom('a.vue', 'a.svelte', 'a.astro', 'a.html'),
        (pieces, file) => {
          const text = pieces.join('');
          const found = scriptBlocks(file, text);
          if (found === undefined) return;
          assert.equal(found.text.length, text.length);
          for (let at = 0; at < text.length; at++) {
            const [was, is] = [text[at] ?? '', found.text[at] ?? ''];
            assert.ok(
              is === was || (/[^\n\r\u2028\u2029]/.test(was) && (is === ' ' || is === ';')),
              `${at}: ${was} ${is}`,
            );
          }
        },
      ),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('reads long hostile files to their end', () => {
    for (const piece of [
      '<script',
      '<script ',
      '<script a="',
      '<!--',
      '<script>',
      '</script',
      '<script a=',
      '<script "',
      '<script {',
    ])
      assert.doesNotThrow(() => scriptBlocks('a.vue', piece.repeat(50_000)));
  });
});
