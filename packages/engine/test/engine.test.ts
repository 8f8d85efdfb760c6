import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '@callsight/model';
import { createEngine, diskFiles, type EngineFiles } from '../src';
import { engineOn } from './engineOn';
import { evidenceOf as collect, NOW } from './evidence';
import { folderWith, removeFolders } from './folder';

/** Files that are held in memory alone, as for a document that was never saved. */
const noFiles: EngineFiles = { list: () => [], read: () => undefined, skipped: () => [], changed: () => undefined };

const rulesIn = (findings: readonly { readonly rule: string; readonly level: string }[]) =>
  findings.map(({ rule, level }) => `${level} ${rule}`);

describe('engine', () => {
  afterEach(removeFolders);

  it('groups calls by origin, and counts each call once', () => {
    const root = folderWith({
      'a.ts': 'fetch("https://b.acme-partner.io/1"); fetch("https://b.acme-partner.io:443/2")',
      'b.ts':
        'fetch("https://a.acme-partner.io/"); fetch("http://b.acme-partner.io/"); fetch("https://b.acme-partner.io:8443/")',
      'c.ts': 'fetch(Math.random() > 1 ? "https://a.acme-partner.io/x" : "https://a.acme-partner.io/y")',
    });
    const { hosts, coverage } = engineOn(root).scan();
    assert.deepEqual(
      hosts.map(({ scheme, host, port, calls }) => `${scheme}://${host}:${port} ${calls}`),
      [
        'https://a.acme-partner.io:443 2',
        'http://b.acme-partner.io:80 1',
        'https://b.acme-partner.io:443 2',
        'https://b.acme-partner.io:8443 1',
      ],
    );
    assert.deepEqual(coverage, { files: 3, parsed: 3, calls: 6, resolved: 6, relative: 0, unresolved: 0, skipped: 0 });
  });

  it('tells a collector which paths of an origin are called, and the report nothing of that', () => {
    const root = folderWith({
      'a.ts': 'fetch("https://b.acme-partner.io/2?x=1"); fetch("https://b.acme-partner.io:443/1/" + x + "/y")',
      'b.ts': 'fetch("https://b.acme-partner.io/2"); fetch("https://b.acme-partner.io")',
    });
    const told: unknown[] = [];
    const engine = createEngine({
      files: diskFiles(root),
      collect: (origin, context) => {
        told.push(origin);
        return collect(origin, context);
      },
      now: () => NOW,
    });
    const [host] = engine.scan().hosts;
    assert.deepEqual(told, [{ scheme: 'https', host: 'b.acme-partner.io', port: 443, paths: ['/', '/1/{}/y', '/2'] }]);
    assert.equal('paths' in (host ?? {}), false);
  });

  it('counts what was looked at: sources, not settings', () => {
    const root = folderWith({
      'a.ts': 'fetch("/api"); fetch(process.env.NOWHERE_URL)',
      'b.ts': 'export const x = 1',
      'package.json': '{}',
      '.env': 'A=1',
      'binary.ts': Buffer.from([0, 1, 2]),
    });
    const { coverage, skipped } = engineOn(root).scan();
    assert.deepEqual(coverage, { files: 3, parsed: 1, calls: 2, resolved: 0, relative: 1, unresolved: 1, skipped: 1 });
    assert.deepEqual(skipped, [{ file: 'binary.ts', reason: 'binary content' }]);
  });

  it('gives the same answer again, in any order of files', () => {
    const files = {
      'a.ts': 'fetch("http://a.acme-partner.io")',
      'b/c.ts': 'fetch("https://c.acme-partner.io")',
      'b.ts': 'fetch(x)',
    };
    const root = folderWith(files);
    const disk = diskFiles(root);
    const backwards: EngineFiles = { ...disk, list: () => disk.list().toReversed() };
    const again = createEngine({ files: backwards, collect, now: () => NOW });
    const engine = createEngine({ files: disk, collect, now: () => NOW });
    const first = JSON.stringify(engine.scan());
    assert.equal(JSON.stringify(engine.scan()), first);
    assert.equal(JSON.stringify(again.scan()), first);
  });

  it('checks one file with what the rest of the project says', () => {
    const root = folderWith({
      'base.ts': 'export const BASE = "http://a.acme-partner.io"',
      'a.ts': 'import { BASE } from "./base"; fetch(BASE + "/x")',
    });
    const engine = engineOn(root);
    const { calls, hosts, findings } = engine.check('a.ts');
    assert.deepEqual([calls.length, hosts.map(({ host }) => host)], [1, ['a.acme-partner.io']]);
    assert.deepEqual(rulesIn(findings), ['error cleartext-http']);
    assert.deepEqual(findings, engine.scan().findings);
  });

  it('follows what is typed, and goes back to the disk', () => {
    const root = folderWith({ 'a.ts': 'fetch("https://a.acme-partner.io")' });
    const engine = engineOn(root);
    const hosts = () => engine.check('a.ts').hosts.map(({ host, scheme }) => `${scheme}://${host}`);
    assert.deepEqual(hosts(), ['https://a.acme-partner.io']);
    engine.update('a.ts', 'fetch("http://b.acme-partner.io")');
    assert.deepEqual(hosts(), ['http://b.acme-partner.io']);
    engine.update('a.ts', '// callsight-ignore-next-line cleartext-http -- lab\nfetch("http://b.acme-partner.io")');
    assert.ok(!engine.check('a.ts').findings.some(({ rule }) => rule === 'cleartext-http'));
    engine.close('a.ts');
    assert.deepEqual(hosts(), ['https://a.acme-partner.io']);
    writeFileSync(join(root, 'a.ts'), 'fetch("https://c.acme-partner.io")');
    engine.changed(['a.ts']);
    assert.deepEqual(hosts(), ['https://c.acme-partner.io']);
    rmSync(join(root, 'a.ts'));
    engine.changed(['a.ts']);
    assert.deepEqual(engine.scan().calls, []);
  });

  it('knows which files a change concerns: those themselves, and those whose calls go through one', () => {
    const root = folderWith({
      '.env': 'API_URL=https://env.acme-partner.io',
      'base.ts': 'export const BASE = "https://a.acme-partner.io"',
      'a.ts': 'import { BASE } from "./base"; fetch(BASE)',
      'b.ts': 'fetch(process.env.API_URL + "/b")',
      'c.ts': 'export const get = (url: string) => fetch(url)',
      'd.ts': 'import { get } from "./c"; get("https://d.acme-partner.io")',
      'e.ts': 'fetch("https://e.acme-partner.io")',
      'callsight.json': '{}',
    });
    for (const [changed, concerned] of [
      [[], []],
      [['e.ts', 'README.md', 'gone.ts', '../up.ts'], ['e.ts']],
      [['base.ts'], ['a.ts', 'base.ts']],
      [['.env'], ['b.ts']],
      [['c.ts'], ['c.ts', 'd.ts']],
      [['callsight.json', 'e.ts'], undefined],
    ] as const)
      assert.deepEqual(engineOn(root).concernedBy(changed), concerned, changed.join(' '));
  });

  it('serves a document that lies in no folder', () => {
    const engine = createEngine({ files: noFiles, collect, now: () => NOW });
    engine.update('untitled.ts', 'import x from "./x"; fetch("http://a.acme-partner.io"); fetch(x)');
    const { calls, findings } = engine.check('untitled.ts');
    assert.equal(calls.length, 2);
    assert.deepEqual(rulesIn(findings), ['error cleartext-http', 'hint dynamic-host']);
  });

  it('asks nothing anew of a host when only a path is typed, unless paths count', () => {
    for (const [readsPaths, asked] of [
      [false, 1],
      [true, 2],
    ] as const) {
      let count = 0;
      const counted: typeof collect = (origin, context) => {
        count++;
        return collect(origin, context);
      };
      const engine = createEngine({ files: noFiles, collect: counted, readsPaths: () => readsPaths, now: () => NOW });
      for (const path of ['o', 'or']) {
        engine.update('a.ts', `fetch('https://a.acme-partner.io/${path}')`);
        assert.deepEqual(
          engine.check('a.ts').calls.map(({ endpoints }) => endpoints[0]?.path),
          [`/${path}`],
        );
      }
      assert.equal(count, asked);
    }
  });

  it('gives findings the level that the settings have now', () => {
    let levels = new Map<string, Level>();
    const engine = createEngine({ files: noFiles, collect, now: () => NOW, levels: () => levels });
    engine.update('a.ts', 'fetch(x)');
    for (const level of ['error', 'warning'] as const) {
      levels = new Map([['dynamic-host', level]]);
      assert.deepEqual(rulesIn(engine.check('a.ts').findings), [`${level} dynamic-host`]);
    }
  });

  it('obeys ignore comments in every file, also where no call stands', () => {
    const root = folderWith({
      'a.ts': '// callsight-ignore-next-line cleartext-http -- lab device\nfetch("http://a.acme-partner.io")',
      'b.ts': '// callsight-ignore-next-line cleartext-http -- gone since\nexport const x = 1',
      'notes.json': '"callsight-ignore-file cleartext-http -- no comment at all"',
    });
    const { findings } = engineOn(root).scan();
    assert.ok(!findings.some(({ rule }) => rule === 'cleartext-http'));
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'exception-unused').map(({ file, span }) => `${file}:${span.line}`),
      ['b.ts:1'],
    );
  });

  it('makes findings in tests hints', () => {
    const text = 'fetch("http://a.acme-partner.io")';
    const root = folderWith({
      'src/a.ts': text,
      'src/a.test.ts': text,
      'test/a.ts': text,
      'src/__mocks__/a.ts': text,
      'src/latest.ts': text,
    });
    assert.deepEqual(
      engineOn(root)
        .scan()
        .findings.map(({ file, level }) => `${file} ${level}`),
      ['src/__mocks__/a.ts hint', 'src/a.test.ts hint', 'src/a.ts error', 'src/latest.ts error', 'test/a.ts hint'],
    );
  });
});
