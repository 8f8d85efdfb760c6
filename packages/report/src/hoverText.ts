import type { CallSite, Endpoint, FactorScore, Finding, Hop, HostResult, HostScore } from '@callsight/model';
import {
  ageText,
  changeText,
  counted,
  deciderText,
  endpointText,
  factorText,
  gradeText,
  hostName,
  isScored,
  mainReason,
  placeText,
  tenth,
} from './describe';
import { markdownTarget, markdownText } from './encode/markdownText';
import type { Network } from './format';
import { byRisk } from './order';
import { factorWords, networkWords, unresolvedWords } from './words';

/** What a link in the hover does. */
export type HoverAction = 'details' | 'calls' | 'allow' | 'recheck' | 'map';

/** All that a hover shows of one call. */
export interface HoverInput {
  readonly call: CallSite;
  /** The hosts that the call may reach. */
  readonly hosts: readonly HostResult[];
  /** The findings on the call. */
  readonly findings: readonly Finding[];
  readonly network: Network;
  /** ISO 8601. */
  readonly now: string;
  /** Whether `$(name)` is drawn as an icon. */
  readonly icons: boolean;
  /** Gives the address of a link, percent-encoded, or `undefined` where the editor has no such action. */
  readonly link: (action: HoverAction, host: HostResult | undefined) => string | undefined;
}

const mostWhy = 76;
const mostChange = 160;
const mostHops = 3;
const mostNames = 3;
const lineBreak = '  \n';

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const newest = (host: HostResult): string | undefined =>
  host.score.factors
    .flatMap((factor) => factor.cells)
    .map((cell) => (cell.source === 'code' || cell.source === 'name' ? undefined : cell.observedAt))
    .filter((moment) => moment !== undefined)
    .sort()
    .at(-1);

const headLine = (host: HostResult, { now, network, icons }: HoverInput): string => {
  const name = `**${markdownText(hostName(host))}**`;
  const icon = (id: string): string => (icons ? `$(${id}) ` : '');
  if (host.score.grade === 'internal') return `${icon('home')}${name} — ${markdownText(mainReason(host, network))}`;
  if (!isScored(host.score)) return `${icon('question')}${name} — ? · ${unscored(host, network)}`;
  const checked = newest(host);
  return `${icon('shield')}${name} — ${gradeText(host.score).replace('~', '\\~')} · ${host.score.score} / 100 · ${host.verdict.answer}${
    checked === undefined ? '' : ` · checked ${ageText(checked, now)}`
  }`;
};

const unscored = (host: HostResult, network: Network): string => {
  const answer = host.verdict.answer === 'unknown' ? '' : ` · ${host.verdict.answer}`;
  return `not scored: ${networkWords[network].gap}. Not a clean result${answer}`;
};

const hopText = ({ what, ...place }: Hop): string => `${markdownText(placeText(place))} ${markdownText(cut(what, 40))}`;

const callLine = (call: CallSite, endpoint: Endpoint | undefined): string => {
  if (!endpoint) return `${markdownText(call.method ?? call.form)} in ${markdownText(call.client)}`;
  const hops = endpoint.hops.slice(0, mostHops).map((hop) => ` ← ${hopText(hop)}`);
  const rest = endpoint.hops.length > mostHops ? ' ← …' : '';
  return `${markdownText(call.method ?? call.kind)} ${markdownText(cut(endpointText(endpoint), 120))}${hops.join('')}${rest}`;
};

const factorRow = (factor: FactorScore): string =>
  `| ${factorWords[factor.id].title} | ${markdownText(cut(factorText(factor), mostWhy))} | ${tenth(factor.points)}/${tenth(factor.max)} |`;

/** The tables of scores: all calls of a host show the same one. */
const tables = new WeakMap<HostScore, readonly string[]>();

const table = ({ score }: HostResult): readonly string[] => {
  if (score.factors.length === 0) return [];
  const known = tables.get(score) ?? [
    '',
    '| Factor | What was seen | Points |',
    '|:--|:--|--:|',
    ...score.factors.map(factorRow),
  ];
  tables.set(score, known);
  return known;
};

const otherHosts = (hosts: readonly HostResult[]): string | undefined => {
  if (hosts.length === 0) return undefined;
  const named = hosts
    .slice(0, mostNames)
    .map(
      (host) =>
        `${markdownText(hostName(host))} (${gradeText(host.score).replace('~', '\\~')}, ${host.verdict.answer})`,
    );
  const rest = hosts.length - mostNames;
  return `Also reaches ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

const otherRules = (findings: readonly Finding[]): string | undefined => {
  const [first] = findings;
  const rules = new Set([...findings.map(({ rule }) => rule), ...findings.flatMap(({ others }) => others ?? [])]);
  if (first) rules.delete(first.rule);
  return rules.size === 0 ? undefined : `Also found: ${[...rules].map(markdownText).join(', ')}`;
};

const policyText = ({ verdict, calls, baseline }: HostResult): string => {
  const since = baseline?.state === 'locked' ? ` since ${baseline.firstSeen}` : '';
  const decider = deciderText(verdict);
  const clause = decider === undefined ? '' : `${markdownText(decider)} → `;
  return `${counted(calls, 'call')} in this project${since} · Policy: ${clause}${markdownText(cut(verdict.why, 120))}`;
};

const linkLine = (
  { link }: HoverInput,
  host: HostResult | undefined,
  titles: readonly (readonly [HoverAction, string])[],
): string | undefined => {
  const links = titles.flatMap(([action, title]) => {
    const target = link(action, host);
    return target === undefined ? [] : [`[${title}](${markdownTarget(target)})`];
  });
  return links.length > 0 ? links.join(' · ') : undefined;
};

const present = (lines: readonly (string | undefined)[]): readonly string[] =>
  lines.filter((line) => line !== undefined);

const unresolvedPart = ({ unresolved }: CallSite): string | undefined =>
  unresolved && `One target is not known: it ${unresolvedWords[unresolved.reason].why}`;

/** What caps the score, and how it changed lately. */
const standingLine = ({ score, change }: HostResult): string | undefined => {
  if (!isScored(score)) return undefined;
  const parts = [score.ceiling?.text, change && cut(changeText(change), mostChange)].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : parts.map(markdownText).join(' · ');
};

const hostCard = (input: HoverInput, host: HostResult, others: readonly HostResult[]): string => {
  const { call, findings } = input;
  const endpoint =
    call.endpoints.find((each) => each.host === host.host && each.port === host.port) ?? call.endpoints[0];
  const scored = host.score.grade !== 'internal';
  const more = present([otherRules(findings), otherHosts(others), unresolvedPart(call)]);
  const links = linkLine(input, host, [
    ['details', 'Show Details'],
    ['calls', host.calls === 1 ? 'All Calls' : `All ${host.calls} Calls`],
    ['allow', 'Allow…'],
    ...(scored ? ([['recheck', 'Check Again']] as const) : []),
  ]);
  return [
    present([headLine(host, input), callLine(call, endpoint), standingLine(host)]).join(lineBreak),
    ...table(host),
    '',
    present([[policyText(host), ...more].join(' · '), links]).join(lineBreak),
  ].join('\n');
};

const unknownCard = (input: HoverInput): string => {
  const { call, icons } = input;
  const icon = icons ? '$(question) ' : '';
  if (call.relative)
    return `**The page's own origin** — relative path, no other host is called${lineBreak}${callLine(call, undefined)}`;
  const { reason, name } = call.unresolved ?? { reason: 'runtime' as const, name: undefined };
  const { why, todo } = unresolvedWords[reason];
  return present([
    `${icon}**Host not known** — it ${why}${name === undefined ? '' : ` (${markdownText(cut(name, 80))})`}. Not a clean result.`,
    callLine(call, undefined),
    todo,
    linkLine(input, undefined, [['map', 'Map to a Host…']]),
  ]).join(lineBreak);
};

/**
 * Gives the hover of a call as Markdown of at most 14 lines: the worst host first, its ceiling before
 * its factors, every hop, and what is not known in plain words. All text from outside is encoded.
 */
export const hoverText = (input: HoverInput): string => {
  const [host, ...others] = [...input.hosts].sort(byRisk);
  return host ? hostCard(input, host, others) : unknownCard(input);
};
