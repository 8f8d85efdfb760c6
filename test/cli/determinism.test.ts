import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { formats } from '@callsight/report';
import { callsight, DEADLINE_MS, NOW, ROOT } from './command';

const WORKSPACES = join(ROOT, 'test', 'workspaces');
const TARGETS = ['cilium', 'istio', 'smokescreen', 'squid', 'csp', 'deno'];

/** Two machines that could hardly differ more, and the same one again. */
const MACHINES: Readonly<
  Record<string, { readonly environment: Record<string, string>; readonly backwards: boolean }>
> = {
  here: { environment: { TZ: 'UTC', LC_ALL: 'C' }, backwards: false },
  'the antipodes': {
    environment: { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    backwards: true,
  },
};

describe('the same project, lock file and clock', function () {
  this.timeout(2 * DEADLINE_MS);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'callsight-same-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Gives a copy of a project whose files came to be in another order. */
  const copyOf = (workspace: string, machine: string, backwards: boolean): string => {
    const to = join(folder, machine, basename(workspace));
    const files = readdirSync(workspace, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(workspace.length + 1))
      .sort();
    for (const file of backwards ? files.reverse() : files) {
      mkdirSync(dirname(join(to, file)), { recursive: true });
      cpSync(join(workspace, file), join(to, file));
    }
    return to;
  };

  /** Gives everything that the command writes about a project, by what it is. */
  const everything = (project: string, environment: Record<string, string>): Readonly<Record<string, string>> => {
    const start = { cwd: project, environment: { ...environment, XDG_CACHE_HOME: join(project, '..', '.cache') } };
    const said = (...args: readonly string[]): string => {
      const { code, out, err } = callsight([...args, '--now', NOW], start);
      assert.ok(code === 0 || code === 1, `${args.join(' ')}: ${err}`);
      return `${code}\n${out}\n${err}`;
    };
    const reports = join(project, '..', 'reports');
    mkdirSync(reports, { recursive: true });
    const lock = `${said('lock')}${readFileSync(join(project, 'callsight.lock.json'), 'utf8')}`;
    const outputs = Object.keys(formats).map((format) => `--output=${format}=${join(reports, format)}`);
    const scan = said('scan', '--frozen', '--fail-on', 'unknown', ...outputs);
    const warm = said('scan', '--frozen', '--fail-on', 'unknown');
    assert.equal(warm, scan, 'a second scan remembers the first');
    return {
      lock,
      scan,
      bom: said('bom', '--spec', '1.7'),
      check: said('check', 'api.stripe.com', '--format', 'json'),
      ...Object.fromEntries(TARGETS.map((target) => [`egress ${target}`, said('egress', target)])),
      ...Object.fromEntries(
        Object.keys(formats).map((format) => [format, readFileSync(join(reports, format), 'utf8')]),
      ),
    };
  };

  for (const name of readdirSync(WORKSPACES)) {
    it(`give the same bytes everywhere: ${name}`, () => {
      const [first, second] = Object.entries(MACHINES).map(([machine, { environment, backwards }]) =>
        everything(copyOf(join(WORKSPACES, name), machine, backwards), environment),
      );
      assert.ok(first && second);
      for (const [what, bytes] of Object.entries(first)) {
        assert.equal(second[what], bytes, what);
        assert.ok(!bytes.includes(folder), `${what} names the machine`);
      }
    });
  }
});
