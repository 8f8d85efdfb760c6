import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { diskHostStore, diskShelf, lineLog, memoryShelf, type Shelf } from '../src';
import { newFolder, removeFolders } from './folders';

afterEach(removeFolders);

const kinds: Readonly<Record<string, () => Shelf>> = { memory: memoryShelf, disk: () => diskShelf(newFolder()) };
for (const [kind, make] of Object.entries(kinds)) {
  describe(`a shelf: ${kind}`, () => {
    it('gives back whole files', () => {
      const shelf = make();
      assert.deepEqual([shelf.read('a.list'), shelf.names()], [undefined, []]);
      for (const bytes of [Buffer.alloc(0), Buffer.from([0, 10, 255]), Buffer.alloc(2_000_000, 7)]) {
        shelf.write('a.list', bytes);
        assert.deepEqual(shelf.read('a.list'), bytes);
      }
      shelf.write('b.visit', Buffer.from('b'));
      assert.deepEqual(shelf.names(), ['a.list', 'b.visit']);
      shelf.remove('a.list');
      shelf.remove('a.list');
      assert.deepEqual([shelf.read('a.list'), shelf.names()], [undefined, ['b.visit']]);
    });

    it('belongs to one writer at a time', () => {
      const shelf = make();
      const release = shelf.claim(60_000);
      assert.ok(release);
      assert.equal(shelf.claim(60_000), undefined);
      release();
      release();
      const over = shelf.claim(-1);
      assert.ok(over);
      const next = shelf.claim(60_000);
      assert.ok(next, 'a claim whose time is up holds nobody back');
      over();
      assert.equal(shelf.claim(60_000), undefined, 'its old holder lets go of nothing');
      assert.deepEqual(shelf.names(), []);
    });
  });
}

describe('a shelf on disk', () => {
  it('takes no name that leads elsewhere, and follows no link', () => {
    const folder = newFolder();
    const shelf = diskShelf(folder);
    for (const name of ['../a', 'a/b', '', '.a', 'claim.lock', 'A', 'a\nb']) {
      assert.throws(() => shelf.write(name, Buffer.from('x')));
      assert.equal(shelf.read(name), undefined);
    }
    shelf.write('a', Buffer.from('mine'));
    const elsewhere = join(folder, '..', 'elsewhere');
    writeFileSync(elsewhere, 'theirs');
    symlinkSync(elsewhere, join(folder, 'b'));
    assert.equal(shelf.read('b'), undefined);
    shelf.write('b', Buffer.from('x'));
    assert.equal(readFileSync(elsewhere, 'utf8'), 'theirs');
    chmodSync(folder, 0o777);
    assert.throws(() => shelf.write('a', Buffer.from('x')), /others may write there/);
    assert.equal(shelf.read('a'), undefined);
  });

  it('leaves nothing behind where nothing can be written', () => {
    const folder = newFolder();
    writeFileSync(folder, 'a file');
    const shelf = diskShelf(folder);
    assert.throws(() => shelf.write('a', Buffer.from('x')));
    assert.deepEqual([shelf.read('a'), shelf.names()], [undefined, []]);
  });

  it('takes over from a process that has ended, and from one that never finished its claim', () => {
    const folder = newFolder();
    const shelf = diskShelf(folder);
    const claim = join(folder, 'claim.lock');
    const { pid } = spawnSync(process.execPath, ['--version']);
    const holder = (more: object) =>
      JSON.stringify({ token: 'x', pid, machine: hostname(), until: Date.now() + 60_000, ...more });
    shelf.write('a', Buffer.from('x'));
    writeFileSync(claim, holder({ pid: process.pid }));
    assert.equal(shelf.claim(1000), undefined);
    writeFileSync(claim, holder({ machine: 'another', pid: process.pid }));
    assert.equal(shelf.claim(1000), undefined);
    writeFileSync(claim, '');
    assert.equal(shelf.claim(1000), undefined, 'its writer may be about to finish');
    const old = new Date(Date.now() - 120_000);
    utimesSync(claim, old, old);
    shelf.claim(1000)?.();
    assert.equal(existsSync(claim), false);
    writeFileSync(claim, holder({}));
    assert.ok(shelf.claim(1000));
    assert.deepEqual(readdirSync(folder).sort(), ['a', 'claim.lock']);
  });
});

describe('a disk that is full', () => {
  /** The shell ends a write beyond 64 KB with an error, as a full disk does. */
  const limited = (script: string, ...args: readonly string[]) =>
    spawnSync('sh', ['-c', `trap '' XFSZ; ulimit -f 128; exec "$0" "$@"`, process.execPath, '-e', script, ...args], {
      encoding: 'utf8',
    });
  const door = JSON.stringify(join(__dirname, '../src/index.js'));

  it('D026: leaves a file as it was', () => {
    const folder = newFolder();
    diskShelf(folder).write('a.list', Buffer.from('good'));
    const { stdout, stderr } = limited(
      `const shelf = require(${door}).diskShelf(process.argv[1]);
       try { shelf.write('a.list', Buffer.alloc(1_000_000)); } catch (error) { console.log(error.code); }`,
      folder,
    );
    assert.equal(stdout.trim(), 'EFBIG', stderr);
    assert.equal(diskShelf(folder).read('a.list')?.toString(), 'good');
    assert.deepEqual(readdirSync(folder), ['a.list']);
  });

  it('loses of a store of hosts only what no longer fits, and the store says so', () => {
    const folder = newFolder();
    const { stdout, stderr } = limited(
      `const store = require(${door}).diskHostStore(process.argv[1], () => Date.now());
       for (let i = 0; i < 40; i++) {
         store.add([{ host: 'h' + i, kind: 'probe', at: new Date().toISOString(), text: JSON.stringify('x'.repeat(4000)) }]);
       }
       console.log(store.hosts().length, store.problems().join());`,
      folder,
    );
    assert.match(stdout, /^40 What was learnt of hosts cannot be written in .* \((?:EFBIG|ENOSPC)\)\. Check/, stderr);
    const kept = diskHostStore(folder, Date.now);
    const hosts = kept.hosts();
    assert.ok(hosts.length >= 10 && hosts.length < 40, `${hosts.length}`);
    kept.add([{ host: 'after', kind: 'probe', at: new Date().toISOString(), text: '1' }]);
    assert.deepEqual(diskHostStore(folder, Date.now).hosts(), [...hosts, 'after'].sort());
  });
});

describe('a log of lines', () => {
  it('keeps the newest lines, in order, for this user alone', () => {
    const folder = newFolder();
    const log = lineLog(folder, 'left.log');
    assert.deepEqual(log.lines(), []);
    log.add({ host: 'a.example', text: 'two\nlines' });
    log.add({ host: 'b.example' });
    assert.deepEqual(
      log.lines().map((line) => JSON.parse(line)),
      [{ host: 'a.example', text: 'two\nlines' }, { host: 'b.example' }],
    );
    for (let i = 0; i < 40; i++) log.add({ i, filler: 'x'.repeat(100_000) });
    const kept = log.lines().map((line) => (JSON.parse(line) as { i: number }).i);
    assert.ok(kept.length >= 10 && kept.length < 30 && kept.at(-1) === 39, `${kept}`);
    assert.deepEqual(
      kept,
      [...kept].sort((a, b) => a - b),
    );
  });

  it('goes on without a place to write', () => {
    const folder = newFolder();
    writeFileSync(folder, 'a file');
    const log = lineLog(folder, 'left.log');
    log.add({});
    assert.deepEqual(log.lines(), []);
  });
});
