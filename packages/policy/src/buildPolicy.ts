import type { Level, Place, PolicyLayer } from '@callsight/model';
import type { Node } from 'jsonc-parser';
import { parse } from 'tldts';
import { isCountry, meantCountry } from './countries';
import { parseExtends } from './layers/parseExtends';
import { type HostPattern, listingName, normalHost, parseHostPattern } from './match/hostPattern';
import { parsePathGlob } from './match/pathGlob';
import {
  ACTIONS,
  type AttestationClause,
  DEFAULT_MINIMUM_SCORE,
  type ExceptionClause,
  type ExtendsClause,
  type HostAction,
  type HostClause,
  type InternalClause,
  type InternalSuffix,
  type LevelClause,
  OVERRIDES,
  type Override,
  type PathView,
  type Policy,
  type RegionClause,
  type VariableClause,
} from './policy';
import type { PolicyProblem } from './policyProblem';
import type { PolicyFile } from './policySchema';
import { showText } from './showText';

type NodeAt = (path: readonly PropertyKey[]) => Node;
type PlaceOf = (node: Node) => Place;
type Report = (node: Node, severity: PolicyProblem['severity'], message: string) => void;

/** What a policy file is to a project. */
export interface LayerRole {
  readonly kind: PolicyLayer;
  /** How the project is seen from the folder of the file; absent: that is the project's own. */
  readonly view?: PathView;
}

/** Gives the policy of a file that fits the schema, and reports what the schema cannot see. */
export function buildPolicy(
  file: PolicyFile,
  name: string,
  { kind, view }: LayerRole,
  nodeAt: NodeAt,
  placeOf: PlaceOf,
  report: Report,
): Policy {
  const place = (...path: PropertyKey[]) => placeOf(nodeAt(path));
  const pattern = (text: string, ...path: PropertyKey[]) => readPattern(text, nodeAt(path), report);
  const hosts = buildHosts(file.hosts ?? [], pattern, place, nodeAt, report);
  const internal = file.internal && buildInternal(file.internal, nodeAt, placeOf, report);
  return {
    file: name,
    layers: [{ kind, file: name, allowOverride: overridesOf(file.allowOverride), hostsByName: byName(hosts) }],
    extends: buildExtends(file.extends, nodeAt, placeOf, report),
    mode: file.mode ?? 'denylist',
    minimumScore: file.minimumScore ?? DEFAULT_MINIMUM_SCORE,
    hosts,
    exceptions: buildExceptions(file.exceptions ?? [], pattern, place, nodeAt, report, view),
    attestations: buildAttestations(file.attest ?? [], pattern, place, nodeAt, report),
    internal: internal === undefined ? [] : [internal],
    variables: buildVariables(file.variables ?? {}, nodeAt, placeOf, report),
    levels: buildLevels(file.rules ?? {}, nodeAt, placeOf, report),
    regions: file.regions === undefined ? [] : [buildRegions(file.regions, nodeAt, placeOf, report)],
    allowListAt: file.mode === 'allowlist' ? [place('mode')] : [],
    minimums: [
      ...(file.minimumScore === undefined ? [] : [{ score: file.minimumScore, place: place('minimumScore') }]),
      ...(file.minimumGrade === undefined ? [] : [{ grade: file.minimumGrade, place: place('minimumGrade') }]),
    ],
    ...(file.mode === undefined ? {} : { modePlace: place('mode') }),
    ...(file.minimumScore === undefined ? {} : { minimumScorePlace: place('minimumScore') }),
    ...(file.minimumGrade === undefined
      ? {}
      : { minimumGrade: file.minimumGrade, minimumGradePlace: place('minimumGrade') }),
  };
}

function overridesOf(given: PolicyFile['allowOverride']): ReadonlySet<Override> {
  return new Set(given === true ? OVERRIDES : given || []);
}

function buildExtends(
  given: PolicyFile['extends'],
  nodeAt: NodeAt,
  placeOf: PlaceOf,
  report: Report,
): readonly ExtendsClause[] {
  const isOne = typeof given === 'string';
  return (isOne ? [given] : (given ?? [])).flatMap((text, index) => {
    const node = nodeAt(isOne ? ['extends'] : ['extends', index]);
    const read = parseExtends(text);
    if (!('problem' in read)) return [{ ...read, place: placeOf(node) }];
    report(node, 'error', `${quoted(text)}: ${read.problem}. ${read.remedy}`);
    return [];
  });
}

/** Gives a text of the policy for a message, without a user's name and password. */
function quoted(text: string): string {
  return `"${showText(text.slice(text.lastIndexOf('@') + 1))}"`;
}

type ReadPattern = (text: string, ...path: PropertyKey[]) => HostPattern | undefined;
type PlaceAt = (...path: PropertyKey[]) => Place;

function readPattern(text: string, node: Node, report: Report): HostPattern | undefined {
  const pattern = parseHostPattern(text);
  if ('text' in pattern) return pattern;
  report(node, 'error', `${quoted(text)}: ${pattern.problem}. ${pattern.remedy}`);
  return undefined;
}

function buildHosts(
  entries: NonNullable<PolicyFile['hosts']>,
  pattern: ReadPattern,
  place: PlaceAt,
  nodeAt: NodeAt,
  report: Report,
): readonly HostClause[] {
  const clauses: HostClause[] = [];
  const seen = new Map<string, HostAction>();
  for (const [index, entry] of entries.entries()) {
    const node = nodeAt(['hosts', index]);
    const host = pattern(entry.match, 'hosts', index, 'match');
    if (host === undefined) continue;
    if (entry.action === 'quarantine' && entry.expires === undefined) {
      report(node, 'error', `the quarantine of ${host.text} has no end. Add "expires": "2027-03-31".`);
    }
    if (entry.action === 'allow') warnOfWide(host, 'allows', nodeAt(['hosts', index, 'match']), report);
    const before = seen.get(host.text);
    if (before !== undefined) {
      const winner = ACTIONS.find((action) => action === before || action === entry.action);
      const outcome = before === entry.action ? 'Remove one of the two.' : `${winner} wins. Remove the other.`;
      report(node, 'warning', `${host.text} is listed twice. ${outcome}`);
    }
    if (before === undefined || ACTIONS.indexOf(entry.action) < ACTIONS.indexOf(before))
      seen.set(host.text, entry.action);
    const { match: _, action, ...rest } = entry;
    clauses.push({ pattern: host, action, ...defined(rest), place: place('hosts', index) });
  }
  return clauses;
}

/** Warns of a clause that trusts hosts which are anybody's. */
function warnOfWide(host: HostPattern, does: 'allows' | 'attests', node: Node, report: Report): void {
  if (!host.wildcard) return;
  if (host.name === '') {
    report(node, 'warning', `this policy ${does} every host. Name the hosts that you trust.`);
  } else if (isPublicSuffix(host.name)) {
    const whose = `anyone can register a name below ${host.name}, and this ${does} them all`;
    report(node, 'warning', `${whose}. Name the hosts that you trust.`);
  }
}

function isPublicSuffix(name: string): boolean {
  const { publicSuffix, isIcann, isPrivate } = parse(name, { allowPrivateDomains: true });
  return publicSuffix === name && (isIcann === true || isPrivate === true);
}

const GROUPS: readonly string[] = ['EU', 'EEA', 'ADEQUACY'];

function buildRegions(
  { allow = [], deny = [], unknown }: NonNullable<PolicyFile['regions']>,
  nodeAt: NodeAt,
  placeOf: PlaceOf,
  report: Report,
): RegionClause {
  for (const [key, regions] of Object.entries({ allow, deny })) {
    for (const [index, region] of regions.entries()) {
      const node = nodeAt(['regions', key, index]);
      if (!GROUPS.includes(region) && !isCountry(region)) {
        report(node, 'error', `${region} is no country of ISO 3166. Write ${meantCountry(region) ?? 'its code: CH'}.`);
      } else if (key === 'deny' && allow.includes(region)) {
        report(node, 'warning', `${region} is allowed and denied. deny wins. Remove the other.`);
      }
    }
  }
  return {
    allow,
    deny,
    unknown: unknown ?? 'review',
    place: placeOf(nodeAt(['regions'])),
    allowAt: allow.map((_, index) => placeOf(nodeAt(['regions', 'allow', index]))),
    ...(unknown === undefined ? {} : { unknownAt: placeOf(nodeAt(['regions', 'unknown'])) }),
  };
}

/** Gives clauses by the text of their host, each list in the order in which it is asked. */
export function byName(clauses: readonly HostClause[]): ReadonlyMap<string, readonly HostClause[]> {
  const map = new Map<string, HostClause[]>();
  for (const clause of clauses) {
    const key = listingName(clause.pattern);
    const list = map.get(key);
    if (list === undefined) map.set(key, [clause]);
    else list.push(clause);
  }
  for (const list of map.values()) {
    list.sort(
      (a, b) =>
        Number(b.pattern.port !== undefined) - Number(a.pattern.port !== undefined) ||
        ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action),
    );
  }
  return map;
}

function buildExceptions(
  entries: NonNullable<PolicyFile['exceptions']>,
  pattern: ReadPattern,
  place: PlaceAt,
  nodeAt: NodeAt,
  report: Report,
  view: PathView | undefined,
): readonly ExceptionClause[] {
  const clauses: ExceptionClause[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.code === 'listed-malware') {
      report(nodeAt(['exceptions', index, 'code']), 'error', 'listed-malware has no exceptions. Remove the call.');
    }
    const host = pattern(entry.match, 'exceptions', index, 'match');
    const path = entry.path === undefined ? undefined : parsePathGlob(entry.path);
    if (path !== undefined && 'problem' in path) {
      const node = nodeAt(['exceptions', index, 'path']);
      report(node, 'error', `"${showText(entry.path ?? '')}": ${path.problem}. ${path.remedy}`);
      continue;
    }
    if (host === undefined) continue;
    if (host.text === '*' && path === undefined) {
      const node = nodeAt(['exceptions', index, 'match']);
      report(node, 'warning', `this silences ${entry.code} for every host. Name the hosts, or the files with "path".`);
    }
    const { code, reason, expires, owner, since } = entry;
    clauses.push({
      code,
      pattern: host,
      reason,
      expires,
      place: place('exceptions', index),
      ...defined({ owner, path, view, since }),
    });
  }
  return clauses;
}

function buildAttestations(
  entries: NonNullable<PolicyFile['attest']>,
  pattern: ReadPattern,
  place: PlaceAt,
  nodeAt: NodeAt,
  report: Report,
): readonly AttestationClause[] {
  return entries.flatMap((entry, index) => {
    const host = pattern(entry.match, 'attest', index, 'match');
    if (host === undefined) return [];
    warnOfWide(host, 'attests', nodeAt(['attest', index, 'match']), report);
    const { reason, owner, expires, since } = entry;
    return [{ pattern: host, reason, owner, expires, ...defined({ since }), place: place('attest', index) }];
  });
}

function buildInternal(
  entry: NonNullable<PolicyFile['internal']>,
  nodeAt: NodeAt,
  placeOf: PlaceOf,
  report: Report,
): InternalClause {
  const suffixes: InternalSuffix[] = [];
  for (const [index, text] of entry.suffixes.entries()) {
    const node = nodeAt(['internal', 'suffixes', index]);
    const below = text.startsWith('.') || text.startsWith('*.');
    const name = normalHost(text.replace(/^\*?\./, ''));
    if (name === undefined || name.includes('*')) {
      report(node, 'error', `${quoted(text)}: this is no ending of a host name. Write .corp.example.`);
    } else {
      if (isPublicSuffix(name))
        report(
          node,
          'warning',
          `anyone can register a name below ${name}, and this trusts them all. Write your own domain.`,
        );
      suffixes.push({ name, below, place: placeOf(node) });
    }
  }
  return { suffixes, action: entry.action ?? 'skip', place: placeOf(nodeAt(['internal'])) };
}

function buildVariables(
  entries: NonNullable<PolicyFile['variables']>,
  nodeAt: NodeAt,
  placeOf: PlaceOf,
  report: Report,
): ReadonlyMap<string, VariableClause> {
  const variables = new Map<string, VariableClause>();
  for (const [name, value] of Object.entries(entries)) {
    const values = typeof value === 'string' ? [value] : value;
    for (const [index, target] of values.entries()) {
      const problem = targetProblem(target);
      if (problem === undefined) continue;
      const node = nodeAt(typeof value === 'string' ? ['variables', name] : ['variables', name, index]);
      report(node, 'error', `${quoted(target)}: ${problem}`);
    }
    variables.set(name, { values, place: placeOf(nodeAt(['variables', name])) });
  }
  return variables;
}

/** Gives why a text is no base URL that may stand in a shared file, and what to write. */
function targetProblem(text: string): string | undefined {
  const whole = text.includes('://') ? text : `https://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (!url?.hostname) return 'this is no base URL. Write https://api.example.com.';
  return url.username || url.password ? 'a base URL holds no user and no password. Remove them.' : undefined;
}

function buildLevels(
  entries: Readonly<Record<string, Level | undefined>>,
  nodeAt: NodeAt,
  placeOf: PlaceOf,
  report: Report,
): ReadonlyMap<string, LevelClause> {
  const levels = new Map<string, LevelClause>();
  for (const [id, level] of Object.entries(entries)) {
    if (level === undefined) continue;
    if (id === 'listed-malware' && level !== 'error') {
      report(nodeAt(['rules', id]), 'error', 'listed-malware is always an error. Remove this line.');
    }
    const place = placeOf(nodeAt(['rules', id]));
    levels.set(id, { level, place, askedAt: [place] });
  }
  return levels;
}

function defined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
