const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/**
 * Sets the flags of V8 that a bundle runs under; a cache counts only under the flags that it was made under. Most of
 * what a scan makes once it parses is soon garbage: collected earlier, it is two thirds of the memory for a tenth more
 * of CPU. Whoever never parses, because nothing changed, has little to collect.
 */
function setFlags(file) {
  const parses = basename(file) === 'typescript.code.js';
  setFlagsFromString(`--heap-growing-percent=${parses ? 50 : 0}`);
  // Three times as often as usual a function has to run before it is worth optimising: a scan is over so soon that
  // most of what the optimiser makes is never used enough, and it works on the second of two cores. Later versions,
  // from Node 22 on, count otherwise and would complain.
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=200000');
}

exports.setFlags = setFlags;

const HEAD = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const TAIL = Buffer.from('\n})');

/**
 * Runs a bundle as Node would, compiled from V8's code cache. Gives its exports, and the script for a new cache. V8
 * refuses a cache of another version or other flags, and then compiles from source.
 */
exports.loadCode = (file, cachedData) => {
  setFlags(file);
  // The bundles are ASCII, and a text of one byte a character is the fastest for V8. Put together as bytes, no second
  // copy of it is left on the heap.
  const text = Buffer.concat([HEAD, readFileSync(file), TAIL]).toString('latin1');
  // A cache keeps the name it was made under, which must not be that of the folder it was built in.
  const script = new Script(text, { filename: basename(file), cachedData });
  const made = { exports: {} };
  script.runInThisContext()(made.exports, createRequire(file), made, file, dirname(file));
  return { script, exports: made.exports };
};
