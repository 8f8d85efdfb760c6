import assert from 'node:assert/strict';
import { applied, Editor, positionOf } from './editor';
import { leave } from './leave';

const target = "'http://api.parcelhub.io/v1'";
const pages: readonly (readonly [uri: string, text: string])[] = [
  [
    'file:///w/a.svelte',
    `<script>\n  let open = true;\n</script>\n<p>é😀</p>\n{#if open}\n  {#await fetch(${target}) then x}{x}{/await}\n{/if}\n`,
  ],
  [
    'file:///w/a.vue',
    `<template>\n  <p v-for="x in 3">{{ x }}\n    <a title="😀" @click="load(); axios.get(${target})" />\n  </p>\n</template>\n<script setup>\nimport axios from 'axios';\nconst load = () => 1;\n</script>\n`,
  ],
  ['file:///w/a.astro', `---\nconst a = 1;\n---\n<p>{[1].map(() => <b>don't {await fetch(${target})}</b>)}</p>\n`],
];

describe('the markup of a page in the editor', function () {
  this.timeout(60_000);
  let editor: Editor;
  afterEach(() => leave(editor));

  for (const [uri, text] of pages) {
    it(`is marked where the call stands, while it is typed: ${uri.slice(-6)}`, async () => {
      editor = await Editor.open();
      editor.open(uri, text);
      const rangeIn = (now: string) => ({
        start: positionOf(now, target),
        end: positionOf(now, target, target.length),
      });
      const [mark, ...others] = await editor.diagnostics(uri, 1);
      assert.deepEqual(others, []);
      assert.equal(mark.code, 'cleartext-http');
      assert.deepEqual(mark.range, rangeIn(text));
      const { contents } = await editor.hover(uri, positionOf(text, 'parcelhub'));
      assert.match(contents.value, /\*\*api\.parcelhub\.io\*\*/);
      const [fix] = await editor.actions(uri, positionOf(text, target), ['quickfix']);
      assert.equal(applied(text, fix.edit.changes[uri]), text.replace('http:', 'https:'));

      const at = positionOf(text, '<p');
      editor.change(uri, 2, { range: { start: at, end: at }, text: '<i>1</i>\n' });
      const lower = text.replace('<p', '<i>1</i>\n<p');
      const [moved] = await editor.diagnostics(uri, 2);
      assert.deepEqual(moved.range, rangeIn(lower));

      const start = positionOf(lower, target);
      const end = positionOf(lower, target, "'http".length);
      editor.change(uri, 3, { range: { start, end }, text: "'https" });
      assert.ok(!(await editor.diagnostics(uri, 3)).some(({ code }) => code === 'cleartext-http'));
    });
  }

  it('hears a comment above a line', async () => {
    editor = await Editor.open();
    const comment = '<!-- callsight-ignore-next-line cleartext-http -- lab only -->\n';
    const uri = 'file:///w/a.svelte';
    editor.open(uri, `${comment}{#await fetch(${target})}…{/await}\n`);
    assert.deepEqual(await editor.diagnostics(uri, 1), []);
  });
});
