import { projectPath } from '@callsight/engine';
import { explainHost, type HostExplanation, hostMatches, type PolicyProblem } from '@callsight/policy';
import { answerWords, hostName, terminalText } from '@callsight/report';
import { EXIT } from '../exitCode';
import type { PolicyExplainFlags } from '../flags';
import { originOf } from '../hostOf';
import { openEngine } from '../openEngine';
import { clockOf } from '../plan';
import { namedFile, scopeOf } from '../scope';
import type { World } from '../world';

/** Prints which layer and which clause decides about a host, which exceptions there are, and what would happen. */
export function policyExplainCommand(name: string, flags: PolicyExplainFlags, world: World): number {
  const now = clockOf(flags.now, world);
  const origin = originOf(name);
  const scope = scopeOf([], world.cwd);
  const file = flags.file === undefined ? undefined : projectPath(scope.root, namedFile(flags.file, world.cwd));
  const engine = openEngine(scope, flags, now, world, file === undefined ? { hostsOnly: true } : {});
  const host = engine.judge(origin, file);
  const policy = file === undefined ? engine.policy().policy : engine.policyOf(file);
  const explained = explainHost(host, policy, now, file);
  const notApplied = engine
    .policy()
    .problems.filter(({ pattern }) => pattern !== undefined && hostMatches(pattern, origin.host, origin.port))
    .filter((problem) => policy?.layers.some((layer) => layer.file === problem.file));
  const lines = [
    `${hostName(host)}: ${answerWords[explained.verdict.answer].mark} ${explained.verdict.answer}${file === undefined ? '' : ` in ${file}`}`,
    `  ${explained.verdict.why}`,
    `  Decided by ${deciderOf(explained)}`,
    '',
    ...layerLines(explained, notApplied),
    '',
    ...exceptionLines(explained),
    '',
    ...outcomeLines(explained),
  ];
  world.print(lines.map((line) => `${terminalText(line)}\n`).join(''));
  return EXIT.clean;
}

function deciderOf({ verdict: { clause, layer } }: HostExplanation): string {
  if (clause === undefined) return layer === 'settings' ? 'a setting.' : 'the built-in default.';
  return `${layer ?? 'repository'}: ${clause.file}:${clause.line}`;
}

function layerLines({ layers }: HostExplanation, notApplied: readonly PolicyProblem[]): readonly string[] {
  if (layers.length === 0) return ['No policy file holds here. Create one with callsight policy init.'];
  const widest = Math.max(...layers.map(({ kind }) => kind.length));
  return [
    'Layers, the one that binds the others first:',
    ...layers.flatMap(({ kind, file, sayings }) => {
      const refused = notApplied.filter((problem) => problem.file === file);
      const said = [
        ...sayings.map(({ text, place, decides }) => ({ at: place, text: `${text}${decides ? '  ← decides' : ''}` })),
        ...refused.map((problem) => ({ at: problem, text: problem.message })),
      ].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
      return [
        `  ${kind.padEnd(widest)}  ${file}${said.length === 0 ? '  says nothing of it' : ''}`,
        ...said.map(({ at, text }) => `    line ${at.line}: ${text}`),
      ];
    }),
  ];
}

function exceptionLines({ exceptions }: HostExplanation): readonly string[] {
  if (exceptions.length === 0) return ['Exceptions: none for this host.'];
  return [
    'Exceptions:',
    ...exceptions.map(({ text, place, effect }) => `  ${place.file}:${place.line}: ${text} ${effect}.`),
  ];
}

function outcomeLines({ marks, verdict }: HostExplanation): readonly string[] {
  const what =
    marks.length === 0
      ? ['A call to it gets no mark for the host’s sake.']
      : ['A call to it is marked:', ...marks.map(({ rule, level, message }) => `  ${level}  ${rule}  ${message}`)];
  const scan =
    verdict.answer === 'blocked' || marks.some(({ level }) => level === 'error')
      ? 'callsight scan exits with 1.'
      : 'callsight scan exits with 0, unless --fail-on asks for more.';
  return [...what, scan];
}
