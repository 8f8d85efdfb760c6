import assert from 'node:assert/strict';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryStore, type Store } from '@callsight/store';
import { createEngine, diskFiles, type Engine, type EngineFiles, policySource } from '../src';
import { evidenceOf as collect, NOW } from './evidence';
import { folderWith, removeFolders } from './folder';

function engineOn(root: string): Engine {
  return createEngine({
    files: diskFiles(root),
    collect,
    now: () => NOW,
    policy: policySource(root, { list: () => diskFiles(root).list() }),
  });
}

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

  describe('with a memory', () => {
    const old = new Date('2026-01-01T00:00:00.500Z');
    /** A folder whose files are old enough to be told apart from changed ones. */
    const settled = (files: Readonly<Record<string, string>>, folder = folderWith(files)) => {
      for (const file of Object.keys(files)) utimesSync(join(folder, file), old, old);
      return folder;
    };
    /** A store that counts what it is given. */
    const counting = () => {
      const inner = memoryStore();
      const counts = { writes: 0 };
      const store: Store = {
        read: (key) => inner.read(key),
        write: (key, text) => {
          counts.writes += 1;
          inner.write(key, text);
        },
      };
      return { store, counts };
    };
    /** Scans like a new run of the program; the files of the disk settle within the clock of the file system. */
    const scanWith = (root: string, store: Store) => {
      const files = diskFiles(root);
      while (!files.stamps?.().isWhole);
      return createEngine({
        files,
        collect,
        now: () => NOW,
        policy: policySource(root, { list: () => diskFiles(root).list() }),
        memory: { store, key: 'k' },
      }).scan();
    };
    const project = {
      'a.ts': '// callsight-ignore-next-line cleartext-http -- lab\nfetch("http://a.acme-partner.io")',
      'b.ts': 'fetch(process.env.B_URL)',
      '.env': 'B_URL=https://b.acme-partner.io',
      'binary.ts': '\0',
    };

    it('gives the same answer without analysing again', () => {
      const root = settled(project);
      const { store, counts } = counting();
      const first = scanWith(root, store);
      assert.deepEqual(scanWith(root, store), first);
      assert.deepEqual(first, engineOn(root).scan());
      assert.equal(counts.writes, 2);
      assert.deepEqual(first.skipped, [{ file: 'binary.ts', reason: 'binary content' }]);
    });

    for (const [title, change] of [
      ['a file changes', (root: string) => writeFileSync(join(root, 'a.ts'), 'fetch("https://c.acme-partner.io")')],
      [
        'a file changes and keeps its size and date',
        (root: string) => {
          writeFileSync(join(root, 'b.ts'), 'fetch(process.env.C_URL)');
          utimesSync(join(root, 'b.ts'), old, old);
        },
      ],
      ['a file comes', (root: string) => writeFileSync(join(root, 'new.ts'), 'fetch("https://c.acme-partner.io")')],
      ['a file goes', (root: string) => rmSync(join(root, 'b.ts'))],
      [
        'an environment file changes',
        (root: string) => writeFileSync(join(root, '.env'), 'B_URL=https://c.acme-partner.io'),
      ],
      ['a file is ignored', (root: string) => writeFileSync(join(root, '.gitignore'), 'b.ts')],
      [
        'the policy maps a variable',
        (root: string) =>
          writeFileSync(join(root, 'callsight.json'), '{ "variables": { "B_URL": "https://d.acme-partner.io" } }'),
      ],
    ] as const) {
      it(`analyses again when ${title}`, () => {
        const root = settled(project);
        const { store } = counting();
        const before = scanWith(root, store);
        change(root);
        const after = scanWith(root, store);
        assert.deepEqual(after, engineOn(root).scan());
        assert.notDeepEqual(after, before);
      });
    }

    it('keeps no password of the policy or of an environment file', () => {
      const root = settled({
        ...project,
        '.env': 'B_URL=https://user:hunter2@b.acme-partner.io/?key=hunter2',
        'callsight.json': '{ "variables": { "C_URL": "https://user:hunter2@c.acme-partner.io/?key=hunter2" } }',
      });
      const kept: string[] = [];
      scanWith(root, { read: () => undefined, write: (_, text) => kept.push(text) });
      assert.equal(kept.length, 2);
      assert.doesNotMatch(kept.join('\n'), /hunter2/);
    });

    it('judges anew with the policy of now', () => {
      const root = settled(project);
      const { store } = counting();
      assert.equal(scanWith(root, store).hosts[1]?.verdict.answer, 'unknown');
      writeFileSync(join(root, 'callsight.json'), '{ "hosts": [{ "match": "b.acme-partner.io", "action": "deny" }] }');
      assert.equal(scanWith(root, store).hosts[1]?.verdict.answer, 'blocked');
    });

    it('analyses again when the memory is of no use', () => {
      const root = settled(project);
      const expected = engineOn(root).scan();
      for (const text of ['', 'x', '\n{}', '{"calls":[]}']) {
        const store = memoryStore();
        store.write('k', text);
        assert.deepEqual(scanWith(root, store), expected);
      }
    });
  });

  describe('with a policy', () => {
    const deny = '{ "hosts": [{ "match": "a.acme-partner.io", "action": "deny", "reason": "no" }] }';
    const call = { 'a.ts': 'fetch("https://a.acme-partner.io")' };
    const verdictOf = (engine: Engine) => engine.scan().hosts[0]?.verdict;

    it('gives verdicts with the clause that says so', () => {
      const verdict = verdictOf(engineOn(folderWith({ ...call, 'callsight.json': deny })));
      assert.deepEqual(
        [verdict?.answer, verdict?.clause?.file, verdict?.clause?.line],
        ['blocked', 'callsight.json', 1],
      );
    });

    it('keeps the last good policy while the file is broken, and says what is wrong', () => {
      const root = folderWith({ ...call, 'callsight.json': deny });
      const engine = engineOn(root);
      assert.equal(verdictOf(engine)?.answer, 'blocked');
      for (const broken of ['{ "hosts": [', '{ "hots": [] }']) {
        writeFileSync(join(root, 'callsight.json'), broken);
        engine.changed(['callsight.json']);
        assert.equal(verdictOf(engine)?.answer, 'blocked', broken);
        assert.equal(engine.policy().problems[0]?.severity, 'error');
      }
      writeFileSync(join(root, 'callsight.json'), '{}');
      engine.changed(['callsight.json']);
      assert.deepEqual([verdictOf(engine)?.answer, engine.policy().problems], ['unknown', []]);
      rmSync(join(root, 'callsight.json'));
      engine.changed(['callsight.json']);
      assert.equal(engine.policy().file, undefined);
    });

    it('does not judge by a policy that never was good', () => {
      const engine = engineOn(folderWith({ ...call, 'callsight.json': '{ broken' }));
      assert.equal(engine.policy().policy, undefined);
      assert.match(engine.policy().problems[0]?.text ?? '', /^callsight\.json:1:\d+: /);
    });

    it('reads variables anew when the policy changes', () => {
      const root = folderWith({ 'a.ts': 'fetch(process.env.PARTNER_URL + "/x")' });
      const engine = engineOn(root);
      assert.equal(engine.scan().coverage.unresolved, 1);
      writeFileSync(join(root, 'callsight.json'), '{ "variables": { "PARTNER_URL": "https://p.acme-partner.io" } }');
      engine.changed(['callsight.json']);
      assert.deepEqual(
        engine.scan().hosts.map(({ host }) => host),
        ['p.acme-partner.io'],
      );
    });

    it('reads deployment files anew when they change', () => {
      const compose = (host: string) => `services: { a: { environment: { PARTNER_URL: 'https://${host}' } } }`;
      const root = folderWith({
        'a.ts': 'fetch(process.env.PARTNER_URL + "/x")',
        'compose.yml': compose('p.acme-partner.io'),
      });
      const engine = engineOn(root);
      const hosts = () => engine.scan().hosts.map(({ host }) => host);
      assert.deepEqual(hosts(), ['p.acme-partner.io']);
      writeFileSync(join(root, 'compose.yml'), compose('q.acme-partner.io'));
      engine.changed(['compose.yml']);
      assert.deepEqual(hosts(), ['q.acme-partner.io']);
    });

    it('takes a minimum score from outside; a policy that asks for more wins', () => {
      const known = <T>(value: T) => ({ state: 'known', value, source: 'catalogue', observedAt: NOW }) as const;
      const measured: typeof collect = (origin, context) => ({
        ...collect(origin, context),
        threat: known({ coverage: 1 }),
        breach: known('none'),
        location: known({ class: 'eu', strength: 'attested' }),
        regionConsistent: known(true),
        domainAgeDays: known(4000),
        transparency: { known: known(true), securityTxt: known(true), caa: known(true), dnssec: known(true) },
      });
      const verdict = (minimumScore: number | undefined, policy: string | undefined): string => {
        const root = folderWith({
          'a.ts': 'fetch("https://a.acme-partner.io/")',
          ...(policy === undefined ? {} : { 'callsight.json': policy }),
        });
        const engine = createEngine({
          files: diskFiles(root),
          collect: measured,
          now: () => NOW,
          policy: policySource(root, { list: () => diskFiles(root).list() }),
          minimumScore: () => minimumScore,
        });
        return (
          engine.scan().hosts.map(({ verdict: { answer, why } }) => `${answer} ${why.replace(/^.* for /, '')}`)[0] ?? ''
        );
      };
      assert.equal(verdict(undefined, undefined), 'allowed 60');
      assert.equal(verdict(90, undefined), 'review 90');
      assert.equal(verdict(40, undefined), 'allowed 40');
      assert.equal(verdict(40, '{ "minimumScore": 90 }'), 'review 90');
      assert.equal(verdict(90, '{ "minimumScore": 40 }'), 'review 90');
      assert.equal(verdict(40, '{ "mode": "denylist" }'), 'allowed 40');
    });

    it('names who answers for a host and what goes there', () => {
      const root = folderWith({
        'a.ts': 'fetch("https://a.acme-partner.io/")',
        'callsight.json':
          '{ "hosts": [{ "match": "*.acme-partner.io", "action": "allow", "owner": "it", "dataClass": ["PII"], "reason": "x" }] }',
      });
      const [host] = engineOn(root).scan().hosts;
      assert.deepEqual([host?.owner, host?.dataClass], ['it', ['PII']]);
    });

    it('does not score what the policy calls internal', () => {
      const policy = '{ "internal": { "suffixes": [".acme-partner.io"] } }';
      const [host] = engineOn(folderWith({ ...call, 'callsight.json': policy })).scan().hosts;
      assert.deepEqual([host?.score.grade, host?.score.score, host?.verdict.answer], ['internal', null, 'allowed']);
    });

    it('caps a host in a denied region at F', () => {
      const policy = '{ "regions": { "deny": ["RU"] } }';
      const [host] = engineOn(
        folderWith({ 'a.ts': 'fetch("https://api.partner.ru")', 'callsight.json': policy }),
      ).scan().hosts;
      assert.deepEqual(
        [host?.score.ceiling?.rules[0], host?.score.grade, host?.verdict.answer],
        ['jurisdiction-forbidden', 'F', 'blocked'],
      );
    });

    it('judges a host that nobody calls', () => {
      const engine = engineOn(folderWith({ 'callsight.json': deny }));
      const { verdict, calls } = engine.judge({ scheme: 'https', host: 'a.acme-partner.io', port: 443 });
      assert.deepEqual([verdict.answer, calls], ['blocked', 0]);
    });

    it('looks for the policy upward, inside the repository only', () => {
      const root = folderWith({
        'callsight.json': '{}',
        'repo/.git/HEAD': '',
        'repo/packages/p/package.json': '{ "name": "p" }',
        'repo/packages/q/package.json': '{ "callsight": { "minimumScore": 70 } }',
        'alone/x.ts': '',
      });
      const found = (folder: string) => policySource(join(root, folder)).shared().at(-1)?.read.file;
      assert.equal(found('repo/packages/p'), undefined);
      assert.equal(found('repo/packages/q'), 'package.json');
      assert.equal(found('alone'), undefined);
      writeFileSync(join(root, 'repo', '.callsight.json'), '{}');
      assert.equal(found('repo/packages/p'), '../../.callsight.json');
      writeFileSync(join(root, 'repo', 'callsight.json'), '{}');
      assert.equal(found('repo/packages/p'), '../../callsight.json');
    });
  });
});
