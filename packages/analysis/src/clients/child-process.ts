import type { Action, ClientModel, Request } from './clientModel';

const plain: Action = { does: 'plain' };

/** `exec(command)`, and `spawn(file, args)`: the words of both. */
const run: Request = { does: 'request', method: '', command: ['0', '1'], syntax: 'command', hostOptional: true };

const runs = (names: readonly string[]): Readonly<Record<string, Action>> =>
  Object.fromEntries(names.map((name) => [name, run]));

const named = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, 'run']));

const node = ['exec', 'execSync', 'execFile', 'execFileSync', 'spawn', 'spawnSync'];
const execa = [
  'execa',
  'execaSync',
  'execaCommand',
  'execaCommandSync',
  'command',
  'commandSync',
  'sync',
  'exec',
  'x',
  '$',
];

/**
 * `curl` and `wget` in child processes; any other command is of no interest.
 * @see https://nodejs.org/api/child_process.html
 */
export const childProcess: ClientModel = {
  name: 'child-process',
  kind: 'http',
  modules: {},
  alongside: {
    child_process: { default: 'node', '=': 'node', ...named(node) },
    execa: { default: 'execa', '=': 'execa', ...named(execa) },
    shelljs: { default: 'node', '=': 'node', exec: 'run' },
    'cross-spawn': { default: 'execa', '=': 'execa', spawn: 'run', sync: 'run' },
    tinyexec: named(execa),
    zx: { $: 'run' },
    bun: { $: 'run' },
    dax: { $: 'run', default: 'run' },
    'dax-sh': { $: 'run', default: 'run' },
    '@actions/exec': { exec: 'run', getExecOutput: 'run' },
  },
  cue: String.raw`\b(?:curl|wget)\b`,
  entities: {
    run: { call: run },
    node: { members: { ...runs(node), default: { does: 'is', entity: 'node' } }, others: plain },
    execa: {
      call: run,
      members: { ...runs([...execa, ...node]), default: { does: 'is', entity: 'execa' } },
      others: plain,
    },
  },
};
