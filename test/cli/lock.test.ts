import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '@callsight/engine';
import type { Grade } from '@callsight/model';
import { type LockEntry, lockText } from '@callsight/policy';
import { callsight, DEADLINE_MS, folderWith, NOW, removeFolders, SAMPLE, scanned } from './command';

const LOCK = 'callsight.lock.json';
const LATER = '2027-03-01T00:00:00.000Z';

describe('callsight lock', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const locked = (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const cwd = folderWith(files);
    const outcome = callsight(['lock', '--now', NOW, ...args], { cwd });
    assert.equal(outcome.code, 0, outcome.err);
    return { cwd, outcome, text: () => readFileSync(join(cwd, LOCK), 'utf8') };
  };

  it('writes one line for each host, and the same bytes again', () => {
    const { cwd, outcome, text } = locked({
      'src/pay.ts': 'fetch("https://pay.acme-partner.io/v1?key=s3cret");\nfetch("https://pay.acme-partner.io/v2");',
      'src/feed.ts': 'fetch("http://feeds.acme-partner.io:8080/");\nfetch("http://localhost:3000");',
    });
    assert.equal(outcome.out, `Wrote ${LOCK}: 2 hosts. Commit it with the code.\n`);
    const [head, first, second, ...tail] = text().split('\n');
    assert.equal(head, '{ "lockVersion": 1, "model": "callsight/1", "hosts": {');
    assert.match(
      first ?? '',
      /^"http:\/\/feeds\.acme-partner\.io:8080": \{"firstSeen":"2026-11-21","firstCall":"src\/feed\.ts:1","calls":1,"score":19,"grade":"F","scoredAt":"2026-11-21T12:00:00\.000Z","evidence":\{\},"digest":"sha256-[\w+/]{43}="\},$/,
    );
    assert.match(second ?? '', /^"pay\.acme-partner\.io": \{.*"firstCall":"src\/pay\.ts:1","calls":2,/);
    assert.deepEqual(tail, ['} }', '']);
    assert.ok(!text().includes('s3cret') && !text().includes(cwd) && !text().includes('localhost'));
    const before = text();
    assert.equal(callsight(['lock', '--now', LATER], { cwd }).code, 0);
    assert.equal(text(), before);
  });

  it('is read again whatever it records: what a list says is as old as the day of the list', () => {
    const { cwd, text } = locked({ 'a.ts': 'fetch("https://api.example.com/v1");' });
    assert.match(text(), /"known":\{[^}]*"observedAt":"\d{4}-\d\d-\d\d",/);
    assert.equal(callsight(['lock', '--now', LATER], { cwd }).code, 0);
    assert.equal(callsight(['scan', '--frozen', '--fail-on', 'none'], { cwd }).code, 0);
  });

  it('keeps what a variable may hold out of a file that is shared', () => {
    const { outcome, text } = locked({
      '.env': 'TENANT=a8f3k2j9x7q1m5n4\nORDERS_URL=https://orders.acme-partner.io',
      'a.ts': 'fetch(`https://${process.env.TENANT}.acme-partner.io/`);\nfetch(process.env.ORDERS_URL + "/1");',
    });
    assert.ok(!text().includes('a8f3k2j9x7q1m5n4'));
    assert.ok(text().includes('"orders.acme-partner.io"'));
    assert.equal(
      outcome.err,
      'callsight: One host was left out: the name comes from a variable and may hold a secret. Write it in the code, or name the variable …_URL.\n',
    );
  });

  it('keeps hosts that are no longer called, until --prune', () => {
    const { cwd, text } = locked({ 'a.ts': 'fetch("https://a.acme-partner.io/")', 'b.ts': '' });
    writeFileSync(join(cwd, 'a.ts'), 'fetch("https://b.acme-partner.io/")');
    assert.match(
      callsight(['scan', '--now', NOW], { cwd }).out,
      /Changes since the lock file \(callsight\.lock\.json, scores up to 2026-11-21\): 1 new host \(b\.acme-partner\.io\), 1 host no longer called \(a\.acme-partner\.io\)\. Accept with callsight lock\./,
    );
    assert.match(
      callsight(['lock', '--now', NOW], { cwd }).out,
      /2 hosts; accepted: 1 new host \(b\.acme-partner\.io\); kept: 1 host no longer called \(a\.acme-partner\.io\), drop with --prune\./,
    );
    assert.match(
      callsight(['scan', '--now', NOW], { cwd }).out,
      /no longer called .* Drop with callsight lock --prune\./,
    );
    assert.equal(callsight(['lock', '--prune', '--now', NOW], { cwd }).code, 0);
    assert.ok(!text().includes('"a.acme-partner.io"'));
  });

  it('--show prints what is accepted, and changes nothing', () => {
    const { cwd, text } = locked({
      'a.ts': 'fetch("https://a.acme-partner.io/")',
      'b.ts': 'fetch("http://b.acme-partner.io/")',
    });
    const before = text();
    writeFileSync(join(cwd, 'c.ts'), 'fetch("https://c.acme-partner.io/")');
    const { code, out } = callsight(['lock', '--show'], { cwd });
    assert.equal(code, 0);
    const [first, second, ...rest] = out.split('\n');
    assert.equal(first, 'a.acme-partner.io  ?  1 call  since 2026-11-21  a.ts:1  no evidence of others');
    assert.match(second ?? '', /^http:\/\/b\.acme-partner\.io {2}F~? \d+ {2}1 call {2}since 2026-11-21 {2}b\.ts:1 /);
    assert.deepEqual(rest, ['']);
    assert.equal(text(), before);
    for (const [args, said] of [
      [['lock', '--show', '--prune'], '--show and --prune exclude each other. Keep one.'],
      [['lock', '--show', '--lock', 'none.json'], 'none.json: no such file or folder. Check the path.'],
    ] as const)
      assert.deepEqual(callsight(args, { cwd }), { code: 2, out: '', err: `callsight: ${said}\n` });
  });

  it('replaces no file that is no lock file, and follows no link', () => {
    const cwd = folderWith({ 'a.ts': 'fetch("https://a.acme-partner.io/")', 'notes.json': '{"mine":1}' });
    const foreign = callsight(['lock', '--lock', 'notes.json'], { cwd });
    assert.equal(foreign.code, 2);
    assert.match(
      foreign.err,
      /notes\.json: exists and is no such CallSight report\. Move it away or name another file\./,
    );
    symlinkSync(join(cwd, 'notes.json'), join(cwd, LOCK));
    assert.equal(callsight(['lock'], { cwd }).code, 2);
    assert.match(
      callsight(['scan'], { cwd }).err,
      /callsight\.lock\.json: a symbolic link\. Make it a file that can be read\./,
    );
    assert.equal(readFileSync(join(cwd, 'notes.json'), 'utf8'), '{"mine":1}');
  });
});

describe('scan with a lock file', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const project = () => {
    const cwd = folderWith({ 'a.ts': 'fetch("http://a.acme-partner.io/")' });
    assert.equal(callsight(['lock', '--now', NOW], { cwd }).code, 0);
    return cwd;
  };

  it('tells a new host: a note, with --frozen an error', () => {
    const cwd = project();
    writeFileSync(join(cwd, 'b.ts'), 'fetch("https://api.stripe.com/v1/charges")');
    writeFileSync(join(cwd, 'a.ts'), 'export {}');
    const levels = (...args: string[]) =>
      scanned(cwd, args).findings.map(({ rule, level, host }) => `${rule} ${level} ${host}`);
    assert.deepEqual(levels(), ['new-third-party info api.stripe.com']);
    assert.deepEqual(levels('--frozen'), ['new-third-party error api.stripe.com']);
    assert.deepEqual(levels('--no-lock'), ['score-unknown hint api.stripe.com']);
    assert.equal(callsight(['scan', '--now', NOW], { cwd }).code, 0);
    assert.equal(callsight(['scan', '--frozen', '--now', NOW], { cwd }).code, 1);
    assert.equal(callsight(['scan', '--now', NOW], { cwd, environment: { CALLSIGHT_FROZEN: '1' } }).code, 1);
    assert.equal(callsight(['lock', '--now', NOW], { cwd }).code, 0);
    assert.equal(callsight(['scan', '--frozen', '--now', LATER], { cwd }).code, 0);
  });

  it('scores by the evidence of the lock file, at its clock, and tells a grade that fell since', () => {
    const cwd = folderWith({ 'a.ts': 'fetch("https://api.stripe.com/v1/charges")' });
    const threat = {
      state: 'known',
      value: { coverage: 1 },
      source: 'feed:urlhaus',
      observedAt: NOW,
      ttlDays: 1,
    } as const;
    const breach = { state: 'known', value: 'none', source: 'feed:breaches', observedAt: NOW } as const;
    const sign = { state: 'known', value: true, source: 'dns', observedAt: NOW } as const;
    const entry = (score: number, grade: Grade): LockEntry => ({
      firstSeen: '2024-03-02',
      firstCall: 'a.ts:1',
      calls: 1,
      score,
      grade,
      provisional: true,
      scoredAt: NOW,
      evidence: { threat, breach, caa: sign, dnssec: sign, securityTxt: sign },
    });
    const write = (entry: LockEntry) =>
      writeFileSync(join(cwd, LOCK), lockText(new Map([['api.stripe.com', entry]]), digestOf));
    write(entry(1, 'F'));
    const scan = (...args: string[]) => callsight(['scan', '--now', LATER, ...args], { cwd });
    const [host] = JSON.parse(scan('--format', 'json').out).hosts;
    assert.ok(['A', 'B', 'C'].includes(host.grade), host.grade);
    assert.match(
      scan('--frozen').out,
      /1 grade rose \(api\.stripe\.com F~ 1 → .*The evidence of 1 host is past its date: callsight lock --network probe\./,
    );
    assert.equal(scan('--frozen').code, 0);
    write(entry(host.score, host.grade));
    assert.match(
      scan('--frozen').out,
      /Changes since the lock file \(callsight\.lock\.json, scores up to 2026-11-21\): none\./,
    );
    write(entry(96, 'A+'));
    const fallen = scan('--frozen');
    assert.equal(fallen.code, 1);
    const line = `api.stripe.com A+~ 96 → ${host.grade}~ ${host.score}`;
    assert.ok(fallen.out.includes(`1 grade fell (${line})`), fallen.out);
    assert.match(fallen.out, /error {2,}grade-fallen +api\.stripe\.com: grade fell from A\+~ 96 to /);
    assert.match(scan().out, /warning {2,}grade-fallen/);
    assert.equal(callsight(['lock', '--now', LATER], { cwd }).code, 0);
    assert.equal(scan('--frozen').code, 0);
    assert.match(
      readFileSync(join(cwd, LOCK), 'utf8'),
      /"firstSeen":"2024-03-02".*"scoredAt":"2026-11-21T12:00:00\.000Z"/,
    );
  });

  it('gives the same bytes on any day, but for the clock of the report', () => {
    const folder = folderWith();
    const lock = join(folder, LOCK);
    assert.equal(callsight(['lock', SAMPLE, '--lock', lock, '--now', NOW]).code, 0);
    const report = (now: string) =>
      callsight(['scan', SAMPLE, '--lock', lock, '--frozen', '--format', 'json', '--now', now]).out;
    const scores = (now: string) =>
      JSON.parse(report(now)).hosts.map(({ host, score, grade }: Record<string, unknown>) => [host, score, grade]);
    assert.equal(report(NOW), report(NOW));
    assert.deepEqual(scores(LATER), scores(NOW));
  });

  it('says in one line, with exit code 2, what is wrong with the lock file', () => {
    const good = readFileSync(join(project(), LOCK), 'utf8');
    const restore = 'Restore it from version control, or delete it and run callsight lock.';
    for (const [text, said] of [
      [
        good.replace('"calls":1', '"calls":2'),
        `${LOCK}:2:29: the line of http://a.acme-partner.io was changed by hand: it does not fit its digest. ${restore}`,
      ],
      [good.slice(0, 80), `${LOCK}:2:1: the text has no end. ${restore}`],
      [
        `<<<<<<< HEAD\n${good}`,
        `${LOCK}:1:1: a merge is not finished here. Keep one line for each host, then run callsight lock.`,
      ],
      ['\0\u0001', `${LOCK}: binary. Make it a file that can be read.`],
    ] as const) {
      const cwd = folderWith({ 'a.ts': '', [LOCK]: text });
      for (const command of ['scan', 'lock']) {
        const { code, err } = callsight([command], { cwd });
        assert.equal(code, 2, command);
        assert.match(err, /^callsight: [^\n]+\.\n$/, command);
        if (command === 'scan') assert.equal(err, `callsight: ${said}\n`);
      }
      assert.equal(readFileSync(join(cwd, LOCK), 'utf8'), text, 'nothing is lost');
    }
  });

  it('says of any broken or hostile lock file one clear line, and never what it hides', () => {
    const head = '{ "lockVersion": 1, "model": "callsight/1", "hosts": ';
    for (const [why, text] of [
      ['empty', ''],
      ['another list', '[]'],
      ['deep', '['.repeat(100_000)],
      ['a prototype', `${head}{"__proto__":{}} }`],
      ['a constructor', `${head}{"constructor":{}} }`],
      ['no hosts', '{ "lockVersion": 1, "model": "callsight/1" }'],
      ['a list of hosts', `${head}[] }`],
      ['an entry that is none', `${head}{"a.com":null} }`],
      ['a name that writes on the screen', `${head}{"\\u001b]0;evil\\u0007\\u202e":5} }`],
      ['a name over two lines', `${head}{"a\\nb":5} }`],
      ['a name without an end', `${head}{"${'a'.repeat(100_000)}":5} }`],
      ['a model that writes on the screen', '{ "lockVersion": 1, "model": "\\u001b[31mx", "hosts": {} }'],
      ['many entries that are none', `${head}{${Array.from({ length: 20_000 }, (_, at) => `"h${at}":{}`)}} }`],
      ['a large one', ' '.repeat(17 * 1024 * 1024)],
    ] as const) {
      const { code, out, err } = callsight(['scan'], { cwd: folderWith({ 'a.ts': '', [LOCK]: text }) });
      assert.deepEqual([code, out], [2, ''], why);
      assert.match(err, /^callsight: callsight\.lock\.json:[^\n]+\. (Restore|Make|Delete) [ -~]+\.\n$/, why);
      assert.ok(/^[ -~…]+\n$/.test(err) && err.length < 700, why);
    }
  });

  it('refuses flags that exclude each other, and --frozen without a lock file', () => {
    const cwd = folderWith({ 'a.ts': '' });
    for (const [args, said] of [
      [
        ['--frozen'],
        'No lock file here (callsight.lock.json). Write one with callsight lock and commit it, or name it with --lock.',
      ],
      [['--frozen', '--no-lock'], '--frozen and --no-lock exclude each other. Keep one.'],
      [
        ['--frozen', '--network', 'lists'],
        '--frozen and --network lists exclude each other: a frozen scan asks the lock file alone. Keep one.',
      ],
      [['--lock', 'other.json'], 'other.json: no such file or folder. Check the path.'],
    ] as const) {
      const { code, err } = callsight(['scan', ...args], { cwd });
      assert.deepEqual([code, err], [2, `callsight: ${said}\n`]);
    }
  });
});

describe('commands beside scan with a lock file', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  const SOURCE = 'fetch("https://a.acme-partner.io/v1");';

  const project = () => {
    const cwd = folderWith({ 'a.ts': SOURCE });
    assert.equal(callsight(['lock', '--now', NOW], { cwd }).code, 0);
    return cwd;
  };

  for (const command of ['check', 'explain']) {
    it(`${command} says since when a host is accepted, or that it is not`, () => {
      const cwd = project();
      const card = (...args: string[]) => callsight([command, ...args, '--now', LATER], { cwd }).out;
      assert.match(card('a.acme-partner.io'), /\n {2}In callsight\.lock\.json since 2026-11-21, accepted as \?\n/);
      assert.match(card('b.acme-partner.io'), /\n {2}Not in callsight\.lock\.json: accept it with callsight lock /);
      assert.doesNotMatch(card('localhost'), /callsight\.lock\.json/);
      assert.doesNotMatch(card('a.acme-partner.io', '--no-lock'), /callsight\.lock\.json/);
    });
  }

  it('check --format json has it, too', () => {
    const { out } = callsight(['check', 'a.acme-partner.io', 'b.acme-partner.io', '--format', 'json'], {
      cwd: project(),
    });
    assert.deepEqual(
      JSON.parse(out).hosts.map(({ baseline }: { baseline: { state: string } }) => baseline.state),
      ['locked', 'new'],
    );
  });

  it('find a host by the name that it has in the lock file, whatever its scheme', () => {
    const cwd = folderWith({
      'a.ts': `import { createChannel } from 'nice-grpc';
import { credentials, makeGenericClientConstructor } from '@grpc/grpc-js';
import { connect } from 'mqtt';
createChannel('nice.acme-partner.io');
const Client = makeGenericClientConstructor({}, 'Orders');
new Client('plain.acme-partner.io', credentials.createInsecure());
new Client('grpcs.acme-partner.io', credentials.createSsl());
connect('mqtts://broker.acme-partner.io');
new WebSocket('wss://live.acme-partner.io');`,
    });
    assert.equal(callsight(['lock', '--now', NOW], { cwd }).code, 0);
    const names = Object.keys(JSON.parse(readFileSync(join(cwd, LOCK), 'utf8')).hosts);
    assert.deepEqual(names, [
      'grpc://nice.acme-partner.io',
      'grpc://plain.acme-partner.io:443',
      'grpcs://grpcs.acme-partner.io',
      'mqtts://broker.acme-partner.io:8883',
      'wss://live.acme-partner.io',
    ]);
    // What an address leaves out is the port that the name says.
    for (const name of [...names, 'mqtts://broker.acme-partner.io']) {
      assert.match(
        callsight(['check', name, '--now', NOW], { cwd }).out,
        /\n {2}In callsight\.lock\.json since /,
        name,
      );
    }
  });

  it('bom names the lock file and the day of each host', () => {
    const bom = JSON.parse(callsight(['bom', '--now', LATER], { cwd: project() }).out);
    const texts = [...bom.metadata.properties, ...bom.services[0].properties].map(
      ({ name, value }: { name: string; value: string }) => `${name} ${value}`,
    );
    assert.ok(texts.includes('callsight:lock callsight.lock.json'));
    assert.ok(texts.includes('callsight:firstSeen 2026-11-21'));
  });

  it('all take --lock FILE, and say what is wrong with it', () => {
    const cwd = project();
    for (const args of [
      ['check', 'a.acme-partner.io'],
      ['explain', 'a.acme-partner.io'],
      ['bom'],
      ['egress', 'csp'],
      ['policy', 'test'],
    ]) {
      const { code, err } = callsight([...args, '--lock', 'a.ts'], { cwd });
      assert.equal(code, 2, args[0]);
      assert.match(
        err,
        /^callsight: a\.ts:1:1: .+ Restore it from version control, or delete it and run callsight lock\.\n$/,
      );
    }
  });
});
