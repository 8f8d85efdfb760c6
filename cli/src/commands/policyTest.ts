import type { WhatIf } from '@callsight/engine';
import type { CallSite, HostResult, ScanResult } from '@callsight/model';
import {
  callsByOrigin,
  type HostAction,
  type HostPattern,
  hostMatches,
  originKey,
  parseHostPattern,
} from '@callsight/policy';
import { counted, deciderText, hostName, terminalText } from '@callsight/report';
import { EXIT, UserError } from '../exitCode';
import type { PolicyTestFlags } from '../flags';
import { openEngine } from '../openEngine';
import { clockOf } from '../plan';
import { scopeOf } from '../scope';
import { lockFor } from '../useLock';
import { WORDS } from '../words';
import type { World } from '../world';

/** Prints what the policy says of every host that a project calls, or whom one more clause would concern. */
export function policyTestCommand(paths: readonly string[], flags: PolicyTestFlags, world: World): number {
  const now = clockOf(flags.now, world);
  const clause = flags.whatIf === undefined ? undefined : clauseOf(flags.whatIf);
  const scope = scopeOf(paths, world.cwd);
  const lock = lockFor(scope, flags, 'off', world);
  const engine = openEngine(scope, flags, now, world, { lock });
  const result = engine.scan(scope.selection);
  const lines = clause
    ? concerned(result, clause, engine.whatIf(clause.action, clause.pattern))
    : result.hosts.map(({ verdict, ...host }) => {
        const by = deciderText(verdict) ?? 'built-in default';
        return `${verdict.answer.padEnd(7)}  ${hostName(host)}  ${verdict.why} (${by})`;
      });
  world.print(lines.map((line) => `${terminalText(line)}\n`).join(''));
  return EXIT.clean;
}

interface Clause {
  readonly action: HostAction;
  readonly pattern: HostPattern;
}

function clauseOf(text: string): Clause {
  const [, action, match] = /^\s*(allow|deny|quarantine)\s+(\S+)\s*$/.exec(text) ?? [];
  if (action === undefined || match === undefined) throw new UserError(WORDS.badWhatIf(text));
  const pattern = parseHostPattern(match);
  if ('problem' in pattern) throw new UserError(`--what-if ${match}: ${pattern.problem}. ${pattern.remedy}`);
  return { action: action as HostAction, pattern };
}

/** The blast radius of a clause: how many calls, files and owners, then every host with its calls. */
function concerned(result: ScanResult, { action, pattern }: Clause, { problems, judge }: WhatIf): readonly string[] {
  const { hosts, calls } = result;
  const after = new Map(judge(result).hosts.map((host) => [originKey(host), host.verdict.answer]));
  const matched = hosts.filter(({ host, port }) => hostMatches(pattern, host, port));
  const callsOf = callsByOrigin(calls);
  const sitesOf = (host: HostResult): readonly CallSite[] => callsOf.get(originKey(host)) ?? [];
  const sites = new Set(matched.flatMap(sitesOf));
  const files = new Set([...sites].map(({ file }) => file));
  const owners = [...new Set(matched.flatMap(({ owner }) => owner ?? []))].sort();
  const head = `${action} ${pattern.text}: ${[
    counted(matched.length, 'host'),
    counted(sites.size, 'call'),
    counted(files.size, 'file'),
  ].join(', ')}; ${owners.length > 0 ? `owners: ${owners.join(', ')}` : 'no owner is named'}`;
  return [
    head,
    ...problems.map(({ message }) => `  ${message}`),
    ...matched.flatMap((host) => [
      `  ${hostName(host)}  ${host.verdict.answer} → ${after.get(originKey(host))}${host.owner === undefined ? '' : `  owner ${host.owner}`}`,
      ...sitesOf(host).map(({ file, span }) => `    ${file}:${span.line}`),
    ]),
  ];
}
