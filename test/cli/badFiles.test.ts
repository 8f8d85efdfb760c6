import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf, titleOf } from './badInputs';
import { callLines, callsight, DEADLINE_MS, folderWith, type Report, removeFolders, scanned } from './command';

const CALL = 'fetch("https://a.example.com")';

/** Gives what a scan of one file `a.ts` finds. */
function scannedText(text: string | Uint8Array): Report {
  return scanned(folderWith({ 'a.ts': text }));
}

describe('bad files', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  for (const [id, expected] of [
    ['F001', []],
    ['F002', []],
    ['F004', ['a.ts:3:1 https://a.example.com']],
    ['F005', ['a.ts:2:1 https://a.example.com']],
    ['F020', ['a.ts:1:1 https://a.example.com']],
    ['F025', ['unresolved: too-long']],
    ['F049', ['a.ts:2:1 https://a.example.com']],
    ['F050', []],
    ['F051', []],
  ] as const) {
    it(titleOf(id), () => {
      const folder = folderWith({ 'a.ts': textOf(id) });
      const { code, out, err } = callsight(['scan', folder, '--format', 'json']);
      assert.deepEqual([code, err], [0, '']);
      const lines = callLines(JSON.parse(out) as Report);
      assert.equal(lines.length, expected.length, lines.join('\n'));
      for (const [at, line] of expected.entries()) assert.ok(lines[at]?.endsWith(line), lines[at]);
    });
  }

  it(titleOf('F007'), () => {
    const text = textOf('F007');
    assert.deepEqual(callLines(scannedText(text)), [`a.ts:1:${text.indexOf('fetch') + 1} https://a.example.com`]);
  });

  it(titleOf('F008'), () => {
    for (const text of [textOf('F008'), 'fetch("https://a\\ud800.example.com")']) {
      const folder = folderWith({ 'a.ts': text });
      const { out } = callsight(['scan', folder, '--format', 'json']);
      assert.doesNotMatch(out, /\p{Surrogate}/u);
      assert.deepEqual(callLines(JSON.parse(out) as Report), ['a.ts:1:1 unresolved: invalid']);
    }
  });

  it(titleOf('F011'), () => {
    const text = Buffer.concat([Buffer.from('const a = "'), Buffer.from([0xe9, 0xff]), Buffer.from(`"; ${CALL}`)]);
    assert.deepEqual(callLines(scannedText(text)), ['a.ts:1:17 https://a.example.com']);
  });

  it(titleOf('F012'), () => {
    assert.deepEqual(callLines(scannedText(Buffer.from(`\uFEFF${CALL}`, 'utf16le'))), [
      'a.ts:1:1 https://a.example.com',
    ]);
  });

  it(titleOf('F014'), () => {
    const { skipped } = scannedText(`${textOf('F014')}${CALL}`);
    assert.deepEqual(skipped, [{ file: 'a.ts', reason: 'larger than 1 MiB' }]);
  });

  it(titleOf('F015'), () => {
    const folder = folderWith({ 'a.ts': '' });
    truncateSync(join(folder, 'a.ts'), 1024 ** 3);
    assert.deepEqual(scanned(folder).skipped, [{ file: 'a.ts', reason: 'larger than 1 MiB' }]);
  });

  for (const id of ['F016', 'F018', 'F024']) {
    it(titleOf(id), () => {
      const folder = folderWith({ 'a.ts': `${textOf(id)};\nfetch("https://deep.example.com")`, 'b.ts': CALL });
      const report = scanned(folder);
      const [first, ...rest] = callLines(report).toReversed();
      assert.equal(first, 'b.ts:1:1 https://a.example.com');
      // Either it could be read after all, or the report says that it was not.
      if (rest.length === 0)
        assert.deepEqual(
          report.skipped.map(({ file }) => file),
          ['a.ts'],
        );
      else assert.deepEqual(rest, ['a.ts:2:1 https://deep.example.com']);
    });
  }

  it(titleOf('F027'), () => {
    const files = JSON.parse(textOf('F027')) as Record<string, string>;
    const at = files['a.ts']!.indexOf('fetch') + 1;
    assert.deepEqual(callLines(scanned(folderWith(files))), [`a.ts:1:${at} unresolved: cycle`]);
  });

  it(titleOf('F030'), () => {
    const folder = folderWith({ 'src/a.ts': CALL });
    symlinkSync('..', join(folder, 'src', 'loop'));
    assert.deepEqual(callLines(scanned(folder)), ['src/a.ts:1:1 https://a.example.com']);
  });

  it(titleOf('F031'), () => {
    const secret = folderWith({ passwd: 'fetch("https://canary.example.com")' });
    const folder = folderWith({ 'src/b.ts': CALL });
    symlinkSync(join(secret, 'passwd'), join(folder, 'src', 'a.ts'));
    const report = scanned(folder);
    assert.deepEqual(callLines(report), ['src/b.ts:1:1 https://a.example.com']);
    assert.deepEqual(report.skipped, [{ file: 'src/a.ts', reason: 'a symbolic link that leads out of the folder' }]);
    assert.ok(!JSON.stringify(report).includes('canary'));
  });

  it(titleOf('F032'), () => {
    const link = join(folderWith(), 'root');
    symlinkSync(folderWith({ 'a.ts': CALL }), link);
    assert.deepEqual(callLines(scanned(link)), ['a.ts:1:1 https://a.example.com']);
  });

  it(titleOf('F033'), () => {
    const outside = folderWith({ 'outside.ts': CALL });
    const folder = folderWith({ 'src/b.ts': '' });
    linkSync(join(outside, 'outside.ts'), join(folder, 'src', 'in.ts'));
    assert.deepEqual(callLines(scanned(folder)), ['src/in.ts:1:1 https://a.example.com']);
  });

  it(titleOf('F034'), () => {
    const folder = folderWith({ 'src/b.ts': CALL });
    execFileSync('mkfifo', [join(folder, 'src', 'a.ts')]);
    const report = scanned(folder);
    assert.deepEqual(callLines(report), ['src/b.ts:1:1 https://a.example.com']);
    assert.deepEqual(report.skipped, [{ file: 'src/a.ts', reason: 'not a regular file' }]);
  });

  it(titleOf('F035'), async () => {
    const folder = folderWith({ 'b.ts': CALL });
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(folder, 'x.js'), done));
    try {
      const report = scanned(folder);
      assert.deepEqual(callLines(report), ['b.ts:1:1 https://a.example.com']);
      assert.deepEqual(report.skipped, [{ file: 'x.js', reason: 'not a regular file' }]);
    } finally {
      server.close();
    }
  });

  const odd = {
    F039: 'a\nb".ts',
    F041: '<img src=x onerror=alert(1)>.ts',
    F042: '100%#a?.ts',
  };
  for (const [id, name] of Object.entries(odd)) {
    it(titleOf(id), () => {
      const folder = folderWith({ [`src/${name}`]: 'fetch("http://plain.acme-partner.io")' });
      assert.equal(scanned(folder).findings[0]?.file, `src/${name}`);

      const text = callsight(['scan', folder, '--fail-on', 'none']).out;
      assert.ok(!text.includes('a\nb'), text);

      const html = callsight(['scan', folder, '--format', 'html', '--fail-on', 'none']).out;
      assert.ok(!/<img/i.test(html));

      const sarif = JSON.parse(callsight(['scan', folder, '--format', 'sarif', '--fail-on', 'none']).out);
      const { uri } = sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
      assert.equal(decodeURIComponent(uri), `src/${name}`);
      assert.match(uri, /^[\w./%!'()*~-]+$/);
    });
  }

  it(titleOf('F044'), () => {
    const report = scanned(folderWith({ 'A.ts': CALL, 'a.ts': 'fetch("https://b.example.com")' }));
    assert.deepEqual(callLines(report), ['A.ts:1:1 https://a.example.com', 'a.ts:1:1 https://b.example.com']);
  });

  it(titleOf('F045'), () => {
    const report = scanned(
      folderWith({
        'main.ts': 'import { host } from "./\u00e9"; fetch("https://" + host + "/x")',
        'e\u0301.ts': 'export const host = "a.example.com"',
      }),
    );
    assert.equal(report.calls.length, 1);
  });

  it(titleOf('F046'), () => {
    const text = textOf('F046');
    const at = text.indexOf('fetch') + 1;
    assert.deepEqual(callLines(scanned(folderWith({ 'a.ts': text, 'a.tsx': text }))), [
      `a.ts:1:${at} https://a.example.com`,
      `a.tsx:1:${at} https://a.example.com`,
    ]);
  });

  it(titleOf('F048'), () => {
    const hosts = callLines(scannedText(textOf('F048')));
    assert.ok(hosts.length > 0 && hosts.every((line) => /https:\/\/[ab]\.example\.com$/.test(line)), hosts.join('\n'));
  });

  it(titleOf('F052'), () => {
    const folder = folderWith({ 'a.ts': textOf('F052') });
    const { out } = callsight(['scan', folder, '--fail-on', 'none']);
    assert.match(out, /hidden-characters/);
    for (const format of ['text', 'json', 'sarif', 'html']) {
      const report = callsight(['scan', folder, '--fail-on', 'none', '--format', format]).out;
      assert.ok(!report.includes('\u202e'), format);
    }
  });

  it(titleOf('F054'), () => {
    const text = `<script>\n${CALL}\n</script>\n<template><p/></template>\n<script setup lang="ts">\nconst x: number = 1; ${CALL}\n</script>\n`;
    assert.deepEqual(callLines(scanned(folderWith({ 'a.vue': text }))), [
      'a.vue:2:1 https://a.example.com',
      'a.vue:6:22 https://a.example.com',
    ]);
  });

  it(titleOf('F055'), () => {
    const report = scanned(
      folderWith({
        'a.astro': `---\nconst x = await ${CALL}\n---\n<p>{x}</p>\n`,
        'b.svelte': `<p/>\n<script>\n  ${CALL}\n</script>\n`,
      }),
    );
    assert.deepEqual(callLines(report), ['a.astro:2:17 https://a.example.com', 'b.svelte:3:3 https://a.example.com']);
  });

  it(titleOf('F060'), () => {
    const report = scanned(folderWith({ 'tsconfig.json': textOf('F060'), 'a.ts': CALL }));
    assert.deepEqual(callLines(report), ['a.ts:1:1 https://a.example.com']);
  });

  it(titleOf('F061'), () => {
    const outside = folderWith({ 'canary.ts': 'export const host = "canary.example.com"' });
    const wayOut = join('..', outside.slice(tmpdir().length + 1));
    const folder = folderWith({
      'tsconfig.json': JSON.stringify({ compilerOptions: { baseUrl: '.', paths: { '@x/*': [`${wayOut}/*`] } } }),
      'a.ts': 'import { host } from "@x/canary"; fetch("https://" + host + "/")',
    });
    assert.ok(existsSync(join(folder, wayOut, 'canary.ts')));
    const report = scanned(folder);
    assert.match(callLines(report).join('\n'), /^a\.ts:1:35 unresolved: \w+$/);
    assert.ok(!JSON.stringify(report).includes('canary.example.com'));
    assert.ok(textOf('F061').includes('../../../../etc/*'));
    const given = scanned(
      folderWith({ 'tsconfig.json': textOf('F061'), 'a.ts': `import x from "@x/hosts"; ${CALL}; fetch(x)` }),
    );
    assert.match(callLines(given)[1] ?? '', /unresolved/);
  });

  it(titleOf('F062'), () => {
    const trap = join(folderWith(), 'sprung');
    const parent = folderWith({
      'evil.js': `require('node:fs').writeFileSync(${JSON.stringify(trap)}, '')`,
      'a/b/tsconfig.json': textOf('F062'),
      'a/b/a.ts': CALL,
    });
    assert.deepEqual(callLines(scanned(join(parent, 'a', 'b'))), ['a.ts:1:1 https://a.example.com']);
    assert.ok(!existsSync(trap));
  });

  it(titleOf('F063'), () => {
    const folder = folderWith({ 'tsconfig.json': textOf('F063'), 'a.ts': 'import { x } from "@/x"; fetch(x)' });
    const { code, err } = callsight(['scan', folder]);
    assert.equal(code, 0);
    assert.equal(err, 'callsight: tsconfig.json: larger than 1 MiB; it was not read.\n');
  });

  it(titleOf('F064'), () => {
    const folder = folderWith({
      'package.json': JSON.stringify({ name: 'self', exports: { '.': './index.js' }, imports: { '#x': '#x' } }),
      'packages/p/package.json': JSON.stringify({ name: 'p', exports: { '.': 'p' } }),
      'index.js': 'export { x } from "self"; export { y } from "#x"; export { z } from "p";',
      'a.ts': 'import { x, y, z } from "./index"; fetch(x); fetch(y); fetch(z)',
    });
    const lines = callLines(scanned(folder));
    assert.equal(lines.length, 3);
    for (const line of lines) assert.match(line, /unresolved: \w+$/);
  });

  it('end: what a parser takes twice as long for with each level', () => {
    const nest = (open: string, close: string) => `x=${open.repeat(30)}1${close.repeat(30)};\n${CALL}`;
    const report = scanned(
      folderWith({
        'a.ts': nest('async(', ')'),
        'b.ts': nest('async<T>(a=', ')'),
        'c.ts': nest('(a=async(', '))'),
        'd.ts': CALL,
      }),
    );
    assert.ok(callLines(report).includes('d.ts:1:1 https://a.example.com'));
    const seen = new Set([...report.calls, ...report.skipped].map(({ file }) => file));
    assert.deepEqual([...seen].sort(), ['a.ts', 'b.ts', 'c.ts', 'd.ts']);
  });

  it('leave the files as they are', () => {
    const folder = folderWith({ 'a.ts': Buffer.from([0xff, 0xfe, 0xe9]), 'b.ts': `\r\n${CALL}` });
    scanned(folder);
    assert.deepEqual(readFileSync(join(folder, 'a.ts')), Buffer.from([0xff, 0xfe, 0xe9]));
    assert.equal(readFileSync(join(folder, 'b.ts'), 'utf8'), `\r\n${CALL}`);
  });
});
