// `node writeCache.cjs FILE.code.js [argument…]` runs a bundle with the arguments and leaves its code cache beside it,
// with the functions that ran. The build calls it as its last step.
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { loadCode, setFlags } = require('./loadCode.cjs');

const [node, , file, ...args] = process.argv;
const name = file.replace(/\.code\.js$/, '');
process.argv = [node, `${name}.js`, ...args];
const program = loadCode(file, undefined);
// Libraries do nothing by themselves: they are given a folder to read.
const { createSourceFile, createProject } = program.exports;
if (createSourceFile ?? createProject) {
  const texts = textsIn(args[0]);
  const sources = [...texts].filter(([path]) => /\.[jt]sx?$/.test(path));
  if (createSourceFile) for (const [path, text] of sources) createSourceFile(path, text, 99);
  else createProject({ list: () => [...texts.keys()], read: (path) => texts.get(path) }).analyse();
}
process.on('exit', () => {
  // The program may have loaded another bundle since.
  setFlags(file);
  writeFileSync(`${name}.cache`, program.script.createCachedData());
});

function textsIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name: file }) => join(parentPath, file));
  return new Map(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
