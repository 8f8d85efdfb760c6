// `node writeCache.cjs FILE.code.js [argument…]` runs a bundle with the arguments and leaves its code cache beside it,
// with the functions that ran. The build calls it as its last step.
const { readFileSync, writeFileSync } = require('node:fs');
const { loadCode, setFlags } = require('./loadCode.cjs');

const [node, , file, ...args] = process.argv;
const name = file.replace(/\.code\.js$/, '');
process.argv = [node, `${name}.js`, ...args];
const program = loadCode(file, undefined);
// TypeScript is a library and does nothing by itself.
program.exports.createSourceFile?.('sample.ts', readFileSync(__filename, 'utf8'), 99);
process.on('exit', () => {
  // The program may have loaded another bundle since.
  setFlags(file);
  writeFileSync(`${name}.cache`, program.script.createCachedData());
});
