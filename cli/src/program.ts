import type { EgressTargetId } from '@callsight/report';
import { Argument, Command, CommanderError, Option } from 'commander';
import { EGRESS_TARGETS, HOST_FORMATS } from './choices';
import type { CheckFlags } from './commands/check';
import type { Shell } from './commands/completion';
import type { ListsInfoFlags, ListsUpdateFlags } from './commands/lists';
import type { LspFlags } from './commands/lsp';
import { EXIT, UserError } from './exitCode';
import {
  addDecisionFlags,
  addJudgeFlags,
  addLockFlags,
  addScanFlags,
  type BomFlags,
  type EgressFlags,
  type ExplainFlags,
  type LockFlags,
  lockOption,
  networkOption,
  nowOption,
  type PolicyExplainFlags,
  type PolicyFetchFlags,
  type PolicyTestFlags,
  type PolicyValidateFlags,
  repeatable,
  type ScanFlags,
  specOption,
} from './flags';
import { VERSION } from './version';
import { WORDS } from './words';
import type { World } from './world';

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
      finish(await scanCommand(paths, flags, world));
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
      finish(await startCommand(path, flags, world));
    });
  addJudgeFlags(start, world);
  addScanFlags(start, world);

  const check = program
    .command('check')
    .description('score hosts, by name or URL')
    .argument('[host...]', 'api.example.com, or https://api.example.com/v1')
    .option('--stdin', 'read hosts from standard input too, one a line; # makes a line a comment')
    .option('--thorough', 'with --network probe: find every cipher suite and group, up to 400 connections a host')
    .action(async (hosts: string[], flags: CheckFlags) => {
      const { checkCommand } = await import('./commands/check.js');
      finish(await checkCommand(hosts, flags, world));
    });
  addJudgeFlags(check, world, HOST_FORMATS);
  addLockFlags(check, world);

  const bom = program
    .command('bom')
    .description('list the APIs that a project calls as a CycloneDX bill of materials')
    .argument('[path...]', 'a folder, or files (default: this folder)')
    .addOption(specOption())
    .action(async (paths: string[], flags: BomFlags) => {
      const { bomCommand } = await import('./commands/bom.js');
      finish(bomCommand(paths, flags, world));
    });
  addDecisionFlags(bom, world);
  addLockFlags(bom, world);

  program
    .command('score')
    .description('score evidence documents or grade TLS facts, without a project')
    .addOption(new Option('--evidence <file>', 'a JSON file with evidence to score'))
    .addOption(new Option('--tls <file>', 'a JSON file with TLS facts to grade'))
    .action(async (flags: { evidence?: string; tls?: string }) => {
      const { scoreCommand } = await import('./commands/score.js');
      finish(scoreCommand(flags, world));
    });

  const explain = program
    .command('explain')
    .description('explain a rule, or the score of a host')
    .argument('[rule or host]', 'cleartext-http, or api.example.com')
    .option('--list', 'list every rule')
    .action(async (topic: string | undefined, flags: ExplainFlags) => {
      const { explainCommand } = await import('./commands/explain.js');
      finish(explainCommand(topic, flags, world));
    });
  addDecisionFlags(explain, world);
  addLockFlags(explain, world);

  const lock = program
    .command('lock')
    .description('accept the hosts that are called today: write callsight.lock.json')
    .argument('[folder]', 'the project (default: this folder)')
    .addOption(lockOption())
    .addOption(new Option('--prune', 'forget hosts that are no longer called'))
    .addOption(new Option('--show', 'print what is accepted and change nothing'))
    .action(async (path: string | undefined, flags: LockFlags) => {
      const { lockCommand } = await import('./commands/lock.js');
      finish(await lockCommand(path, flags, world));
    });
  addDecisionFlags(lock, world);
  lock.addOption(networkOption());

  const egress = program
    .command('egress')
    .description('print network rules for what a project calls, or compare existing ones with the code')
    .addArgument(new Argument('<target>', 'what enforces the rules').choices(EGRESS_TARGETS))
    .argument('[path...]', 'a folder, or files (default: this folder)')
    .addOption(new Option('--diff <file>', 'existing rules to compare; exit code 1 when they differ'))
    .action(async (target: EgressTargetId, paths: string[], flags: EgressFlags) => {
      const { egressCommand } = await import('./commands/egress.js');
      finish(egressCommand(target, paths, flags, world));
    });
  addDecisionFlags(egress, world);
  addLockFlags(egress, world);

  const policy = program.command('policy').description('create or check the policy file callsight.json');
  policy
    .command('validate')
    .description('check every layer of the policy: of this machine, what it builds on, the project, its folders')
    .argument('[file]', 'a policy file in place of those of the project')
    .addOption(nowOption())
    .action(async (file: string | undefined, flags: PolicyValidateFlags) => {
      const { policyValidateCommand } = await import('./commands/policy.js');
      finish(policyValidateCommand(file, flags, world));
    });
  const policyExplain = policy
    .command('explain')
    .description('show which layer and which clause decides about a host, and what would happen')
    .argument('<host>', 'api.example.com, or https://api.example.com/v1')
    .addOption(new Option('--file <path>', 'the file that the call would stand in (default: the project)'))
    .action(async (host: string, flags: PolicyExplainFlags) => {
      const { policyExplainCommand } = await import('./commands/policyExplain.js');
      finish(policyExplainCommand(host, flags, world));
    });
  addDecisionFlags(policyExplain, world);
  const policyTest = policy
    .command('test')
    .description('show what the policy says of every host that is called')
    .argument('[path...]', 'a folder, or files (default: this folder)')
    .addOption(new Option('--what-if <clause>', 'whom one more clause would concern: "deny *.vendor.example"'))
    .action(async (paths: string[], flags: PolicyTestFlags) => {
      const { policyTestCommand } = await import('./commands/policyTest.js');
      finish(policyTestCommand(paths, flags, world));
    });
  addDecisionFlags(policyTest, world);
  addLockFlags(policyTest, world);
  policy
    .command('fetch')
    .description('fetch the policies that yours build on by address, and keep them for offline use')
    .argument('[address]', 'fetch this one, and print the entry of "extends" that pins it')
    .addOption(networkOption())
    .action(async (address: string | undefined, flags: PolicyFetchFlags) => {
      const { policyFetchCommand } = await import('./commands/policyFetch.js');
      finish(await policyFetchCommand(address, flags, world));
    });
  policy
    .command('init')
    .description('create a policy file in this folder')
    .action(async () => {
      const { policyInitCommand } = await import('./commands/policy.js');
      finish(policyInitCommand(world));
    });

  const lists = program.command('lists').description('download, show or check the lists of bad hosts');
  lists
    .command('update')
    .description('download the lists that are due; nothing is sent but the wish for a list')
    .argument('[id...]', 'lists, as lists info names them (default: all in use)')
    .addOption(repeatable('--add', '<class=url>', 'also use a hosts file or list of names of your own (repeatable)'))
    .addOption(repeatable('--drop', '<id>', 'forget a list of your own (repeatable)'))
    .addOption(networkOption())
    .action(async (ids: string[], flags: ListsUpdateFlags) => {
      const { listsUpdateCommand } = await import('./commands/lists.js');
      finish(await listsUpdateCommand(ids, flags, world));
    });
  lists
    .command('info')
    .description('show every list with its date, entries, age and licence')
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .addOption(nowOption())
    .action(async (flags: ListsInfoFlags) => {
      const { listsInfoCommand } = await import('./commands/lists.js');
      finish(listsInfoCommand(flags, world));
    });
  lists
    .command('verify')
    .description('check that the files of the lists are whole')
    .action(async () => {
      const { listsVerifyCommand } = await import('./commands/lists.js');
      finish(listsVerifyCommand(world));
    });

  program
    .command('log')
    .description('show what left this machine: every name that was looked up, every connection')
    .action(async () => {
      const { logCommand } = await import('./commands/log.js');
      finish(logCommand(world));
    });

  program
    .command('doctor')
    .description('check the proxy, the certificates, the lists and the store, without asking anybody')
    .action(async () => {
      const { doctorCommand } = await import('./commands/doctor.js');
      finish(doctorCommand(world));
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

  program
    .command('completion')
    .description('print the script that completes this command in a shell')
    .addArgument(new Argument('<shell>', 'where it is for').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('./commands/completion.js');
      finish(completionCommand(shell, program, world));
    });

  for (const command of [program, ...program.commands, ...policy.commands, ...lists.commands])
    inheritBehaviour(command, world);
  return program;
}

function inheritBehaviour(command: Command, world: World): void {
  command
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: world.print, writeErr: () => {} })
    // The same text on every screen, so that the documentation can hold it.
    .configureHelp({ sortOptions: false, helpWidth: 80 });
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
