import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formats, type ReportInput } from '../../src/index';
import { compileSchema } from '../compileSchema';
import { hostileTexts } from '../hostileTexts';
import { sample, withText } from '../sample';

describe('sarif', () => {
  const validate = compileSchema(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  const log = (input: ReportInput) => JSON.parse(formats.sarif.render(input));

  it('is valid by the schema of SARIF 2.1.0, whatever the text', () => {
    for (const input of [sample, ...hostileTexts.map(withText)]) {
      assert.ok(validate(log(input)), JSON.stringify(validate.errors, undefined, 2));
    }
  });

  it('keeps fingerprints when lines move and scores change, and tells equal findings apart', () => {
    const prints = (input: ReportInput): string[] =>
      log(input).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints.primaryLocationLineHash,
      );
    const [finding] = sample.result.findings;
    assert.ok(finding);
    const lower = {
      ...finding,
      span: { line: 90, column: 1, endLine: 90, endColumn: 5 },
      message: 'plc.example.com: other words',
    };
    const twice = { ...sample, result: { ...sample.result, findings: [finding, lower], suppressed: [] } };
    const moved = { ...sample, result: { ...sample.result, findings: [lower] } };
    assert.deepEqual(prints(moved), prints({ ...sample, result: { ...sample.result, findings: [finding] } }));
    assert.equal(new Set(prints(twice)).size, 2);
  });

  it('names only rules that it describes', () => {
    const [run] = log(withText('stray rule')).runs;
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
  });

  it('shows what is silenced as suppressed, with who said why and until when', () => {
    const suppressions = log(sample).runs[0].results.map(
      ({ suppressions: [first] }: { suppressions: Record<string, unknown>[] }) => first,
    );
    assert.deepEqual(
      suppressions
        .filter(Boolean)
        .map(({ kind, status, justification, properties }: Record<string, unknown>) => [
          kind,
          status,
          justification,
          properties,
        ]),
      [
        ['inSource', 'accepted', 'demo code', {}],
        ['external', 'accepted', 'ticket 114', { owner: 'plant', expires: '2027-03-31' }],
      ],
    );
    assert.equal(suppressions.length, sample.result.findings.length + 2);
  });

  it('leads from the host to the call as code flow and related locations', () => {
    const [result] = log(sample).runs[0].results.filter(({ codeFlows }: { codeFlows?: unknown }) => codeFlows);
    assert.deepEqual(
      result.codeFlows[0].threadFlows[0].locations.map(
        ({ location }: { location: { physicalLocation: { artifactLocation: { uri: string } } } }) =>
          location.physicalLocation.artifactLocation.uri,
      ),
      ['.env', 'src/device.ts'],
    );
    assert.equal(result.relatedLocations[0].message.text, 'environment variable API_BASE_URL');
  });

  it('keeps within what GitHub takes: the most severe 25,000, and says what is left out', () => {
    const [loud, quiet] = sample.result.findings;
    assert.ok(loud && quiet);
    const line = (number: number) => ({ line: number, column: 1, endLine: number, endColumn: 2 });
    const findings = [
      ...Array.from({ length: 25_000 }, (_, at) => ({ ...quiet, span: line(at + 1) })),
      ...Array.from({ length: 10 }, (_, at) => ({ ...loud, file: 'z.ts', span: line(at + 1) })),
    ];
    const [run] = log({ ...sample, result: { ...sample.result, suppressed: [], findings } }).runs;
    assert.equal(run.results.length, 25_000);
    assert.equal(run.results.filter(({ level }: { level: string }) => level === 'error').length, 10);
    const [first] = run.invocations[0].toolExecutionNotifications;
    assert.match(first.message.text, /^10 findings of least severity left out/);
  });

  // Its program ships for three systems; where it is not installed, the schema above still speaks.
  const tool = toolPath();
  if (tool) {
    it('has nothing for the SARIF tool of its makers to complain about', function () {
      this.timeout(60_000);
      const folder = mkdtempSync(join(tmpdir(), 'callsight-sarif-'));
      try {
        const inputs = [sample, ...hostileTexts.slice(0, 4).map(withText)];
        const files = inputs.map((input, at) => {
          const path = join(folder, `${at}.sarif`);
          writeFileSync(path, formats.sarif.render(input));
          return path;
        });
        const out = join(folder, 'out.log');
        const config = join(folder, 'config.xml');
        writeFileSync(config, offline);
        const { status, stderr } = spawnSync(
          tool,
          [
            'validate',
            ...files,
            '--output',
            out,
            '--config',
            config,
            '--rule-kind',
            'Sarif;Ghas',
            '--level',
            'Error;Warning',
          ],
          { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', HOME: folder } },
        );
        assert.equal(status, 0, stderr);
        const { runs } = JSON.parse(readFileSync(out, 'utf8').replace(/^\uFEFF/, ''));
        const found = runs[0].results.map(
          ({ ruleId, message }: { ruleId: string; message: { arguments?: string[] } }) =>
            `${ruleId} ${message.arguments?.[0]}`,
        );
        // We have no address of a home page to name.
        assert.deepEqual([...new Set(found)], ['SARIF2005 runs[0].tool.driver']);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});

/** One of the tool's rules asks the network for every address that a file names. */
const offline = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" />
  </Properties>
</Properties>`;

function toolPath(): string | undefined {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'win32' }[process.platform as string];
  if (system === undefined || process.arch !== 'x64') return undefined;
  try {
    const main = require.resolve('@microsoft/sarif-multitool/package.json');
    const folder = dirname(require.resolve(`@microsoft/sarif-multitool-${system}/package.json`, { paths: [main] }));
    const path = join(folder, process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool');
    if (!existsSync(path)) return undefined;
    // npm does not run the step of the package that makes it a program.
    chmodSync(path, 0o755);
    return path;
  } catch {
    return undefined;
  }
}
