import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { diskHostStore, type HostEntry, type HostStore, memoryHostStore } from '../src';
import { diskHostStore as storeWith } from '../src/diskHostStore';
import { newFolder, removeFolders } from './folders';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const WRITER = join(__dirname, 'writer.js');

function entry(host: string, at = '2026-11-21T10:00:00.000Z', text = '{"a":1}', kind = 'probe'): HostEntry {
  return { host, kind, at, text };
}

function minute(i: number): string {
  return new Date(Date.parse('2026-11-01T00:00:00Z') + i * 60_000).toISOString();
}

afterEach(removeFolders);

const kinds: Readonly<Record<string, () => HostStore>> = {
  memory: () => memoryHostStore(() => NOW),
  disk: () => diskHostStore(newFolder(), () => NOW),
};
for (const [kind, make] of Object.entries(kinds)) {
  describe(`a store of hosts: ${kind}`, () => {
    it('gives the newest of each kind, and the history in its order', () => {
      const store = make();
      assert.deepEqual([store.latest('h', 'probe'), store.history('h', 'probe'), store.hosts()], [undefined, [], []]);
      store.add([
        entry('h', minute(2), '"two"'),
        entry('h', minute(1), '"one"'),
        entry('h', minute(3), '"s"', 'score'),
      ]);
      store.add([entry('h', minute(4), '"four"'), entry('g', minute(9), '"é 😀 \\u0000"')]);
      assert.deepEqual(store.latest('h', 'probe'), entry('h', minute(4), '"four"'));
      assert.deepEqual(
        store.history('h', 'probe').map(({ text }) => text),
        ['"one"', '"two"', '"four"'],
      );
      assert.equal(store.latest('g', 'probe')?.text, '"é 😀 \\u0000"');
      assert.deepEqual([store.latest('h', 'score')?.text, store.latest('g', 'score')], ['"s"', undefined]);
      assert.deepEqual(store.hosts(), ['g', 'h']);
      assert.deepEqual(store.problems(), []);
    });

    it('keeps the same entry once, and the newest of many', () => {
      const store = make();
      for (let i = 0; i < 3; i++) store.add([entry('h')]);
      assert.equal(store.history('h', 'probe').length, 1);
      for (let i = 0; i < 300; i++) {
        store.add([entry('h', minute(i), `${i}`), entry('h', minute(i), `${i}`, 'score')]);
      }
      assert.equal(store.history('h', 'probe').length, 4);
      const scores = store.history('h', 'score').map(({ text }) => text);
      assert.deepEqual([scores.length, scores[0], scores.at(-1)], [100, '200', '299']);
    });

    it('K021: does not believe what is from the future', () => {
      const store = make();
      store.add([entry('h', minute(1), '"true"'), entry('h', '2099-12-31T00:00:00.000Z', '"poison"')]);
      assert.equal(store.latest('h', 'probe')?.text, '"true"');
      assert.deepEqual(
        store.history('h', 'probe').map(({ text }) => text),
        ['"true"'],
      );
    });

    it('K024: takes any host as a key, and leaves out what is none', () => {
      const store = make();
      const sound = ['__proto__', 'constructor', 'https://a.example.com:8443', '[2a00::1]'];
      const unsound = ['', 'a\nb', 'a b', 'a'.repeat(5000), 'ü.example'];
      store.add([...sound, ...unsound].map((host) => entry(host)));
      store.add([
        entry('k', 'yesterday'),
        entry('k', minute(1), '{}', 'no kind\n'),
        entry('k', minute(1), '{\n}'),
        entry('k', minute(1), `"${'x'.repeat(70_000)}"`),
        { host: 'k', kind: 'probe', at: minute(1) } as HostEntry,
      ]);
      assert.deepEqual(store.hosts(), [...sound].sort());
    });
  });
}

describe('a store of hosts on disk', () => {
  const logOf = (folder: string) => join(folder, 'hosts.1.log');
  const texts = (folder: string, host = 'h') =>
    diskHostStore(folder, () => NOW)
      .history(host, 'score')
      .map(({ text }) => text);

  it('K001: is made when it is first written to, for this user alone', () => {
    const folder = newFolder();
    const store = diskHostStore(folder, () => NOW);
    assert.equal(store.latest('h', 'probe'), undefined);
    assert.equal(existsSync(folder), false);
    store.add([entry('h')]);
    assert.deepEqual(diskHostStore(folder, () => NOW).latest('h', 'probe'), entry('h'));
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(logOf(folder)).mode & 0o777, 0o600);
  });

  it('shows at once what another one adds', () => {
    const folder = newFolder();
    const [one, other] = [diskHostStore(folder, () => NOW), storeWith(folder, () => NOW, { logBytes: 500, parts: 2 })];
    for (let i = 0; i < 40; i++) {
      other.add([entry('h', minute(i), `"other ${i}"`, 'score')]);
      assert.equal(one.latest('h', 'score')?.text, `"other ${i}"`);
      one.add([entry('g', minute(i), `"one ${i}"`, 'score')]);
      assert.equal(other.latest('g', 'score')?.text, `"one ${i}"`);
    }
    assert.deepEqual(one.problems(), []);
  });

  it('loses only what was damaged, at any byte, and says so', () => {
    const folder = newFolder();
    const store = diskHostStore(folder, () => NOW);
    for (let i = 0; i < 12; i++) store.add([entry('h', minute(i), `${i}`, 'score')]);
    const whole = readFileSync(logOf(folder));
    const ends = [...whole.keys()].filter((at) => whole[at] === 10 && whole[at - 1] !== 10);
    for (let at = 0; at < whole.length; at++) {
      truncateSync(logOf(folder), at);
      assert.equal(texts(folder).length, ends.slice(1).filter((end) => end < at).length, `cut at ${at}`);
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ 1;
      writeFileSync(logOf(folder), changed);
      const after = diskHostStore(folder, () => NOW);
      assert.ok(after.history('h', 'score').length >= 10, `changed at ${at}`);
      assert.ok(after.problems().length <= 1);
      writeFileSync(logOf(folder), whole);
    }
    truncateSync(logOf(folder), whole.length - 5);
    store.add([entry('h', minute(99), '99', 'score')]);
    assert.deepEqual(texts(folder).slice(-2), ['10', '99'], 'what comes after a torn line is read');
  });

  it('K020: starts anew beside garbage, with one clear line', () => {
    const folder = newFolder();
    mkdirSync(folder, { mode: 0o700 });
    for (const garbage of ['{"score":"9e999"}\n', Buffer.alloc(5000, 0xff), '\n\n\n', 'a'.repeat(100_000)]) {
      writeFileSync(logOf(folder), garbage);
      const store = diskHostStore(folder, () => NOW);
      assert.deepEqual(store.hosts(), []);
      store.add([entry('h')]);
      assert.deepEqual(diskHostStore(folder, () => NOW).hosts(), ['h']);
      assert.ok(store.problems().every((line) => /damaged and left out\. They are asked for again\.$/.test(line)));
    }
  });

  it('K019: leaves alone what a newer version keeps', () => {
    const folder = newFolder();
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, 'hosts.999.log'), 'something newer');
    const store = diskHostStore(folder, () => NOW);
    store.add([entry('h')]);
    assert.match(store.problems().join(), /^A newer CallSight keeps/);
    assert.equal(readFileSync(join(folder, 'hosts.999.log'), 'utf8'), 'something newer');
    assert.deepEqual(diskHostStore(folder, () => NOW).hosts(), ['h']);
  });

  it('K008, K010, K011: works in memory where it may not write, follows no link, uses no open folder', () => {
    const elsewhere = join(newFolder(), '..', 'mine');
    writeFileSync(elsewhere, 'mine');
    const cases: readonly ((folder: string) => void)[] = [
      (folder) => writeFileSync(folder, 'a file'),
      (folder) => {
        mkdirSync(folder, { mode: 0o700 });
        symlinkSync(elsewhere, logOf(folder));
      },
      (folder) => {
        mkdirSync(folder, { mode: 0o700 });
        mkdirSync(logOf(folder));
      },
      (folder) => {
        mkdirSync(folder);
        chmodSync(folder, 0o777);
      },
    ];
    for (const prepare of cases) {
      const folder = newFolder();
      prepare(folder);
      const store = diskHostStore(folder, () => NOW);
      store.add([entry('h')]);
      assert.deepEqual(store.latest('h', 'probe'), entry('h'));
      assert.match(store.problems()[0] ?? '', /cannot be (?:read|written) in .*Check its permissions and the disk\.$/);
    }
    assert.equal(readFileSync(elsewhere, 'utf8'), 'mine');
  });

  it('K025: goes on when somebody deletes it', () => {
    const folder = newFolder();
    const store = diskHostStore(folder, () => NOW);
    store.add([entry('h')]);
    rmSync(folder, { recursive: true });
    assert.deepEqual(store.latest('h', 'probe'), entry('h'));
    store.add([entry('g')]);
    assert.deepEqual(diskHostStore(folder, () => NOW).hosts(), ['g']);
  });

  it('K023: stays within its bounds, and forgets the hosts that were learnt of first', () => {
    const folder = newFolder();
    const store = diskHostStore(folder, () => NOW);
    const batch = (from: number) =>
      Array.from({ length: 10_000 }, (_, i) => entry(`https://h${from + i}.example.com`, minute(from + i), '1'));
    for (let from = 0; from < 60_000; from += 10_000) store.add(batch(from));
    const hosts = new Set(diskHostStore(folder, () => NOW).hosts());
    assert.ok(hosts.size <= 50_000 && hosts.size >= 40_000, `${hosts.size}`);
    assert.ok(hosts.has('https://h59999.example.com') && !hosts.has('https://h0.example.com'));
  });

  it('puts many parts together and keeps a damaged one aside', () => {
    const folder = newFolder();
    const store = storeWith(folder, () => NOW, { logBytes: 300, parts: 2 });
    store.add([entry('h', minute(0), '0', 'score')]);
    appendFileSync(logOf(folder), 'damage\n');
    for (let i = 1; i < 60; i++) store.add([entry('h', minute(i), `${i}`, 'score')]);
    assert.deepEqual(
      texts(folder),
      Array.from({ length: 60 }, (_, i) => `${i}`),
    );
    assert.ok(readdirSync(folder).length <= 5);
    assert.match(readFileSync(join(folder, 'hosts.1.corrupt'), 'utf8'), /damage/);
  });
});

describe('several processes', function () {
  this.timeout(120_000);

  const start = (folder: string, name: string, count: number, logBytes: number) => {
    const child = spawn(process.execPath, [WRITER, folder, name, String(count), String(logBytes)]);
    const said = { kept: '', problems: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.kept += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.problems += text;
    });
    const ended = once(child, 'close');
    /** Only whole lines were said. */
    const kept = () => said.kept.split('\n').slice(0, -1);
    return { child, ended, kept, said };
  };

  it('K013: lose nothing and tear nothing, while they put parts together all the time', async () => {
    const folder = newFolder();
    const writers = ['a', 'b', 'c', 'd'].map((name) => start(folder, name, 150, 4000));
    await Promise.all(writers.map(({ ended }) => ended));
    const store = diskHostStore(folder, Date.now);
    const hosts = new Set(store.hosts());
    for (const { kept, said } of writers) {
      assert.equal(said.problems, '');
      assert.equal(kept().length, 150);
      assert.deepEqual(
        kept().filter((host) => !hosts.has(host)),
        [],
      );
    }
    assert.equal(hosts.size, 600);
    assert.deepEqual(store.problems(), []);
  });

  it('K005, K006: lose nothing that was said to be kept when they are killed', async () => {
    const folder = newFolder();
    const acknowledged: string[] = [];
    for (let round = 0; round < 20; round++) {
      const writers = ['a', 'b'].map((name) => start(folder, `${name}${round}`, 100_000, 3000));
      const [first] = writers;
      // Both are ended as soon as one of them has said enough.
      while ((first?.kept().length ?? 0) < 5 + round) await once(first?.child.stdout ?? process, 'data');
      for (const { child } of writers) child.kill('SIGKILL');
      await Promise.all(writers.map(({ ended }) => ended));
      acknowledged.push(...writers.flatMap(({ kept }) => kept()));
    }
    const store = diskHostStore(folder, Date.now);
    const hosts = new Set(store.hosts());
    assert.ok(acknowledged.length > 200);
    assert.deepEqual(
      acknowledged.filter((host) => !hosts.has(host)),
      [],
    );
    for (const host of hosts) JSON.parse(store.latest(host, 'probe')?.text ?? '');
  });

  it('K015: a writer that was stopped for a while writes nothing over', async () => {
    const folder = newFolder();
    const sleeper = start(folder, 'sleeper', 400, 2000);
    while (sleeper.kept().length < 20) await once(sleeper.child.stdout, 'data');
    sleeper.child.kill('SIGSTOP');
    const other = start(folder, 'other', 200, 2000);
    await other.ended;
    sleeper.child.kill('SIGCONT');
    await sleeper.ended;
    const hosts = new Set(diskHostStore(folder, Date.now).hosts());
    assert.deepEqual(
      [...sleeper.kept(), ...other.kept()].filter((host) => !hosts.has(host)),
      [],
    );
    assert.equal(hosts.size, 600);
  });
});
