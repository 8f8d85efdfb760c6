import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, unzip } from './package';

/** Marks lead to these. */
const rulePages = readdirSync(join(root, 'docs/rules')).sort();

/** The whole content of the package; a file that is not here does not ship. */
const shipped = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/NOTICE',
  'extension/changelog.md',
  'extension/dist/analysis.code.js',
  'extension/dist/analysis.js',
  'extension/dist/extension.js',
  'extension/dist/licenses.txt',
  'extension/dist/server.code.js',
  'extension/dist/server.js',
  'extension/dist/typescript.code.js',
  'extension/dist/typescript.js',
  ...rulePages.map((name) => `extension/docs/rules/${name}`),
  'extension/media/callsight.lock.schema.json',
  'extension/media/callsight.schema.json',
  'extension/media/icon.png',
  'extension/media/walkthrough/network.svg',
  'extension/media/walkthrough/policy.svg',
  'extension/media/walkthrough/sample.ts',
  'extension/media/walkthrough/scan.svg',
  'extension/media/walkthrough/score.svg',
  'extension/media/walkthrough/share.md',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/readme.md',
];

const limitBytes = 6 * 1024 * 1024;

/** What a secret looks like, and what a packager's own machine looks like. */
const leaks = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bxox[abprs]-[0-9A-Za-z-]{20,}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bsk_live_[0-9A-Za-z]{20,}/,
];

describe('extension package', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'callsight-vsix-'));
  let archive = Buffer.alloc(0);
  let files: ReadonlyMap<string, Buffer> = new Map();

  before(() => {
    const out = join(folder, 'callsight.vsix');
    const args = [
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      out,
    ];
    execFileSync(process.execPath, [join(root, 'node_modules/@vscode/vsce/vsce'), ...args], { cwd: root });
    archive = readFileSync(out);
    files = unzip(archive);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is listed and nothing else', () => {
    assert.deepEqual([...files.keys()].sort(), shipped);
  });

  it('is at most 6 MiB', () => {
    assert.ok(archive.length <= limitBytes, `${archive.length} bytes`);
  });

  it('holds no secret and no path of the machine that made it', () => {
    for (const [name, bytes] of files) {
      const text = bytes.toString('latin1');
      for (const leak of leaks) assert.doesNotMatch(text, leak, `${name} ${leak}`);
      assert.ok(!text.includes(root), `${name} names ${root}`);
    }
  });
});
