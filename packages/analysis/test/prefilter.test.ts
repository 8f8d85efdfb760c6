import assert from 'node:assert/strict';
import { mayCall, mayUse } from '../src/prefilter';

const imported = `import * as $protobuf from 'protobufjs/minimal';`;

const texts: readonly (readonly [title: string, text: string, may: boolean])[] = [
  ['a call', `fetch(url)`, true],
  ['an import of a client', `import ky from 'ky';`, true],
  [
    'generated messages',
    `${imported} export const Pet = { encode(message, writer = $protobuf.Writer.create()) {} };`,
    false,
  ],
  [
    'a generated service',
    `${imported} $root.Pets = function (rpcImpl) { $protobuf.rpc.Service.call(this, rpcImpl); };`,
    true,
  ],
  [
    'a generated service by a name',
    `import { rpc } from 'protobufjs/minimal'; class Pets extends rpc.Service {}`,
    true,
  ],
  ['one of two modules', `const web = require(isSecure ? 'https' : 'http')`, true],
  ['one of two modules by a text', `const web = require(\n  mode === 'test' ? './mock' : 'axios')`, true],
  ['a generated service of CommonJS', `var $protobuf = require("protobufjs/minimal.js"); $protobuf.rpc.Service`, true],
  ['services that are looked up', `import { Root } from 'protobufjs/light'; root.lookupService('Pets');`, true],
  ['a script of another host', `await import(/* here */ 'https://cdn.example.com/lib.js');`, true],
  ['one behind a comment', `import(\n  // never cached\n  'https://cdn.example.com/lib.js'\n);`, true],
  ['a script of its own', `import(/* chunk */ './lib.js'); const home = 'https://example.com';`, false],
  ['a word that services are written with, without the import', `export const rpc = 1;`, false],
];

describe('a text that is worth a parse', () => {
  for (const [title, text, may] of texts)
    it(`${may ? 'is' : 'is not'} ${title}`, () => assert.equal(mayCall(text), may));
});

const names = ['shop', 'Orders', 'my-search'];
const sought = { names, stems: ['gateway'], words: ['$billing'] };

const uses: readonly (readonly [title: string, file: string, text: string, may: boolean])[] = [
  ['a name in braces', 'a.ts', `import { shop } from './clients';`, true],
  [
    'one of several, on a line of its own',
    'a.ts',
    `import {\n  // first\n  carts,\n  shop,\n} from './clients';`,
    true,
  ],
  ['a name behind a comment', 'a.ts', `import { /* ours */ shop } from './clients';`, true],
  ['a name in quotes', 'a.ts', `const { 'shop': client } = require('./clients');`, true],
  ['a name that is no word', 'a.ts', `export { 'my-search' as search } from './clients';`, true],
  ['a type', 'a.ts', `import { type Orders } from './clients';`, true],
  ['what a module exports by default under its own name', 'a.ts', `import Orders from './orders';`, true],
  ['a member of a module as a whole', 'a.ts', `import * as clients from './clients';\nload(clients.shop);`, true],
  ['a member by its name in brackets', 'a.ts', `const shop = require('./clients')['shop'];`, true],
  ['what a module that is loaded later gives', 'a.ts', `import('./clients').then(({ shop }) => shop.get('/'));`, true],
  ['a module by its last name', 'a.ts', `import api from '../lib/gateway.js';`, true],
  ['what is handed out without an import', 'a.ts', `import vue from 'vue';\nvoid $billing.get('/');`, true],
  ['a name in a script that imports nothing', 'a.js', `load(shop);`, true],
  ['an element of a page', 'a.vue', `<script>export default {}</script><template><Orders/></template>`, true],
  [
    'a step of a path',
    'a.ts',
    `import { Button } from '@shop/ui';\nimport x from '../shop/x';\nimport y from 'shop/y';`,
    false,
  ],
  ['a step of a path in a page', 'a.vue', `<script>import { Button } from '@shop/ui';</script>`, false],
  ['a word of a text', 'a.ts', `import { t } from './texts';\nt('Welcome to our shop');`, false],
  ['a name that the file itself declares', 'a.ts', `export const f = (shop) => g(shop);`, false],
  ['a longer name', 'a.ts', `import { shops, my_shop } from './names';`, false],
];

/** Were a search to go back over what it has seen, each of these would take hours. */
const laborious: readonly (readonly [title: string, text: string])[] = [
  ['lines that each begin an import', '//import(\n'.repeat(100_000)],
  ['blanks behind the beginning of one', `import(${' '.repeat(100_000)}x`],
  ['comments behind the beginning of one', `import(${'/* a */ // b\n '.repeat(50_000)}x`],
];

describe('a text that is made to take long', () => {
  for (const [title, text] of laborious) it(`is searched once: ${title}`, () => assert.equal(mayCall(text), false));
});

describe('a file that may use what others export', () => {
  for (const [title, file, text, may] of uses)
    it(`${may ? 'has' : 'is not told by'} ${title}`, () => assert.equal(mayUse(sought)?.(file, text), may));

  it('is none where nothing is looked for', () => assert.equal(mayUse({ names: [], stems: [], words: [] }), undefined));
});
