// Builds the bundles in dist/: `node esbuild.mjs`. The same sources give the same bytes in any folder.
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { syntaxNames, syntaxPart } from './build/syntaxPart.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const started = new Date();
const dist = join(root, 'dist');
mkdirSync(dist, { recursive: true });
// Files move to their places when all are there, so that nobody runs half a build.
const outputFolder = mkdtempSync(join(dist, '.new-'));
process.on('exit', () => rmSync(outputFolder, { recursive: true, force: true }));
/** What libraries read for their caches. */
const sample = join(root, 'test/workspaces');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** TypeScript is one file that every bundle shares and that only a file with a call makes Node read. */
const sharedTypeScript = sharedProgram(/^typescript$/, './typescript.js');

/** So is the analysis, which only a project that has changed makes Node read. */
const sharedAnalysis = sharedProgram(/^@callsight\/analysis$/, './analysis.js');

/** Of TypeScript we use what reads a text. */
const syntaxOnly = {
  name: 'syntax-only',
  setup({ onLoad }) {
    const names = syntaxNames(join(root, 'packages/analysis/src'));
    onLoad({ filter: /typescript\.js$/ }, ({ path }) => ({
      contents: syntaxPart(readFileSync(path, 'utf8'), names),
      loader: 'js',
    }));
  },
};

/** What we leave out of zod: code that it makes from text for speed, and its messages in fifty languages. */
const plainZod = {
  name: 'plain-zod',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {};' }));
    onLoad({ filter: /zod[\\/]v4[\\/]core[\\/](compile|doc|util)\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('const F = Function;', "throw new Error('No code from text.');"),
    }));
  },
};

/** What axios would load and we never use: forms, other ways to follow redirects, and proxies, which the wire knows. */
const plainAxios = {
  name: 'plain-axios',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(form-data|follow-redirects|https-proxy-agent|proxy-from-env)$/ }, ({ path }) => ({
      path,
      namespace: 'plain-axios',
    }));
    onLoad({ filter: /.*/, namespace: 'plain-axios' }, () => ({
      contents: `export default class {}; export const getProxyForUrl = () => '';`,
    }));
  },
};

/** The catalogue is made of tables several times its size: it is made here and not at each start. */
const madeCatalogue = {
  name: 'made-catalogue',
  setup({ onLoad }) {
    onLoad({ filter: /catalogueTables\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ ...shared, metafile: false, entryPoints: [path], write: false });
      const made = { exports: {} };
      new Function('module', outputFiles[0].text)(made);
      const text = JSON.stringify(JSON.stringify(made.exports.catalogueTables()));
      return { contents: `export const catalogueTables = () => JSON.parse(${text});` };
    });
  },
};

/** Modules of Node that take long to load, and that most runs never use: each is loaded when something of it is used. */
const lateNode = {
  name: 'late-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?(child_process|dns|http|https|http2|net|tls|zlib)$/ }, ({ path, namespace }) =>
      namespace === 'late-node' ? { path, external: true } : { path, namespace: 'late-node' },
    );
    onLoad({ filter: /.*/, namespace: 'late-node' }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(path)).sort();
      const getters = names.map((name) => `get ${name}() { return require('${path}').${name}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  conditions: ['source'],
  // The ES module builds of the VS Code libraries bundle without dynamic requires; their CommonJS ones do not.
  mainFields: ['module', 'main'],
  // V8 reads text of one byte a character fastest.
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: { CALLSIGHT_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
};

/** The programs that are loaded through a code cache; `run` says how to make them work once, for the functions to keep. */
const programs = {
  typescript: {
    entry: 'node_modules/typescript/lib/typescript.js',
    plugins: [syntaxOnly],
    run: { args: [sample] },
  },
  analysis: { entry: 'packages/analysis/src/index.ts', plugins: [sharedTypeScript], run: { args: [sample] } },
  cli: {
    entry: 'cli/src/main.ts',
    plugins: [sharedAnalysis, plainZod, plainAxios, lateNode, madeCatalogue],
    banner: '#!/usr/bin/env node',
    run: { args: ['check', 'api.example.com'] },
  },
  server: {
    entry: 'server/src/main.ts',
    plugins: [sharedAnalysis, plainZod, plainAxios, lateNode, madeCatalogue],
    run: { args: ['--stdio'], input: oneSession() },
  },
};

const bundles = [
  { entry: 'client/src/main.ts', file: 'extension.js', options: { external: ['vscode'] } },
  ...Object.entries(programs).flatMap(([name, { entry, plugins = [], banner = '' }]) => [
    { entry, file: `${name}.code.js`, options: { plugins } },
    {
      entry: 'build/program.cjs',
      file: `${name}.js`,
      options: {
        banner: { js: banner },
        define: { CODE_FILE: `"./${name}.code.js"`, CACHE_FILE: `"${name}.cache"` },
        external: ['./*.code.js'],
      },
    },
  ]),
];

const inputs = {};
const outputs = {};
await Promise.all(
  bundles.map(async ({ entry, file, options }) => {
    const { metafile } = await build({
      ...shared,
      ...options,
      define: { ...shared.define, ...options.define },
      entryPoints: [entry],
      outfile: join(outputFolder, file),
    });
    for (const [path, output] of Object.entries(metafile.outputs)) {
      outputs[relative(outputFolder, join(root, path)).replaceAll('\\', '/')] = output;
    }
    Object.assign(inputs, metafile.inputs);
  }),
);
for (const name of Object.keys(programs)) writeAscii(join(outputFolder, `${name}.code.js`));
writeFileSync(join(outputFolder, 'licenses.txt'), licences(Object.keys(inputs)));
// Only for this machine's Node, so neither packaged nor part of what two builds have in common.
for (const [name, { run }] of Object.entries(programs)) {
  execFileSync(
    process.execPath,
    [join(root, 'build/writeCache.cjs'), join(outputFolder, `${name}.code.js`), ...(run.args ?? [])],
    { input: run.input ?? '', stdio: ['pipe', 'ignore', 'inherit'] },
  );
}
const notes = join(outputFolder, 'meta.json');
writeFileSync(notes, JSON.stringify({ inputs: sorted(inputs), outputs: sorted(outputs) }));
// Its date tells what the build knows: a source that changed meanwhile is newer.
utimesSync(notes, started, started);
// A cache of other code must not be there for a moment: V8 would tell them apart by length alone.
for (const name of readdirSync(dist).filter((file) => file.endsWith('.cache'))) rmSync(join(dist, name));
for (const name of readdirSync(outputFolder).sort(cachesLast)) renameSync(join(outputFolder, name), join(dist, name));

/** A plugin that leaves a package to a program beside the bundle. */
function sharedProgram(filter, path) {
  return { name: path, setup: ({ onResolve }) => onResolve({ filter }, () => ({ path, external: true })) };
}

/** The licence texts of every package whose code is in a bundle. */
function licences(paths) {
  const folders = new Set(
    paths.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/'))?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const files = readdirSync(join(root, folder)).filter((name) => /^(licen[sc]e|notice|thirdparty)/i.test(name));
    const text = files.sort().map((name) => readFileSync(join(root, folder, name), 'utf8').trim());
    return [`${manifest.name} ${manifest.version} (${manifest.license})`, ...text].join('\n\n');
  });
  return `CallSight's bundles hold code of these packages.\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** What an editor says from start to end. */
function oneSession() {
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { method: 'initialized', params: {} },
    { id: 2, method: 'shutdown' },
    { method: 'exit' },
  ];
  return messages
    .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map((body) => `Content-Length: ${body.length}\r\n\r\n${body}`)
    .join('');
}

function cachesLast(a, b) {
  return Number(a.endsWith('.cache')) - Number(b.endsWith('.cache'));
}

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Escapes what esbuild leaves: it does not touch regular expressions and tagged templates, and the code is read as text
 * of one byte a character. In both an escape means the same, since nothing here asks for the raw text of a template.
 */
function writeAscii(path) {
  const code = readFileSync(path, 'utf8');
  const escaped = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (escaped !== code) writeFileSync(path, escaped);
}
