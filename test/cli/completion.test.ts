import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { callsight, DEADLINE_MS, folderWith, removeFolders } from './command';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** Gives what a shell offers for the last word of a line, after the script was read. */
function offered(shell: (typeof SHELLS)[number], line: string): readonly string[] {
  const folder = folderWith({ script: callsight(['completion', shell]).out });
  const words = line.split(' ');
  const programs = {
    bash: `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _callsight; printf '%s\\n' "\${COMPREPLY[@]}"`,
    fish: 'source $argv[1]; complete -C "$argv[2..]"',
    zsh: 'source "$1"; whence -w _callsight',
  };
  const before = shell === 'fish' ? ['-c', programs.fish, '--'] : ['-c', programs[shell], shell];
  const { status, stdout, stderr } = spawnSync(shell, [...before, join(folder, 'script'), ...words], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout
    .split('\n')
    .map((row) => row.split('\t')[0] ?? '')
    .filter((word) => word !== '')
    .sort();
}

const TABLE = [
  ['callsight comp', ['completion']],
  ['callsight scan --fail', ['--fail-on']],
  ['callsight --stag', ['--staged']],
  ['callsight scan --format git', ['github', 'gitlab']],
  ['callsight check --format ', ['json', 'text']],
  ['callsight bom --spec ', ['1.6', '1.7']],
  ['callsight policy ', ['explain', 'fetch', 'init', 'test', 'validate']],
  ['callsight completion ', ['bash', 'fish', 'zsh']],
] as const;

describe('completion', function () {
  this.timeout(DEADLINE_MS);
  afterEach(removeFolders);

  it('knows three shells', () => {
    for (const shell of SHELLS) {
      const { code, out, err } = callsight(['completion', shell]);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, new RegExp(`callsight completion ${shell}`));
      for (const word of ['scan', 'bom', 'policy', 'validate', 'require-complete', 'max-warnings', 'cyclonedx'])
        assert.match(out, new RegExp(word), shell);
      assert.doesNotMatch(out, /\bstart\b/, 'a hidden command');
    }
    const { code, err } = callsight(['completion', 'tcsh']);
    assert.equal(code, 2);
    assert.match(err, /bash, zsh, fish/);
  });

  it('is a script that bash can use', () => {
    for (const [line, words] of TABLE) assert.deepEqual(offered('bash', line), [...words], line);
  });

  // The other two shells are hardly ever there; where they are, they are asked.
  if (has('fish')) {
    it('is a script that fish can use', () => {
      for (const [line, words] of TABLE.filter(([text]) => !text.endsWith(' ')))
        assert.deepEqual(offered('fish', line), [...words], line);
    });
  }
  if (has('zsh')) {
    it('is a script that zsh can read', () => {
      const folder = folderWith({ script: callsight(['completion', 'zsh']).out });
      const { status, stderr } = spawnSync('zsh', ['-n', join(folder, 'script')], { encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
    });
  }
});
