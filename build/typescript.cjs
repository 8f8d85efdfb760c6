// What the bundles get for `require('typescript')`: the compiler, compiled from V8's code cache where the build left
// one for this Node. It saves more than half of the time that loading takes; V8 itself refuses a cache of another
// version or flags, and then compiles from source.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const file = join(__dirname, 'typescript.code.js');
const cache = join(__dirname, 'typescript.cache');

module.exports = existsSync(cache) ? load(readFileSync(cache)).exports : require('./typescript.code.js');

/** The compiler and the script that made it; `cachedData` is what `createCachedData` gave for the same file. */
function load(cachedData) {
  // The file is ASCII, and a one-byte string is the fastest for V8.
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(text, { filename: file, cachedData });
  const made = { exports: {} };
  script.runInThisContext()(made.exports, require, made, file, __dirname);
  return { script, exports: made.exports };
}

// `node typescript.js --write-cache` is the build's last step.
if (require.main === module && process.argv[2] === '--write-cache') {
  const { script, exports } = load(undefined);
  // Functions that ran are in the cache too, so run what a scan runs.
  const sample = readFileSync(join(__dirname, 'cli.js'), 'utf8');
  exports.createSourceFile('sample.tsx', sample, exports.ScriptTarget.Latest, false);
  require('node:fs').writeFileSync(cache, script.createCachedData());
}
