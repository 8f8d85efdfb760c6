import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  callLines,
  callsight,
  DEADLINE_MS,
  folderWith,
  NOW,
  type Report,
  removeFolders,
  SAMPLE,
  scanned,
} from './command';

/** Every format that `--format` takes. */
const FORMATS = ['text', 'json', 'sarif', 'cyclonedx', 'html', 'markdown', 'csv', 'gitlab', 'junit', 'github'];

describe('scan of the sample project', function () {
  this.timeout(DEADLINE_MS);

  let report: Report;
  before(() => {
    report = scanned(SAMPLE);
  });

  it('prints one JSON document of the contract', () => {
    // The commit is told where there is one.
    const keys = Object.keys(report).filter((name) => name !== 'commit');
    assert.deepEqual(keys, [
      'version',
      'tool',
      'coverage',
      'calls',
      'hosts',
      'findings',
      'suppressed',
      'skipped',
      'exceptions',
      'rollUp',
      'policy',
    ]);
    assert.equal(report.version, 1);
    assert.deepEqual([report.tool.name, report.tool.model], ['callsight', 'callsight/1']);
    assert.deepEqual(report.coverage, {
      files: 13,
      parsed: 13,
      calls: 21,
      resolved: 18,
      relative: 1,
      unresolved: 2,
      skipped: 0,
    });
  });

  it('has one of each verdict', () => {
    const hosts = report.hosts.map(({ host, verdict }) => `${verdict} ${host}`).sort();
    assert.deepEqual(hosts, [
      'allowed api.acme.com',
      'allowed api.stripe.com',
      'allowed catalogue',
      'allowed feeds-eu.acme.com',
      'allowed feeds.acme.com',
      'allowed staging-api.acme.com',
      'allowed stock.acme.com',
      'allowed support.acme.com',
      'blocked inventory.supplier-hub.io',
      'blocked labels.lab-printers.net',
      'blocked rates.parcelhub.io',
      'blocked upload.dropfiles.io',
      'review acme-demo.ngrok.app',
      'review api.mailcourier.io',
      'review api.strlpe.com',
      'unknown api.openai.com',
    ]);
  });

  it('marks what is wrong, and leaves out what an ignore comment explains', () => {
    const findings = report.findings.map(({ file, rule, level, host }) =>
      `${file} ${level} ${rule} ${host ?? ''}`.trim(),
    );
    assert.deepEqual(
      [...new Set(findings)],
      [
        'src/assistant.ts hint score-unknown api.openai.com',
        'src/exports.ts error policy-denied upload.dropfiles.io',
        'src/inventory.ts error cleartext-http inventory.supplier-hub.io',
        'src/notify.ts warning policy-quarantined api.mailcourier.io',
        'src/notify.ts warning tunnel-or-bin-host acme-demo.ngrok.app',
        'src/payments.ts warning lookalike-host api.strlpe.com',
        'src/search.ts hint dynamic-host',
        'src/shipping.ts error cleartext-http rates.parcelhub.io',
      ],
    );
  });

  it('follows a host from the call through two files to the environment files', () => {
    const call = report.calls.find(({ file, method }) => file === 'src/orders.ts' && method === 'POST');
    const production = call?.endpoints.find(({ environment }) => environment === 'production');
    assert.equal(
      `${production?.scheme}://${production?.host}:${production?.port}${production?.path}`,
      'https://api.acme.com:443/v1/orders',
    );
    const files = production?.hops.map(({ file }) => file);
    assert.deepEqual([...new Set(files)], ['src/http.ts', 'src/config.ts', '.env.production']);
  });

  it('says why a host is not known, in the name that a policy can map', () => {
    const open = report.calls.flatMap(({ unresolved }) => unresolved ?? []);
    assert.deepEqual(open, [
      { reason: 'parameter', name: 'tenantHost' },
      { reason: 'environment', name: 'RECOMMENDER_URL' },
    ]);
  });

  it('names the clause of the policy', () => {
    const lines = readFileSync(join(SAMPLE, 'callsight.json'), 'utf8').split('\n');
    const { clause = '' } = report.hosts.find(({ host }) => host === 'api.stripe.com') ?? {};
    assert.match(clause, /^callsight\.json:\d+$/);
    assert.match(lines[Number(clause.split(':')[1]) - 1] ?? '', /api\.stripe\.com/);
  });

  it('calls no host clean that was not measured', () => {
    for (const { host, score, grade } of report.hosts) {
      if (grade === '?' || grade === 'internal') assert.equal(score, null, host);
      else assert.equal(grade, 'F', host);
    }
  });
});

describe('scan', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it('gives the same bytes for the same input, in every format', () => {
    for (const format of FORMATS) {
      const run = () => callsight(['scan', SAMPLE, '--format', format, '--now', NOW, '--fail-on', 'none']).out;
      const first = run();
      assert.ok(first.length > 500);
      assert.equal(run(), first, format);
    }
  });

  it('gives the exit codes of the contract', () => {
    const project = (text: string) => folderWith({ 'a.ts': text });
    const clean = project('');
    const blocked = project('fetch("http://plain.acme-partner.io/")');
    const review = project('fetch("https://api.strlpe.com/")');
    const unknown = project('fetch("https://api.acme-partner.io/")');
    const open = project('export const f = (url: string) => fetch(url)');
    for (const [folder, args, code] of [
      [clean, [], 0],
      [clean, ['--fail-on', 'unknown', '--require-complete'], 0],
      [blocked, [], 1],
      [blocked, ['--fail-on', 'review'], 1],
      [blocked, ['--fail-on', 'none'], 0],
      [review, [], 0],
      [review, ['--fail-on', 'review'], 1],
      [review, ['--fail-on', 'unknown'], 1],
      [unknown, ['--fail-on', 'review'], 0],
      [unknown, ['--fail-on', 'unknown'], 1],
      [unknown, ['--require-complete'], 3],
      [open, ['--require-complete'], 3],
      [open, [], 0],
      [blocked, ['--require-complete'], 1],
      // A host that is known to be bad is scored: F.
      [blocked, ['--fail-on', 'none', '--require-complete'], 0],
      [unknown, ['--fail-on', 'none', '--require-complete'], 3],
      [clean, ['--fail-on', 'never'], 2],
      [clean, ['--format', 'xml'], 2],
      [clean, ['--no-such-flag'], 2],
      [clean, ['--output', 'json'], 2],
      [clean, ['--now', 'soon'], 2],
    ] as const) {
      const outcome = callsight(['scan', folder, ...args]);
      assert.equal(outcome.code, code, `${args.join(' ')}: ${outcome.err}`);
    }
  });

  it('is the default command, on the working folder', () => {
    const cwd = folderWith({ 'src/a.ts': 'fetch("https://a.example.com/")' });
    const { out } = callsight(['--format', 'json'], { cwd });
    assert.deepEqual(callLines(JSON.parse(out)), ['src/a.ts:1:1 https://a.example.com']);
  });

  it('takes files, and reports them relative to the working folder with what the rest of it says', () => {
    const cwd = folderWith({
      'lib/base.ts': 'export const BASE = "https://a.example.com"',
      'src/a.ts': 'import { BASE } from "../lib/base"; fetch(BASE + "/x")',
      'src/b.ts': 'fetch("https://b.example.com/")',
      'notes.md': '',
      'dist/c.ts': 'fetch("https://c.example.com/")',
    });
    const outside = folderWith({ 'd.ts': 'fetch("https://d.example.com/")' });
    const { out } = callsight(['src/a.ts', 'notes.md', 'dist', join(outside, 'd.ts'), 'src/a.ts', '--format', 'json'], {
      cwd,
    });
    const report = JSON.parse(out) as Report;
    const up = `../${outside.split('/').at(-1)}/d.ts`;
    assert.deepEqual(callLines(report), [
      `${up}:1:1 https://d.example.com`,
      'dist/c.ts:1:1 https://c.example.com',
      'src/a.ts:1:37 https://a.example.com',
    ]);
    assert.equal(report.coverage.files, 3);
    assert.deepEqual(report.skipped, [{ file: 'notes.md', reason: 'no language that CallSight reads' }]);
  });

  it('finds in a file what the scan of the folder finds there', () => {
    const whole = scanned(SAMPLE);
    for (const file of ['src/orders.ts', 'src/inventory.ts', 'web/SupportBadge.vue']) {
      const { out } = callsight(['scan', file, '--format', 'json', '--now', NOW, '--fail-on', 'none'], { cwd: SAMPLE });
      const part = JSON.parse(out) as Report;
      assert.deepEqual(
        part.calls,
        whole.calls.filter((call) => call.file === file),
      );
      assert.deepEqual(
        part.findings,
        whole.findings.filter((finding) => finding.file === file),
      );
    }
  });

  it('writes several reports beside the one it prints', () => {
    const cwd = folderWith();
    const outputs = ['json=r.json', 'html=r.html', 'sarif=r.sarif', 'text=r.txt'].flatMap((value) => [
      '--output',
      value,
    ]);
    const { code, out } = callsight(['scan', SAMPLE, '--now', NOW, '--fail-on', 'none', ...outputs], { cwd });
    assert.equal(code, 0);
    for (const [file, format] of [
      ['r.json', 'json'],
      ['r.html', 'html'],
      ['r.sarif', 'sarif'],
      ['r.txt', 'text'],
    ] as const) {
      const printed = callsight(['scan', SAMPLE, '--now', NOW, '--fail-on', 'none', '--format', format], { cwd }).out;
      assert.equal(readFileSync(join(cwd, file), 'utf8'), printed, format);
    }
    assert.equal(readFileSync(join(cwd, 'r.txt'), 'utf8'), out);
  });

  it('takes flags from CALLSIGHT_ variables; the command line wins', () => {
    const cwd = folderWith({ 'a.ts': 'fetch("http://plain.acme-partner.io/")', 'callsight.json': '{ broken' });
    const environment = {
      CALLSIGHT_NO_POLICY: '1',
      CALLSIGHT_FORMAT: 'json',
      CALLSIGHT_FAIL_ON: 'none',
      CALLSIGHT_NOW: NOW,
    };
    const { code, out } = callsight([], { cwd, environment });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).version, 1);
    assert.equal(callsight(['--fail-on', 'blocked'], { cwd, environment }).code, 1);
    assert.equal(callsight([], { cwd, environment: { ...environment, CALLSIGHT_FAIL_ON: 'never' } }).code, 2);
    writeFileSync(join(cwd, 'b.ts'), 'fetch("https://api.acme-partner.io/")');
    assert.equal(callsight([], { cwd, environment: { ...environment, CALLSIGHT_REQUIRE_COMPLETE: 'true' } }).code, 3);
    assert.equal(callsight([], { cwd, environment: { ...environment, CALLSIGHT_REQUIRE_COMPLETE: '0' } }).code, 0);
    assert.equal(callsight([], { cwd, environment: { CALLSIGHT_NETWORK: 'probe' } }).code, 2);
  });

  for (const words of [['bom'], ['explain', 'api.example.com'], ['lock'], ['policy', 'test'], ['egress', 'deno']]) {
    it(`leaves the policy out of ${words.join(' ')} where CALLSIGHT_NO_POLICY says so`, () => {
      const cwd = folderWith({ 'a.ts': 'fetch("https://api.example.com/")', 'callsight.json': '{ broken' });
      assert.equal(callsight(words, { cwd }).code, 2);
      assert.equal(callsight(words, { cwd, environment: { CALLSIGHT_NO_POLICY: '1' } }).code, 0);
    });
  }

  it('colours only where it is wanted, and every colour has its word', () => {
    const plain = callsight(['scan', SAMPLE]).out;
    const colour = callsight(['scan', SAMPLE, '--color']).out;
    assert.ok(!plain.includes('\x1b['));
    assert.ok(colour.includes('\x1b[31m'));
    // biome-ignore lint/complexity/useRegexLiterals: an escape character in a literal is hard to see.
    assert.equal(colour.replaceAll(new RegExp('\x1b\\[\\d*m', 'g'), ''), plain);
    assert.ok(!callsight(['scan', SAMPLE], { environment: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out.includes('\x1b['));
    assert.ok(callsight(['scan', SAMPLE], { environment: { FORCE_COLOR: '1' } }).out.includes('\x1b['));
    assert.ok(!callsight(['scan', SAMPLE, '--no-color'], { environment: { FORCE_COLOR: '1' } }).out.includes('\x1b['));
  });

  it('is quiet when asked', () => {
    const cwd = folderWith({
      'a.ts': 'fetch("https://a.example.com/")',
      'callsight.json': '{ "hosts": [{ "match": "*", "action": "allow", "reason": "all" }] }',
    });
    assert.deepEqual(callsight(['--quiet'], { cwd }), { code: 0, out: '', err: '' });
    assert.match(callsight([], { cwd }).err, /^callsight: callsight\.json:1:\d+: this policy allows every host/);
  });

  it('takes the policy of the repository for a folder inside it', () => {
    const root = folderWith({
      '.git/HEAD': '',
      'callsight.json': '{ "hosts": [{ "match": "a.acme-partner.io", "action": "deny", "reason": "no" }] }',
      'packages/p/a.ts': 'fetch("https://a.acme-partner.io/")',
    });
    const report = scanned(join(root, 'packages', 'p'));
    assert.deepEqual(
      report.hosts.map(({ verdict, clause }) => [verdict, clause]),
      [['blocked', '../../callsight.json:1']],
    );
  });

  it('lets a policy say what a variable holds', () => {
    const report = scanned(
      folderWith({
        'a.ts': 'export const f = (base: string) => fetch(base + "/x"); fetch(process.env.PARTNER_URL + "/y")',
        'callsight.json': '{ "variables": { "PARTNER_URL": ["https://a.example.com", "https://b.example.com"] } }',
      }),
    );
    assert.deepEqual(callLines(report), [
      'a.ts:1:36 unresolved: parameter',
      'a.ts:1:56 https://a.example.com | https://b.example.com',
    ]);
  });
});
