import type { ExceptionEntry, HostResult, Place } from '@callsight/model';
import { hostMatches, type Policy } from '@callsight/policy';
import { counted, hostName, markdownText } from '@callsight/report';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-protocol/node';
import { holds, toRange } from './convert';
import type { Home } from './projects';

/** The most hosts that a hover names. */
const MOST_NAMES = 5;

/** How it stands with an exception, in words. */
const STATES: Readonly<Record<ExceptionEntry['state'], string>> = {
  'in-force': 'In force',
  ended: 'Past its end',
  unused: 'Unused',
  faulty: 'Without effect',
};

/** Gives what an entry of a policy file does in the project, by the last scan. */
export function policyHover({ project, file }: Home, position: Position): Hover | undefined {
  const { policies } = project.policy();
  const hosts = project.result()?.hosts ?? [];
  const entries = policies.flatMap((policy) => entriesOf(policy, hosts, project.result()?.exceptions ?? []));
  const entry = entries.find(({ place }) => place.file === file && holds(place, position));
  if (!entry || !project.result()) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value: entry.lines.join('\n\n') }, range: toRange(entry.place) };
}

interface Entry {
  readonly place: Place;
  readonly lines: readonly string[];
}

function entriesOf(
  policy: Policy,
  hosts: readonly HostResult[],
  exceptions: readonly ExceptionEntry[],
): readonly Entry[] {
  const decided = (place: Place) => hosts.filter(({ verdict: { clause } }) => clause && samePlace(clause, place));
  const clauses = policy.hosts.map(({ pattern, place }): Entry => {
    const matched = hosts.filter(({ host, port }) => hostMatches(pattern, host, port));
    return { place, lines: [`${markdownText(pattern.text)}: ${reach(matched)}.`, decisions(decided(place))] };
  });
  const excepted = exceptions
    .filter(({ kind }) => kind === 'exception')
    .map(({ place, silences = 0, state, rules }): Entry => {
      return {
        place,
        lines: [`${STATES[state]}: ${rules.join(', ')} is silenced for ${counted(silences, 'finding')}.`],
      };
    });
  const asked = [policy.modePlace, policy.minimumScorePlace, policy.minimumGradePlace]
    .concat(
      policy.regions.map(({ place }) => place),
      policy.internal.map(({ place }) => place),
    )
    .flatMap((place): readonly Entry[] => (place ? [{ place, lines: [decisions(decided(place))] }] : []));
  return [...clauses, ...excepted, ...asked];
}

/** Gives which hosts of the project a clause is for. */
function reach(hosts: readonly HostResult[]): string {
  const calls = hosts.reduce((sum, host) => sum + host.calls, 0);
  return hosts.length === 0
    ? 'nothing in this project calls such a host'
    : `${counted(hosts.length, 'host')}, ${counted(calls, 'call')}`;
}

function decisions(hosts: readonly HostResult[]): string {
  if (hosts.length === 0) return 'Decides for no host of this project.';
  const names = hosts.slice(0, MOST_NAMES).map((host) => `${markdownText(hostName(host))} (${host.verdict.answer})`);
  const more = hosts.length - names.length;
  return `Decides for ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function samePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}
