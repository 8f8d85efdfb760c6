import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsight, NOW, type Report, ROOT } from '../cli/command';

const workspaces = join(ROOT, 'test', 'workspaces');
const rulings = join(ROOT, 'test', 'ruling');

// What is found in whole small projects, kept beside this file: any change of what CallSight says shows as a diff.
// UPDATE=1 writes what it says today; read the diff before it is committed.
describe('ruling', () => {
  const projects = readdirSync(rulings)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length));

  for (const project of projects) {
    it(`says the same of ${project} as before`, () => {
      const { out, err } = callsight(['scan', '.', '--format', 'json', '--now', NOW], {
        cwd: join(workspaces, project),
      });
      const said = out === '' ? err : ruling(JSON.parse(out));
      const file = join(rulings, `${project}.txt`);
      if (process.env.UPDATE) writeFileSync(file, said);
      assert.equal(said, readFileSync(file, 'utf8'));
    });
  }

  it('has one for every project but the sample, which tests of its own look at', () => {
    const folders = readdirSync(workspaces).filter((name) => name !== 'sample');
    assert.deepEqual(projects.sort(), folders.sort());
  });
});

/** One line a call and a finding, in the order of the report. */
function ruling({ calls, findings }: Report): string {
  const called = calls.map(({ file, line, kind, role, form, method, endpoints, relative, unresolved }) => {
    const targets = [
      ...endpoints.map(
        ({ scheme, host, port, path, environment }) =>
          `${scheme}://${host}${port === undefined ? '' : `:${port}`}${path}${environment === undefined ? '' : ` (${environment})`}`,
      ),
      ...(relative ? ['relative'] : []),
      ...(unresolved ? [`unresolved ${unresolved.reason} ${unresolved.name ?? ''}`.trimEnd()] : []),
    ];
    return `${file}:${line} ${kind} ${role} ${form}${method === undefined ? '' : ` ${method}`} → ${targets.join(' | ')}`;
  });
  const found = findings.map(({ file, line, level, rule, message }) => `${file}:${line} ${level} ${rule}: ${message}`);
  return `${[...called, '', ...found].join('\n')}\n`;
}
