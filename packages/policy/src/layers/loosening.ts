import type { Place } from '@callsight/model';
import { ownClause } from '../clauses';
import { gradeRank } from '../gradeOrder';
import { isLouder, LEVELS } from '../levelOrder';
import { type HostPattern, listingName } from '../match/hostPattern';
import {
  ACTIONS,
  DEFAULT_MINIMUM_SCORE,
  type ExceptionClause,
  type HostAction,
  type HostClause,
  type InternalSuffix,
  type MinimumClause,
  type Override,
  type Policy,
} from '../policy';
import type { RuleId } from '../ruleIds';
import { ruleOf } from '../rules';
import { showText } from '../showText';
import { isOutside } from './regionCover';

/** Why a clause is not applied: it would loosen what stands elsewhere. */
export interface Loosening {
  readonly place: Place;
  /** The part of the policy, which the upper layer could let others loosen. */
  readonly part: Override;
  /** What stands in the upper layer: `minimumScore 70`. */
  readonly bound: string;
  readonly boundAt: Place;
  /** What to write in its place. */
  readonly remedy: string;
}

/** Layers above one, as far as they bind it in one part: those that do not let it loosen that. */
type Uppers = (part: Override) => readonly Policy[];

const REMOVE = 'Remove it';

/** Gives why the mode of a policy is not applied. */
export function looseMode(policy: Policy, uppers: Uppers): Loosening | undefined {
  const place = policy.modePlace;
  if (place === undefined || policy.mode === 'allowlist') return undefined;
  const upper = uppers('mode').find(({ mode }) => mode === 'allowlist');
  return upper?.modePlace && { place, part: 'mode', bound: 'mode allowlist', boundAt: upper.modePlace, remedy: REMOVE };
}

/** Gives why a minimum of a policy is not applied. */
export function looseMinimum({ score, grade, place }: MinimumClause, uppers: Uppers): Loosening | undefined {
  if (score !== undefined) {
    const [upper] = uppers('minimumScore')
      .flatMap(scoresAsked)
      .filter((other) => other.score > score)
      .sort((a, b) => b.score - a.score);
    if (upper === undefined) return undefined;
    const remedy = `Write ${upper.score} or more`;
    return { place, part: 'minimumScore', bound: `minimumScore ${upper.score}`, boundAt: upper.place, remedy };
  }
  if (grade === undefined) return undefined;
  const [upper] = uppers('minimumGrade')
    .flatMap(({ minimums }) =>
      minimums.flatMap((other) => (other.grade ? [{ grade: other.grade, at: other.place }] : [])),
    )
    .filter((other) => gradeRank(other.grade) < gradeRank(grade))
    .sort((a, b) => gradeRank(a.grade) - gradeRank(b.grade));
  if (upper === undefined) return undefined;
  const remedy = `Write ${upper.grade} or better`;
  return { place, part: 'minimumGrade', bound: `minimumGrade ${upper.grade}`, boundAt: upper.at, remedy };
}

/** Gives the scores that a layer asks for; one that makes the rule act asks for the usual one where it names none. */
function scoresAsked({ minimums, levels }: Policy): readonly { readonly score: number; readonly place: Place }[] {
  const named = minimums.flatMap(({ score, place }) => (score === undefined ? [] : [{ score, place }]));
  const level = levels.get('score-below-minimum');
  if (named.length > 0 || level === undefined || !isLouder(level.level, 'info')) return named;
  return [{ score: DEFAULT_MINIMUM_SCORE, place: level.place }];
}

const UNKNOWN = ['allow', 'review', 'deny'] as const;

/** Gives which regions of a policy have no effect. */
export function looseRegions(policy: Policy, uppers: Uppers): readonly Loosening[] {
  const [own] = policy.regions;
  if (own === undefined) return [];
  return uppers('regions').flatMap(({ regions: [upper] }) => {
    if (upper === undefined) return [];
    const bound = { part: 'regions', boundAt: upper.place } as const;
    const listed = own.allow.flatMap((region, index): readonly Loosening[] => {
      const isDenied = upper.deny.includes(region);
      if (!isDenied && !isOutside(region, upper.allow)) return [];
      const words = isDenied ? `regions.deny ${region}` : `regions.allow ${upper.allow.join(', ')}`;
      return [{ ...bound, place: own.allowAt[index] ?? own.place, bound: words, remedy: REMOVE }];
    });
    const weaker = UNKNOWN.indexOf(own.unknown) < UNKNOWN.indexOf(upper.unknown);
    if (!weaker || own.unknownAt === undefined) return listed;
    const remedy = `Write ${upper.unknown}`;
    return [...listed, { ...bound, place: own.unknownAt, bound: `regions.unknown ${upper.unknown}`, remedy }];
  });
}

/** Gives why the level of a rule is not applied. */
export function looseLevel(policy: Policy, rule: string, uppers: Uppers): Loosening | undefined {
  const own = policy.levels.get(rule);
  if (own === undefined) return undefined;
  const quieted = isLouder(ruleOf(rule as RuleId)?.level ?? 'off', own.level) ? clauseOfRule(rule, uppers) : undefined;
  if (quieted) return { place: own.place, part: 'rules', ...quieted, remedy: REMOVE };
  const upper = uppers('rules')
    .flatMap(({ levels }) => levels.get(rule) ?? [])
    .filter(({ level }) => isLouder(level, own.level))
    .sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))[0];
  return (
    upper && {
      place: own.place,
      part: 'rules',
      bound: `${rule} ${upper.level}`,
      boundAt: upper.place,
      remedy: `Write ${upper.level}${upper.level === 'error' ? '' : ' or more'}`,
    }
  );
}

/** Gives the clause of a layer above that a rule speaks for: to quieten the rule would loosen the clause. */
function clauseOfRule(rule: string, uppers: Uppers): Pick<Loosening, 'bound' | 'boundAt'> | undefined {
  for (const upper of uppers('rules')) {
    const action = ACTION_OF_RULE[rule];
    const clause = action && upper.hosts.find((each) => each.action === action);
    if (clause) return { bound: `${clause.action} ${clause.pattern.text}`, boundAt: clause.place };
    const denied = rule === 'policy-denied' && upper.internal.find((each) => each.action === 'deny');
    if (denied) return { bound: 'internal deny', boundAt: denied.place };
    const asked = askedOfAll(upper, rule);
    if (asked) return asked;
  }
  return undefined;
}

const ACTION_OF_RULE: Readonly<Record<string, HostAction>> = {
  'policy-denied': 'deny',
  'policy-quarantined': 'quarantine',
};

/** Gives what a layer asks of every host in the name of a rule. */
function askedOfAll(upper: Policy, rule: string): Pick<Loosening, 'bound' | 'boundAt'> | undefined {
  if (rule === 'policy-not-allowed' && upper.mode === 'allowlist' && upper.modePlace)
    return { bound: 'mode allowlist', boundAt: upper.modePlace };
  if (rule === 'region-not-allowed' && upper.regions[0]) return { bound: 'regions', boundAt: upper.regions[0].place };
  return rule === 'score-below-minimum' ? scoreAsked(upper) : undefined;
}

/** Gives why a clause of `hosts` is not applied: a layer above is stricter with the host, or keeps a list of its own. */
export function looseHost(
  clause: HostClause,
  uppers: Uppers,
  all: readonly Policy[],
  now: string,
): Loosening | undefined {
  const { pattern, action, place } = clause;
  if (action === 'deny') return undefined;
  const loose = (bound: string, boundAt: Place, remedy: string): Loosening => ({
    place,
    part: 'hosts',
    bound,
    boundAt,
    remedy,
  });
  for (const upper of uppers('hosts')) {
    const own = covering(upper, pattern, now);
    if (own && ACTIONS.indexOf(own.action) < ACTIONS.indexOf(action))
      return loose(`${own.action} ${own.pattern.text}`, own.place, REMOVE);
  }
  for (const { internal } of uppers('hosts')) {
    const denied = internal.find(
      (own) => own.action === 'deny' && own.suffixes.some((suffix) => isBelow(suffix, pattern)),
    );
    if (denied) return loose('internal deny', denied.place, REMOVE);
  }
  const list = uppers('hosts').find(({ mode }) => mode === 'allowlist');
  if (!list?.modePlace || all.some((upper) => covering(upper, pattern, now) !== undefined)) return undefined;
  return loose('mode allowlist', list.modePlace, 'Have the host listed there');
}

function isBelow({ name, below }: InternalSuffix, pattern: HostPattern): boolean {
  return pattern.name.endsWith(`.${name}`) || (pattern.name === name && (pattern.wildcard || !below));
}

/** Gives the clause of a layer that holds for every host of a pattern. */
function covering({ layers: [layer] }: Policy, pattern: HostPattern, now: string): HostClause | undefined {
  return layer && ownClause(layer, listingName(pattern), pattern.port, now);
}

/** Gives why an exception is not applied: what it silences is asked for above. */
export function looseException(exception: ExceptionClause, uppers: Uppers, now: string): Loosening | undefined {
  const { code, pattern, place } = exception;
  for (const upper of uppers('exceptions')) {
    const found = whatAsks(upper, code, pattern, now);
    if (found) return { place, part: 'exceptions', ...found, remedy: REMOVE };
  }
  return undefined;
}

function whatAsks(
  upper: Policy,
  code: string,
  pattern: HostPattern,
  now: string,
): Pick<Loosening, 'bound' | 'boundAt'> | undefined {
  const level = upper.levels.get(code);
  if (level && (level.level === 'error' || level.level === 'warning'))
    return { bound: `${code} ${level.level}`, boundAt: level.place };
  const clause = covering(upper, pattern, now);
  if (clause && clause.action === ACTION_OF_RULE[code])
    return { bound: `${clause.action} ${clause.pattern.text}`, boundAt: clause.place };
  return askedOfAll(upper, code);
}

/** Gives what a layer asks of the score of every host. */
function scoreAsked({ minimums: [minimum] }: Policy): Pick<Loosening, 'bound' | 'boundAt'> | undefined {
  if (minimum === undefined) return undefined;
  const { score, grade, place } = minimum;
  return { bound: score === undefined ? `minimumGrade ${grade}` : `minimumScore ${score}`, boundAt: place };
}

/** Gives why a statement about evidence is not applied: a layer above asks for a score, which it would raise. */
export function looseAttestation(place: Place, uppers: Uppers): Loosening | undefined {
  for (const upper of uppers('attest')) {
    const asked = scoreAsked(upper);
    if (asked) return { place, part: 'attest', ...asked, remedy: REMOVE };
  }
  return undefined;
}

/** Gives why an ending of own names is not trusted: a layer above asks something of every host that it does not name. */
export function looseSuffix(suffix: InternalSuffix, uppers: Uppers, all: readonly Policy[]): Loosening | undefined {
  const isNamed = all.some(({ internal }) =>
    internal.some(({ suffixes }) => suffixes.some((own) => holds(own, suffix))),
  );
  if (isNamed) return undefined;
  for (const upper of uppers('internal')) {
    const [regions] = upper.regions;
    const [rule, level] = [...upper.levels].find(([, asked]) => isLouder(asked.level, 'info')) ?? [];
    const asked =
      askedOfAll(upper, 'policy-not-allowed') ??
      scoreAsked(upper) ??
      (regions && { bound: 'regions', boundAt: regions.place }) ??
      (level && { bound: `${rule} ${level.level}`, boundAt: level.place });
    if (asked)
      return { place: suffix.place, part: 'internal', ...asked, remedy: 'Have the name listed as internal there' };
  }
  return undefined;
}

function holds(own: InternalSuffix, other: InternalSuffix): boolean {
  return (
    own.untrusted !== true &&
    (other.name.endsWith(`.${own.name}`) || (own.name === other.name && (!own.below || other.below)))
  );
}

/** Gives why a variable is not applied: a layer above says what it stands for. */
export function looseVariable(policy: Policy, name: string, uppers: Uppers): Loosening | undefined {
  const own = policy.variables.get(name);
  const upper = uppers('variables').flatMap(({ variables }) => variables.get(name) ?? [])[0];
  if (!own || !upper || JSON.stringify(own.values) === JSON.stringify(upper.values)) return undefined;
  return { place: own.place, part: 'variables', bound: `variable ${name}`, boundAt: upper.place, remedy: REMOVE };
}

/** Gives the sentence for a clause that is not applied. */
export function looseningMessage({ part, bound, boundAt, remedy }: Loosening): string {
  const where = `${boundAt.file}:${boundAt.line}`;
  const outcome =
    part === 'internal' ? 'these names stay on this machine and are judged like others' : 'it is not applied';
  const fact = `this would loosen ${showText(bound)} in ${where}, so ${outcome}`;
  return `${fact}. ${remedy}, or ask for "allowOverride": ["${part}"] there.`;
}
