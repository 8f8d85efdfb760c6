import assert from 'node:assert/strict';
import { run, type World } from '@callsight/cli';
import { createEngine, diskFiles, policySource } from '@callsight/engine';
import { collectStatic } from '@callsight/evidence';
import { ruleTexts } from '@callsight/policy';
import { formats } from '@callsight/report';
import { callsight, DEADLINE_MS, folderWith, NOW, removeFolders, SAMPLE, scanned } from './command';

/** A world in which everything that is written is kept. */
function worldOf(
  cwd: string,
  more: Partial<World> = {},
): World & { readonly notes: string[]; readonly said: string[] } {
  const [notes, said]: [string[], string[]] = [[], []];
  return {
    cwd,
    sample: SAMPLE,
    build: 'test',
    machine: { platform: process.platform, home: cwd, environment: { XDG_CACHE_HOME: cwd } },
    managed: [],
    input: async () => '',
    terminal: false,
    errorTerminal: true,
    print: () => {},
    say: (line) => said.push(line),
    note: (text) => notes.push(text),
    holdSignals: () => {},
    onInterrupt: () => () => undefined,
    now: () => NOW,
    notes,
    said,
    ...more,
  };
}

describe('flags of scan', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it('--max-warnings fails when there are more warnings, and says so', () => {
    const cwd = folderWith({
      'a.ts': 'fetch("https://api.strlpe.com/")',
      'b.ts': 'fetch("https://a.ngrok.app/")',
    });
    for (const [most, code] of [
      ['0', 1],
      ['1', 1],
      ['2', 0],
    ] as const) {
      const outcome = callsight(['scan', '--max-warnings', most], { cwd });
      assert.equal(outcome.code, code, most);
      assert.equal(
        outcome.err,
        code === 1 ? `callsight: 2 warnings, more than --max-warnings ${most}. Mend or accept them.\n` : '',
      );
    }
    assert.equal(callsight(['scan'], { cwd, environment: { CALLSIGHT_MAX_WARNINGS: '1' } }).code, 1);
    for (const value of ['-1', 'many', '1.5', '']) {
      const { code, err } = callsight(['scan', `--max-warnings=${value}`], { cwd });
      assert.equal(code, 2);
      assert.match(err, /--max-warnings .*is no count\. Write a whole number\./);
    }
  });

  it('--min-score takes a whole number of points', () => {
    const cwd = folderWith({ 'a.ts': 'fetch("http://a.acme-partner.io/")' });
    assert.match(callsight(['check', 'http://a.acme-partner.io', '--min-score', '95'], { cwd }).out, /F · 19 of 100/);
    assert.equal(callsight(['scan', '--min-score', '0', '--fail-on', 'none'], { cwd }).code, 0);
    for (const value of ['101', '-1', 'high', '']) {
      const { code, err } = callsight(['scan', `--min-score=${value}`], { cwd });
      assert.equal(code, 2);
      assert.match(err, /--min-score .*is no number from 0 to 100\. Write a whole number\./);
    }
  });

  it('--spec chooses the version of CycloneDX, and bom prints the same document', () => {
    for (const spec of ['1.6', '1.7']) {
      const scan = callsight([
        'scan',
        SAMPLE,
        '--format',
        'cyclonedx',
        '--spec',
        spec,
        '--now',
        NOW,
        '--fail-on',
        'none',
      ]);
      const bom = callsight(['bom', SAMPLE, '--spec', spec, '--now', NOW]);
      assert.deepEqual([bom.code, bom.err], [0, '']);
      assert.equal(bom.out, scan.out);
      assert.equal(JSON.parse(bom.out).specVersion, spec);
    }
    assert.equal(callsight(['bom', SAMPLE, '--spec', '1.4']).code, 2);
  });

  it('tells which finding was silenced, by whom and why, and gives it no weight', () => {
    const folder = folderWith({
      'a.ts':
        '// callsight-ignore-next-line cleartext-http -- lab device (until 2027-01-31)\nfetch("http://plc.acme-partner.io/")',
    });
    const report = scanned(folder, ['--fail-on', 'blocked']) as unknown as {
      findings: unknown[];
      suppressed: { rule: string; by: unknown }[];
    };
    assert.deepEqual(report.findings, []);
    assert.deepEqual(
      report.suppressed.map(({ rule, by }) => [rule, by]),
      [['cleartext-http', { kind: 'comment', place: 'a.ts:1', reason: 'lab device', expires: '2027-01-31' }]],
    );
  });

  it('shows progress where somebody looks, on standard error, and takes it away', async () => {
    const cwd = folderWith({
      'a.ts': 'fetch("https://a.acme-partner.io/")',
      'b.ts': 'fetch("https://b.acme-partner.io/")',
    });
    const watched = worldOf(cwd);
    assert.equal(await run(['scan'], watched), 0);
    assert.match(watched.notes[0] ?? '', /^\r {2}reading the project: \d+ %$/);
    assert.match(watched.notes.at(-2) ?? '', /100 %$/);
    assert.equal(watched.notes.at(-1), '\r\x1b[K');
    for (const [argv, more] of [
      [['scan', '--no-progress'], {}],
      [['scan', '--quiet'], {}],
      [['scan'], { errorTerminal: false }],
      [['scan'], { machine: { ...watched.machine, environment: { CI: 'true', XDG_CACHE_HOME: cwd } } }],
      [['scan'], { machine: { ...watched.machine, environment: { CALLSIGHT_NO_PROGRESS: '1', XDG_CACHE_HOME: cwd } } }],
    ] as const) {
      const world = worldOf(folderWith({ 'a.ts': 'fetch("https://a.acme-partner.io/")' }), more);
      await run([...argv], world);
      assert.deepEqual(world.notes, [], argv.join(' '));
    }
  });
});

describe('every format', function () {
  this.timeout(DEADLINE_MS);

  it('has the same bytes in whatever order files are visited', () => {
    const rendered = (arrange: (list: readonly string[]) => readonly string[]): readonly string[] => {
      const files = diskFiles(SAMPLE);
      const engine = createEngine({
        files: { ...files, list: () => arrange(files.list()) },
        collect: collectStatic,
        now: () => NOW,
        policy: policySource(SAMPLE, { list: files.list }),
      });
      const tool = { name: 'callsight', version: '0', model: 'callsight/1' };
      const input = {
        result: engine.scan(),
        project: 'sample',
        now: NOW,
        tool,
        network: 'off',
        rules: ruleTexts(),
      } as const;
      return Object.values(formats).map(({ render }) => render(input));
    };
    const expected = rendered((list) => list);
    assert.ok(expected.every((text) => text.length > 200));
    assert.deepEqual(
      rendered((list) => [...list].reverse()),
      expected,
    );
    assert.deepEqual(
      rendered((list) => [...list.slice(5), ...list.slice(0, 5)]),
      expected,
    );
  });
});
