import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskStore, memoryStore, type Store, storeFolder } from '../src';

describe('store', () => {
  const made: string[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'callsight-store-'));
    made.push(folder);
    return join(folder, 'store');
  };
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  const kinds: Readonly<Record<string, () => Store>> = { memory: memoryStore, disk: () => diskStore(newFolder()) };
  for (const [kind, make] of Object.entries(kinds)) {
    it(`gives back what was kept last: ${kind}`, () => {
      const store = make();
      assert.equal(store.read('a'), undefined);
      const texts = ['', 'one', 'two\nlines\n', '\uFEFF😀 é \0', 'x'.repeat(3_000_000)];
      for (const text of texts) {
        store.write('a', text);
        assert.equal(store.read('a'), text);
      }
      store.write('../b/\n', 'b');
      assert.deepEqual([store.read('../b/\n'), store.read('a')], ['b', texts.at(-1)]);
    });
  }

  /** The one entry of a store in a folder. */
  const entryOf = (folder: string) => join(folder, readdirSync(folder)[0] ?? '');

  it('keeps between runs, for this user alone', () => {
    const folder = newFolder();
    diskStore(folder).write('a', 'kept');
    assert.equal(diskStore(folder).read('a'), 'kept');
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(entryOf(folder)).mode & 0o777, 0o600);
  });

  it('gives nothing of an entry that was cut or changed at any byte', () => {
    const folder = newFolder();
    const store = diskStore(folder);
    store.write('a', 'some text that is kept');
    const path = entryOf(folder);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ 1;
      writeFileSync(path, changed);
      assert.equal(store.read('a'), undefined, `changed at ${at}`);
      writeFileSync(path, whole);
      truncateSync(path, at);
      assert.equal(store.read('a'), undefined, `cut at ${at}`);
    }
    writeFileSync(path, whole);
    assert.equal(store.read('a'), 'some text that is kept');
  });

  it('follows no link, and uses no folder that others may write to', () => {
    const folder = newFolder();
    const store = diskStore(folder);
    store.write('a', 'kept');
    const path = entryOf(folder);
    const elsewhere = join(newFolder(), '..', 'entry');
    writeFileSync(elsewhere, readFileSync(path));
    rmSync(path);
    symlinkSync(elsewhere, path);
    assert.equal(store.read('a'), undefined);
    store.write('a', 'again');
    assert.equal(store.read('a'), 'again');
    assert.ok(readFileSync(elsewhere, 'utf8').endsWith('kept'));

    chmodSync(folder, 0o777);
    assert.equal(store.read('a'), undefined);
    store.write('a', 'not written');
    assert.ok(!readFileSync(path, 'utf8').includes('not written'));

    const link = newFolder();
    chmodSync(folder, 0o700);
    symlinkSync(folder, link);
    assert.equal(diskStore(link).read('a'), undefined);
  });

  it('goes on without a place to write', () => {
    const folder = newFolder();
    writeFileSync(folder, 'a file');
    const store = diskStore(folder);
    store.write('a', 'x');
    assert.equal(store.read('a'), undefined);
    assert.equal(readFileSync(folder, 'utf8'), 'a file');
  });

  it('keeps the last sixty, and clears what an ended writer left', () => {
    const folder = newFolder();
    mkdirSync(folder, { mode: 0o700 });
    for (const name of ['old.tmp', 'new.tmp']) writeFileSync(join(folder, name), '');
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
    utimesSync(join(folder, 'old.tmp'), old, old);
    const store = diskStore(folder);
    for (let at = 0; at < 65; at++) {
      store.write(`key ${at}`, String(at));
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.entry'))) {
        const { atime, mtime } = statSync(join(folder, name));
        utimesSync(join(folder, name), atime, new Date(mtime.getTime() - 1000));
      }
    }
    assert.equal(readdirSync(folder).filter((name) => name.endsWith('.entry')).length, 60);
    assert.deepEqual([store.read('key 4'), store.read('key 5'), store.read('key 64')], [undefined, '5', '64']);
    assert.deepEqual([existsSync(join(folder, 'old.tmp')), existsSync(join(folder, 'new.tmp'))], [false, true]);
  });

  it('lies where the system keeps such things', () => {
    const place = (platform: string, environment: Record<string, string>) =>
      storeFolder({ platform, home: '/home/u', environment });
    assert.equal(place('linux', {}), '/home/u/.cache/callsight');
    assert.equal(place('linux', { XDG_CACHE_HOME: '/var/cache/u' }), '/var/cache/u/callsight');
    assert.equal(place('linux', { XDG_CACHE_HOME: 'relative' }), '/home/u/.cache/callsight');
    assert.equal(place('darwin', {}), '/home/u/Library/Caches/callsight');
    assert.equal(place('win32', {}), join('/home/u', 'AppData', 'Local', 'callsight'));
  });
});
