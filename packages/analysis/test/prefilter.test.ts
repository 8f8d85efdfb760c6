import assert from 'node:assert/strict';
import { mayCall } from '../src/prefilter';

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
  ['a generated service of CommonJS', `var $protobuf = require("protobufjs/minimal.js"); $protobuf.rpc.Service`, true],
  ['services that are looked up', `import { Root } from 'protobufjs/light'; root.lookupService('Pets');`, true],
  ['a word that services are written with, without the import', `export const rpc = 1;`, false],
];

describe('a text that is worth a parse', () => {
  for (const [title, text, may] of texts)
    it(`${may ? 'is' : 'is not'} ${title}`, () => assert.equal(mayCall(text), may));
});
