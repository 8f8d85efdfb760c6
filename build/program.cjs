// What stands in dist/ under a program's name. The program itself is NAME.code.js; where the build left a code cache
// for this machine's Node, it loads in a third of the time. Packages ship without one, and leave the flags of V8 to
// whoever runs them: what an editor allows there is its own.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { loadCode } = require('./loadCode.cjs');

const cache = join(__dirname, CACHE_FILE);

module.exports = existsSync(cache)
  ? loadCode(join(__dirname, CODE_FILE), readFileSync(cache)).exports
  : require(CODE_FILE);
