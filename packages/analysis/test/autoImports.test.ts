import assert from 'node:assert/strict';
import { AutoImports, nameOfDefault } from '../src/autoImports';
import { projectOf } from './markedFixture';

const config = 'export default defineNuxtConfig({});\n';
const page = "<script setup>\nask('/a');\nmore('/b');\n</script>\n";
const composable = "export const ask = (path) => $fetch('https://a.example.com' + path);\n";

const hosts = (calls: readonly { readonly endpoints: readonly { readonly host?: string | undefined }[] }[]) =>
  calls.map(({ endpoints }) => endpoints[0]?.host);

describe('what Nuxt hands to files', () => {
  const files = new Map([
    ['nuxt.config.ts', config],
    ['composables/ask.ts', composable],
    ['pages/index.vue', page],
  ]);

  it('stands in the folders that it reads, and is no test', () => {
    const text = 'export const one = 1, two = 2;\nexport { a as b, c };\nexport default () => {};\n// import x\n';
    const found = new AutoImports(['app/nuxt.config.mjs', 'plain/composables/a.ts'], () => text);
    const names = ['b', 'c', 'getAll', 'one'];
    for (const file of [
      'composables/getAll.ts',
      'src/utils/a/get-all.js',
      'server/utils/getAll.ts',
      'stores/getAll.ts',
    ])
      assert.deepEqual(found.namesIn(`app/${file}`, text), names, file);
    for (const file of [
      'app/composables/a.d.ts',
      'app/composables/a.test.ts',
      'app/pages/a.ts',
      'plain/composables/a.ts',
    ])
      assert.deepEqual(found.namesIn(file, text), [], file);
  });

  it('is named like the file where it is the default', () => {
    assert.equal(nameOfDefault('composables/use-my-api.client.ts'), 'useMyApi.client');
    assert.equal(nameOfDefault('useApi.ts'), 'useApi');
  });

  it('is another after an edit that changes what is handed out', () => {
    const project = projectOf(files);
    project.analyse();
    assert.deepEqual(hosts(project.callsIn('pages/index.vue')), ['a.example.com']);
    project.update('composables/ask.ts', composable);
    const both = `${composable}export const more = (path) => $fetch('https://b.example.com' + path);\n`;
    project.update('composables/ask.ts', both);
    assert.deepEqual(hosts(project.callsIn('pages/index.vue')), ['a.example.com', 'b.example.com']);
    project.update('composables/ask.ts', composable.replace('ask', 'gone'));
    assert.deepEqual(hosts(project.callsIn('pages/index.vue')), []);
  });

  it('is read again by a later run where it now hands out a name that was asked for', () => {
    const before = projectOf(files);
    before.analyse();
    const now = new Map([
      ...files,
      ['composables/other.ts', 'export const more = (p) => $fetch("https://b.example.com" + p);'],
    ]);
    const learned = before.learned((text) => text);
    assert.equal(
      projectOf(now).relink(learned, ['composables/other.ts'], (text) => text),
      undefined,
    );
  });
});
