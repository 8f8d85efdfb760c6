import { Command, CommanderError, Option } from 'commander';
import { FORMATS } from './choices';
import type { LspFlags } from './commands/lsp';
import { switchOf, variableOf } from './environment';
import { EXIT, UserError } from './exitCode';
import { VERSION } from './version';
import { WORDS } from './words';
import type { World } from './world';

/** The least answer that makes a scan fail. */
export type FailOn = 'blocked' | 'review' | 'unknown' | 'none';

/** The flags that commands which judge hosts have in common. */
export interface JudgeFlags {
  readonly format: string;
  readonly failOn: FailOn;
  /** A file, or `false` for `--no-policy`. */
  readonly policy?: string | boolean;
  readonly now?: string;
  readonly network: string;
}

/** The flags of `scan`. */
export interface ScanFlags extends JudgeFlags {
  readonly output: readonly string[];
  readonly requireComplete?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/**
 * Gives the exit code of a command line (the arguments after the program's name). Commands are loaded when
 * they are asked for, so that `--version` does not pay for the parser.
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  let code: number = EXIT.clean;
  const program = programOf(world, (answer) => {
    code = answer;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
    const { terminalText } = await import('@callsight/report');
    world.say(`callsight: ${terminalText(shownLine(lineOf(error)))}`);
    return EXIT.error;
  }
}

function lineOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof CommanderError && error.code === 'commander.help') return WORDS.noSubcommand;
  if (error instanceof CommanderError) return WORDS.usage(error.message.replace(/^error: /, ''));
  if (error instanceof RangeError && error.message === 'Invalid string length') return WORDS.tooMuch;
  return WORDS.internal(error instanceof Error ? error.message : String(error));
}

const MAX_LINE = 600;

const EXIT_CODES = `Exit codes:
  0  nothing at or above --fail-on was found
  1  findings at or above --fail-on
  2  a mistake in the command line or the policy, or an internal error
  3  the scan is incomplete, and --require-complete was given`;

function programOf(world: World, finish: (code: number) => void): Command {
  const program = new Command('callsight')
    .description('Finds the APIs that a project calls, scores their hosts, and says which to trust.')
    .version(VERSION)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: world.print, writeErr: () => {} });

  const scan = program
    .command('scan', { isDefault: true })
    .description('find calls, resolve and score their hosts, apply the policy (the default command)')
    .argument('[path...]', 'a folder, or files (default: this folder)')
    .action(async (paths: string[], flags: ScanFlags) => {
      const { scanCommand } = await import('./commands/scan.js');
      finish(scanCommand(paths, flags, world));
    });
  addJudgeFlags(scan, world);
  addScanFlags(scan, world);
  scan.addHelpText('after', `\n${EXIT_CODES}`);

  const start = program
    .command('start', { hidden: true })
    .description('scan the sample project or a path, print the report and write it as HTML')
    .argument('[path]', 'a folder')
    .action(async (path: string | undefined, flags: ScanFlags) => {
      const { startCommand } = await import('./commands/start.js');
      finish(startCommand(path, flags, world));
    });
  addJudgeFlags(start, world);
  addScanFlags(start, world);

  const check = program
    .command('check')
    .description('score hosts, by name or URL')
    .argument('<host...>', 'api.example.com, or https://api.example.com/v1')
    .action(async (hosts: string[], flags: JudgeFlags) => {
      const { checkCommand } = await import('./commands/check.js');
      finish(checkCommand(hosts, flags, world));
    });
  addJudgeFlags(check, world);

  program
    .command('score')
    .description('score evidence documents or grade TLS facts, without a project')
    .addOption(new Option('--evidence <file>', 'a JSON file with evidence to score'))
    .addOption(new Option('--tls <file>', 'a JSON file with TLS facts to grade'))
    .action(async (flags: { evidence?: string; tls?: string }) => {
      const { scoreCommand } = await import('./commands/score.js');
      finish(scoreCommand(flags, world));
    });

  program
    .command('explain')
    .description('explain a rule, or the score of a host')
    .argument('[rule or host]', 'cleartext-http, or api.example.com')
    .option('--list', 'list every rule')
    .addOption(policyOption())
    .addOption(new Option('--no-policy', 'judge without a policy file'))
    .addOption(nowOption())
    .action(async (topic: string | undefined, flags: ExplainFlags) => {
      const { explainCommand } = await import('./commands/explain.js');
      finish(explainCommand(topic, flags, world));
    });

  const policy = program.command('policy').description('create or check the policy file callsight.json');
  policy
    .command('validate')
    .description('check a policy file')
    .argument('[file]', 'the policy file (default: the one that holds here)')
    .action(async (file: string | undefined) => {
      const { policyValidateCommand } = await import('./commands/policy.js');
      finish(policyValidateCommand(file, world));
    });
  policy
    .command('init')
    .description('create a policy file in this folder')
    .action(async () => {
      const { policyInitCommand } = await import('./commands/policy.js');
      finish(policyInitCommand(world));
    });

  program
    .command('lsp')
    .description('run the language server for an editor')
    .option('--stdio', 'talk over standard input and output')
    .option('--node-ipc', 'talk over the IPC channel of Node')
    .option('--clientProcessId <id>', 'the editor’s process, which the server ends with')
    .action(async (flags: LspFlags) => {
      const { lspCommand } = await import('./commands/lsp.js');
      finish(await lspCommand(flags));
    });

  for (const command of [program, ...program.commands, ...policy.commands]) inheritBehaviour(command, world);
  return program;
}

/** The flags of `explain`. */
export interface ExplainFlags {
  readonly list?: boolean;
  readonly policy?: string | boolean;
  readonly now?: string;
}

function addJudgeFlags(command: Command, world: World): void {
  command
    .addOption(flag('--format', '<format>', `on standard output: ${FORMATS.join(', ')}`).default('text'))
    .addOption(
      flag('--fail-on', '<answer>', 'the least answer that gives exit code 1')
        .choices(['blocked', 'review', 'unknown', 'none'])
        .default('blocked'),
    )
    .addOption(policyOption())
    .addOption(new Option('--no-policy', 'judge without a policy file'))
    .addOption(nowOption())
    .addOption(
      flag('--network', '<reach>', 'what may be asked of the network')
        .choices(['off', 'lists', 'probe'])
        .default('off'),
    );
  if (switchOf(world.machine.environment.CALLSIGHT_NO_POLICY)) command.setOptionValueWithSource('policy', false, 'env');
}

function addScanFlags(command: Command, world: World): void {
  command
    .addOption(
      flag('--output', '<format=file>', 'also write a report to a file (repeatable)')
        .argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
        .default([], 'none'),
    )
    .addOption(new Option('--require-complete', 'give exit code 3 when something could not be scanned or scored'))
    .addOption(new Option('--quiet', 'print nothing but errors and what was asked for with --output'))
    .addOption(new Option('--color', 'print in colour (default: in a terminal)'))
    .addOption(new Option('--no-color', 'print without colour').default(undefined));
  const { environment } = world.machine;
  const switches = {
    requireComplete: switchOf(environment.CALLSIGHT_REQUIRE_COMPLETE),
    quiet: switchOf(environment.CALLSIGHT_QUIET),
    color: switchOf(environment.CALLSIGHT_NO_COLOR) ? false : switchOf(environment.CALLSIGHT_COLOR),
  };
  for (const [name, value] of Object.entries(switches)) {
    if (value !== undefined) command.setOptionValueWithSource(name, value, 'env');
  }
}

function flag(name: string, argument: string, description: string): Option {
  return new Option(`${name} ${argument}`, description).env(variableOf(name));
}

function policyOption(): Option {
  return flag('--policy', '<file>', 'the policy file (default: callsight.json here or in a folder above)');
}

function nowOption(): Option {
  return flag('--now', '<time>', 'a fixed clock in ISO 8601, for the same output at any time');
}

function inheritBehaviour(command: Command, world: World): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: world.print, writeErr: () => {} })
    .configureHelp({ sortOptions: false });
}

/** Gives a message as one line, without a user name and password that an argument held: a log may keep it. */
function shownLine(text: string): string {
  const line = text
    .split(/([\s/])/)
    .map((piece) =>
      piece.lastIndexOf('@') > piece.indexOf(':') && piece.includes(':')
        ? piece.slice(piece.lastIndexOf('@') + 1)
        : piece,
    )
    .join('')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();
  return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE / 2)} … ${line.slice(-MAX_LINE / 2)}`;
}
