// Guards the upper layers: what would loosen them is taken out here and said, so that no other room has to know.
import { byName } from '../buildPolicy';
import { gradeRank } from '../gradeOrder';
import { isLouder } from '../levelOrder';
import type { HostPattern } from '../match/hostPattern';
import {
  DEFAULT_MINIMUM_SCORE,
  type InternalClause,
  type InternalSuffix,
  type LevelClause,
  type MinimumClause,
  type Override,
  type Policy,
} from '../policy';
import { type PolicyProblem, policyProblem } from '../policyProblem';
import {
  type Loosening,
  looseAttestation,
  looseException,
  looseHost,
  looseLevel,
  looseMinimum,
  looseMode,
  looseningMessage,
  looseRegions,
  looseSuffix,
  looseVariable,
} from './loosening';

/** Several layers as one policy, and what of them is not applied. */
export interface LayeredPolicy {
  readonly policy: Policy;
  /** The layers without what is not applied: what further layers are laid upon. */
  readonly layers: readonly Policy[];
  /** What is not applied of the layers that were added. */
  readonly problems: readonly PolicyProblem[];
}

/**
 * Gives the policy of several layers, the one that binds all others first. A layer may ask for more than those above,
 * and for less where they let it; every other clause is left out and is a problem at its place. `now` is ISO 8601: a
 * clause past its end binds nobody. `above` are layers as an earlier answer gave them. `undefined` for no layer at all.
 */
export function layerPolicies(
  layers: readonly Policy[],
  now: string,
  above: readonly Policy[] = [],
): LayeredPolicy | undefined {
  const problems: PolicyProblem[] = [];
  const tightened = [...above];
  for (const layer of layers) tightened.push(tighten(layer, tightened, now, problems));
  return isSome(tightened) ? { policy: merged(tightened), layers: tightened, problems } : undefined;
}

function isSome(list: readonly Policy[]): list is readonly [Policy, ...Policy[]] {
  return list.length > 0;
}

/** Parts that hold for a whole project, so that no folder of it can decide them. */
const WHOLE: readonly ('variables' | 'internal' | 'attest')[] = ['variables', 'internal', 'attest'];

/** Gives a layer without what would loosen those above. */
function tighten(policy: Policy, above: readonly Policy[], now: string, problems: PolicyProblem[]): Policy {
  const uppers = (part: Override) => above.filter(({ layers }) => layers[0]?.allowOverride.has(part) !== true);
  /** Reports a loosening, and gives whether the clause stays. */
  const stays = (loose: Loosening | undefined, pattern?: HostPattern): boolean => {
    if (loose === undefined) return true;
    const problem = policyProblem(loose.place.file, loose.place, 'warning', looseningMessage(loose), removal);
    const bound = { text: loose.bound, place: loose.boundAt };
    problems.push(pattern ? { ...problem, pattern, bound } : problem);
    return false;
  };
  const { modePlace, ...rest } = withoutWhole(policy, problems);
  const hosts = rest.hosts.filter((clause) => stays(looseHost(clause, uppers, above, now), clause.pattern));
  for (const loose of looseRegions(policy, uppers)) stays(loose);
  return {
    ...rest,
    ...(modePlace && stays(looseMode(policy, uppers)) && { modePlace }),
    minimums: rest.minimums.filter((minimum) => stays(looseMinimum(minimum, uppers))),
    hosts,
    layers: rest.layers.map((layer) => ({ ...layer, hostsByName: byName(hosts) })),
    exceptions: rest.exceptions.filter((exception) => stays(looseException(exception, uppers, now), exception.pattern)),
    attestations: rest.attestations.filter(({ place }) => stays(looseAttestation(place, uppers))),
    internal: rest.internal.map((clause): InternalClause => {
      // To deny them loosens nothing; what is asked of every host is still asked of them.
      const isTrusted = (suffix: InternalSuffix) => {
        const loose = looseSuffix(suffix, uppers, above);
        return clause.action === 'deny' ? loose === undefined : stays(loose);
      };
      const suffixes = clause.suffixes.map((suffix) => (isTrusted(suffix) ? suffix : { ...suffix, untrusted: true }));
      return { ...clause, suffixes };
    }),
    variables: new Map([...rest.variables].filter(([name]) => stays(looseVariable(policy, name, uppers)))),
    levels: new Map([...rest.levels].filter(([rule]) => stays(looseLevel(policy, rule, uppers)))),
  };
}

const removal = { kind: 'remove', title: 'Remove what is not applied' } as const;

/** Gives the policy of a folder without the parts that hold for a whole project. */
function withoutWhole(policy: Policy, problems: PolicyProblem[]): Policy {
  if (policy.layers[0]?.kind !== 'folder') return policy;
  const places = {
    variables: [...policy.variables.values()].map(({ place }) => place),
    internal: policy.internal.map(({ place }) => place),
    attest: policy.attestations.map(({ place }) => place),
  };
  for (const part of WHOLE) {
    for (const place of places[part]) {
      const message = `${part} holds for a whole project and not for a folder, so this is not applied. Move it to the policy file of the project.`;
      problems.push(policyProblem(place.file, place, 'warning', message, removal));
    }
  }
  return { ...policy, variables: new Map(), internal: [], attestations: [] };
}

/** Gives layers as one policy. Whatever a layer says less than one above it was let say that. */
function merged(policies: readonly [Policy, ...Policy[]]): Policy {
  const lowest = policies.at(-1) ?? policies[0];
  if (policies.length === 1) return lowest;
  const minimums = minimumsOf(policies);
  const score = minimums.findLast((minimum) => minimum.score !== undefined);
  const grade = minimums.findLast((minimum) => minimum.grade !== undefined);
  const mode = policies.findLast(({ modePlace }) => modePlace !== undefined)?.mode ?? 'denylist';
  const modes = policies.filter((policy) => policy.modePlace !== undefined);
  const saysMode = modes.slice(modes.findLastIndex((policy) => policy.mode !== mode) + 1);
  return {
    file: lowest.file,
    layers: policies.flatMap(({ layers }) => layers),
    extends: policies.flatMap((policy) => policy.extends),
    mode,
    ...(saysMode[0]?.modePlace && { modePlace: saysMode[0].modePlace }),
    allowListAt: saysMode.flatMap(({ allowListAt }) => allowListAt),
    minimums,
    minimumScore: score?.score ?? DEFAULT_MINIMUM_SCORE,
    ...(score && { minimumScorePlace: score.place }),
    ...(grade?.grade && { minimumGrade: grade.grade, minimumGradePlace: grade.place }),
    regions: regionsOf(policies),
    hosts: policies.flatMap(({ hosts }) => hosts),
    exceptions: policies.flatMap(({ exceptions }) => exceptions),
    attestations: policies.flatMap(({ attestations }) => attestations),
    internal: policies.flatMap(({ internal }) => internal),
    variables: new Map(policies.flatMap(({ variables }) => [...variables])),
    levels: levelsOf(policies),
  };
}

/** Gives what layers ask of scores and grades, without what a layer below was let loosen. */
function minimumsOf(policies: readonly Policy[]): readonly MinimumClause[] {
  let held: readonly MinimumClause[] = [];
  for (const next of policies.flatMap(({ minimums }) => minimums)) {
    const isMore = ({ score, grade }: MinimumClause) =>
      (score !== undefined && next.score !== undefined && score > next.score) ||
      (grade !== undefined && next.grade !== undefined && gradeRank(grade) < gradeRank(next.grade));
    held = [...held.filter((minimum) => !isMore(minimum)), next];
  }
  return held;
}

function levelsOf(policies: readonly Policy[]): ReadonlyMap<string, LevelClause> {
  const levels = new Map<string, LevelClause>();
  for (const [rule, clause] of policies.flatMap((policy) => [...policy.levels])) {
    const above = levels.get(rule);
    const askedAt =
      above && !isLouder(above.level, clause.level) ? [...above.askedAt, ...clause.askedAt] : clause.askedAt;
    levels.set(rule, { ...clause, askedAt });
  }
  return levels;
}

/** Gives the regions that hold together: a layer that may be loosened has no say beside one below. */
function regionsOf(policies: readonly Policy[]): Policy['regions'] {
  return policies.flatMap(({ regions, layers }, index) => {
    const isReplaced =
      layers[0]?.allowOverride.has('regions') === true &&
      policies.slice(index + 1).some((lower) => lower.regions.length > 0);
    return isReplaced ? [] : regions;
  });
}
