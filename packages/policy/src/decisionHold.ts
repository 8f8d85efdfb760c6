import type { Place, PolicyLayer } from '@callsight/model';
import { hostClause } from './clauses';
import { decide } from './decide';
import type { PolicyEdit } from './editPolicy';
import { layerOf } from './layers/binds';
import { type HostPattern, listingName, parseHostPattern } from './match/hostPattern';
import { isSamePlace } from './placeKey';
import { ACTIONS, type HostClause, type Policy } from './policy';
import type { PolicyProblem } from './policyProblem';
import { grounds } from './rules/policy-denied';
import type { HostSubject } from './rules/rule';
import { showText } from './showText';

/** What keeps a decision in a policy file from having an effect: it stands in another file, which that one cannot loosen. */
export interface DecisionHold {
  /** `deny *.acme.com ("no contract", owner SecOps)`. */
  readonly text: string;
  readonly place: Place;
  readonly layer: PolicyLayer;
  /** Who answers for it, where it says so. */
  readonly owner?: string;
  /** The host to use instead, where it names one. */
  readonly alternative?: string;
}

/**
 * Gives what keeps a decision from having an effect, by the policy that would hold with it and what would be wrong with
 * that policy; `undefined` where the decision has one. `file` is the policy file that it is written into, `subjects` are
 * the hosts that it is made for, `now` is ISO 8601.
 */
export function decisionHold(
  edit: PolicyEdit,
  file: string,
  { policy, problems }: { readonly policy?: Policy | undefined; readonly problems: readonly PolicyProblem[] },
  now: string,
  subjects: readonly HostSubject[] = [],
): DecisionHold | undefined {
  if (policy === undefined || edit.kind === 'deny') return undefined;
  if (edit.kind === 'map-variable') {
    const held = policy.variables.get(edit.variable)?.place;
    return held === undefined || held.file === file ? undefined : holdAt(policy, `variable ${edit.variable}`, held);
  }
  const pattern = parseHostPattern(edit.host);
  if ('problem' in pattern) return undefined;
  const bound = problems.find((problem) => problem.file === file && problem.pattern?.text === pattern.text)?.bound;
  if (edit.kind === 'except') {
    const isHeard = policy.exceptions.some(
      (clause) => clause.place.file === file && clause.code === edit.rule && clause.pattern.text === pattern.text,
    );
    return isHeard || bound === undefined ? undefined : holdAt(policy, bound.text, bound.place);
  }
  const stricter = stricterClause(policy, pattern, edit.kind, file, now);
  if (stricter) return holdAt(policy, '', stricter.place);
  const isApplied = policy.hosts.some(
    (clause) => clause.place.file === file && clause.action === edit.kind && clause.pattern.text === pattern.text,
  );
  if (isApplied) return edit.kind === 'allow' ? stillAsked(policy, file, now, subjects) : undefined;
  if (bound) return holdAt(policy, bound.text, bound.place);
  // A policy of the machine that cannot be used approves nothing.
  const { modePlace } = policy;
  return modePlace && modePlace.file !== file ? holdAt(policy, `mode ${policy.mode}`, modePlace) : undefined;
}

/** Gives what another file asks of all these hosts though they are allowed: a score, a region. */
function stillAsked(
  policy: Policy,
  file: string,
  now: string,
  subjects: readonly HostSubject[],
): DecisionHold | undefined {
  const held = subjects.map((subject) => {
    const { answer, why, clause } = decide(subject, policy, now);
    return answer === 'allowed' || clause === undefined || clause.file === file
      ? undefined
      : holdAt(policy, why, clause);
  });
  return held.every((each) => each !== undefined) ? held[0] : undefined;
}

/** Gives the clause of another file that asks more of all hosts of a pattern, and so decides. */
function stricterClause(
  policy: Policy,
  pattern: HostPattern,
  action: HostClause['action'],
  file: string,
  now: string,
): HostClause | undefined {
  const clause = hostClause(policy, listingName(pattern), pattern.port, now);
  const isStricter = clause !== undefined && ACTIONS.indexOf(clause.action) < ACTIONS.indexOf(action);
  return isStricter && clause.place.file !== file ? clause : undefined;
}

function holdAt(policy: Policy, text: string, place: Place): DecisionHold {
  const clause = policy.hosts.find((each) => isSamePlace(each.place, place));
  const layer = layerOf(policy, place) ?? 'repository';
  if (clause === undefined) return { text: showText(text), place, layer };
  const { action, pattern, owner, alternative } = clause;
  return {
    text: `${action} ${pattern.text}${grounds(clause)}`,
    place,
    layer,
    ...(owner === undefined ? {} : { owner }),
    ...(alternative === undefined ? {} : { alternative }),
  };
}
