import type { CycloneDxVersion } from '@callsight/report';
import { type Command, Option } from 'commander';
import { FORMATS, REACHES } from './choices';
import { switchOf, variableOf } from './environment';
import { UserError } from './exitCode';
import { WORDS } from './words';
import type { World } from './world';

/** The least answer that makes a scan fail. */
export type FailOn = 'blocked' | 'review' | 'unknown' | 'none';

/** The flags for what decides, and at which time. */
interface DecisionFlags {
  /** A file, or `false` for `--no-policy`. */
  readonly policy?: string | boolean;
  readonly now?: string;
}

/** The flags of commands that score by the lock file, where there is one. */
interface LockedFlags extends DecisionFlags {
  /** A file, or `false` for `--no-lock`. */
  readonly lock?: string | boolean;
}

/** The flags that commands which judge hosts have in common. */
export interface JudgeFlags extends LockedFlags {
  readonly format: string;
  readonly failOn: FailOn;
  /** 0 to 100. */
  readonly minScore?: number;
  readonly network: string;
}

/** The flags of `scan`. */
export interface ScanFlags extends JudgeFlags {
  readonly output: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly since?: string;
  readonly staged?: boolean;
  readonly maxWarnings?: number;
  readonly requireComplete?: boolean;
  readonly frozen?: boolean;
  readonly spec: CycloneDxVersion;
  readonly quiet?: boolean;
  readonly progress?: boolean;
  readonly color?: boolean;
}

/** The flags of `lock`. */
export interface LockFlags extends DecisionFlags {
  readonly lock?: string;
  readonly prune?: boolean;
  /** Print it and change nothing. */
  readonly show?: boolean;
  readonly network: string;
}

/** The flags of `egress`. */
export interface EgressFlags extends LockedFlags {
  /** Existing rules to compare with the code. */
  readonly diff?: string;
}

/** The flags of `policy test`. */
export interface PolicyTestFlags extends LockedFlags {
  /** One more clause: `deny *.vendor.example`. */
  readonly whatIf?: string;
}

/** The flags of `policy explain`. */
export interface PolicyExplainFlags extends DecisionFlags {
  /** The file that a call would stand in. */
  readonly file?: string;
}

/** The flags of `policy validate`. */
export type PolicyValidateFlags = Pick<DecisionFlags, 'now'>;

/** The flags of `policy fetch`. */
export interface PolicyFetchFlags {
  readonly network: string;
}

/** The flags of `bom`. */
export interface BomFlags extends LockedFlags {
  readonly spec: CycloneDxVersion;
}

/** The flags of `explain`. */
export interface ExplainFlags extends LockedFlags {
  readonly list?: boolean;
}

/** Adds the flags of a command that judges hosts. */
export function addJudgeFlags(command: Command, world: World, formats: readonly string[] = FORMATS): void {
  command
    .addOption(flag('--format', '<format>', `on standard output: ${formats.join(', ')}`).default('text'))
    .addOption(
      flag('--fail-on', '<answer>', 'the least answer that gives exit code 1')
        .choices(['blocked', 'review', 'unknown', 'none'])
        .default('blocked'),
    );
  addDecisionFlags(command, world);
  command
    .addOption(
      flag(
        '--min-score',
        '<points>',
        'the score that is asked for, 0 to 100 (a policy that asks for more wins)',
      ).argParser(whole('--min-score', 100)),
    )
    .addOption(networkOption());
}

/** Adds the flags for what decides and at which time, as every command has them that judges. */
export function addDecisionFlags(command: Command, world: World): void {
  command.addOption(policyOption()).addOption(noPolicyOption()).addOption(nowOption());
  if (switchOf(world.machine.environment.CALLSIGHT_NO_POLICY)) command.setOptionValueWithSource('policy', false, 'env');
}

/** Adds the flags of `scan`. */
export function addScanFlags(command: Command, world: World): void {
  command
    .addOption(
      repeatable('--output', '<format=file>', 'also write a report to a file (repeatable)').env(variableOf('--output')),
    )
    .addOption(
      repeatable('--include', '<pattern>', 'report on these folders and files alone: src, **/*.ts (repeatable)').env(
        variableOf('--include'),
      ),
    )
    .addOption(
      repeatable('--exclude', '<pattern>', 'leave these folders and files out: scripts, **/*.test.ts (repeatable)').env(
        variableOf('--exclude'),
      ),
    )
    .addOption(flag('--since', '<commit>', 'only what changed since a branch, tag or commit, and what goes through it'))
    .addOption(new Option('--staged', 'only what the next commit changes, and what goes through it'))
    .addOption(
      flag('--max-warnings', '<count>', 'give exit code 1 for more warnings than this').argParser(
        whole('--max-warnings'),
      ),
    )
    .addOption(new Option('--require-complete', 'give exit code 3 when something could not be scanned or scored'))
    .addOption(
      new Option('--frozen', 'in CI: new hosts and fallen grades are errors, evidence is that of the lock file'),
    )
    .addOption(specOption())
    .addOption(new Option('--quiet', 'print nothing but errors and what was asked for with --output'))
    .addOption(new Option('--no-progress', 'show no progress (default: only in a terminal)').default(undefined))
    .addOption(new Option('--color', 'print in colour (default: in a terminal)'))
    .addOption(new Option('--no-color', 'print without colour').default(undefined));
  addLockFlags(command, world);
  const { environment } = world.machine;
  const switches = {
    staged: switchOf(environment.CALLSIGHT_STAGED),
    requireComplete: switchOf(environment.CALLSIGHT_REQUIRE_COMPLETE),
    frozen: switchOf(environment.CALLSIGHT_FROZEN),
    quiet: switchOf(environment.CALLSIGHT_QUIET),
    progress: switchOf(environment.CALLSIGHT_NO_PROGRESS) ? false : undefined,
    color: switchOf(environment.CALLSIGHT_NO_COLOR) ? false : switchOf(environment.CALLSIGHT_COLOR),
  };
  for (const [name, value] of Object.entries(switches)) {
    if (value !== undefined) command.setOptionValueWithSource(name, value, 'env');
  }
}

/** Gives the flag for the version of CycloneDX. */
export function specOption(): Option {
  return flag('--spec', '<version>', 'the version of CycloneDX').choices(['1.6', '1.7']).default('1.6');
}

function policyOption(): Option {
  return flag(
    '--policy',
    '<file>',
    'a policy file in place of those of the project (default: callsight.json here, above, and in folders)',
  );
}

function noPolicyOption(): Option {
  return new Option('--no-policy', 'judge without the policy files of the project; that of this machine holds');
}

/** Adds the flags of a command that scores hosts by the lock file, where there is one. */
export function addLockFlags(command: Command, world: World): void {
  command.addOption(lockOption()).addOption(new Option('--no-lock', 'hold nothing against a lock file'));
  if (switchOf(world.machine.environment.CALLSIGHT_NO_LOCK)) command.setOptionValueWithSource('lock', false, 'env');
}

/** Gives the flag for the lock file. */
export function lockOption(): Option {
  return flag('--lock', '<file>', 'the lock file (default: callsight.lock.json in the folder)');
}

/** Gives the flag for the clock. */
export function nowOption(): Option {
  return flag('--now', '<time>', 'a fixed clock in ISO 8601, for the same output at any time');
}

/** Gives the flag for how far the network may be asked. */
export function networkOption(): Option {
  return flag(
    '--network',
    '<reach>',
    'what may be asked: off = nothing; lists = whole lists, from their publishers; probe = also the public hosts in the code, for address, TLS and security.txt; third-party = also public registries, which are told the domains, for their age, and certificate authorities for what they revoked',
  )
    .choices(REACHES)
    .default('off');
}

/** Gives a flag that may be given several times. */
export function repeatable(name: string, argument: string, description: string): Option {
  return new Option(`${name} ${argument}`, description)
    .argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    .default([], 'none');
}

function flag(name: string, argument: string, description: string): Option {
  return new Option(`${name} ${argument}`, description).env(variableOf(name));
}

function whole(name: string, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  const range = most === Number.MAX_SAFE_INTEGER ? 'count' : `number from 0 to ${most}`;
  return (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number <= most)) throw new UserError(WORDS.badNumber(name, value, range));
    return number;
  };
}
