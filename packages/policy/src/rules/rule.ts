import type {
  Answer,
  Baseline,
  CallSite,
  Endpoint,
  Fact,
  Fix,
  HostEvidence,
  HostScore,
  Level,
  Place,
  RuleText,
  Weakness,
} from '@callsight/model';
import { daysSince } from '../day';
import type { HostClause, InternalClause, Policy } from '../policy';
import type { RuleId } from '../ruleIds';

/** One origin with what is known of it: what rules of hosts look at. */
export interface HostSubject {
  readonly host: string;
  readonly port?: number;
  readonly scheme: string;
  readonly score: HostScore;
  readonly evidence: HostEvidence;
  /** How it stands to the lock file, where there is one. */
  readonly baseline?: Baseline;
}

/** What a rule knows beside the host: the policy, the clause in force for the host, and the clock (ISO 8601). */
export interface RuleContext {
  readonly policy: Policy | undefined;
  readonly clause: HostClause | undefined;
  /** It and those of the layers above, the one that binds all others first. */
  readonly clauses: readonly HostClause[];
  readonly internal: boolean;
  /** The clause that names the host as the user's own. */
  readonly own: InternalClause | undefined;
  readonly now: string;
}

/** What a rule has to say. */
export interface Voice {
  /** `<host>: <fact>. <what to do>.` */
  readonly message: string;
  /** The fact alone, for the verdict. */
  readonly why: string;
  /** The answer that it asks for; absent: the level decides (error blocks, warning asks for a review). */
  readonly answer?: Answer;
  /** A level that fits this case better than the rule's own. */
  readonly level?: Exclude<Level, 'off'>;
  /** What silences it beside its level; absent: an allow clause or an exception. */
  readonly lifted?: 'by-exception' | 'never';
  readonly clause?: Place;
  /** A host that may be called in its place, as somebody wrote it. */
  readonly instead?: string;
  /** Hosts that are approved, one of which may take its place. */
  readonly approved?: readonly string[];
  /** Every clause that it rests on, where there may be several. */
  readonly grounds?: readonly Place[];
  /** Where the fact stands, when not at the call's target. */
  readonly at?: Place;
}

/** A call, the endpoint that a rule speaks of, and its host. */
export interface RuleSite {
  readonly call: CallSite;
  readonly endpoint?: Endpoint;
  readonly subject?: HostSubject;
}

/** A reason to speak: its table entry, and what it looks at. */
export interface Rule extends Omit<RuleText, 'help'> {
  readonly id: RuleId;
  readonly level: Exclude<Level, 'off'>;
  /** The form of its message, with `…` for what differs. */
  readonly template: string;
  /** What it reports, in one or two sentences. */
  readonly what: string;
  /** Why that matters. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
  readonly sources: readonly string[];
  /** It also looks at hosts that are not scored. */
  readonly looksAtInternal?: boolean;
  /** Gives what it says of a host. */
  readonly ofHost?: (subject: HostSubject, context: RuleContext) => Voice | undefined;
  /** Gives what it says of a call, whatever its hosts are. */
  readonly ofCall?: (call: CallSite, policy: Policy | undefined) => Voice | undefined;
  /** Gives what it says of one endpoint of a call. */
  readonly ofEndpoint?: (endpoint: Endpoint, subject: HostSubject, call: CallSite) => Voice | undefined;
  /** It speaks only where the policy or the settings give it a level. */
  readonly offByDefault?: boolean;
  /** Gives what it says of something that weakens calls, and of the one host that is known to be called with it. */
  readonly ofWeakness?: (weakness: Weakness, host: string | undefined) => Voice | undefined;
  /** Gives the changes that mend it at a site. */
  readonly fixes?: (site: RuleSite) => readonly Fix[];
  /** What the change is called that puts the other host in place; absent: `Replace with`. */
  readonly replaceTitle?: string;
  /** Allowing, quarantining or denying the host settles it. */
  readonly settledByPolicy?: boolean;
  /** Somebody else decides whether the host may be called after all. */
  readonly needsApproval?: boolean;
}

/** Gives the one host that calls reach, where there is only one. */
export function onlyHost(calls: readonly CallSite[]): string | undefined {
  const hosts = new Set(calls.flatMap(({ endpoints }) => endpoints.map(({ host }) => host)));
  return hosts.size === 1 ? [...hosts][0] : undefined;
}

/** Gives a fact as a message begins: behind its host, or with a capital where no one host is meant. */
export function factOf(host: string | undefined, fact: string): string {
  return host === undefined ? `${fact.charAt(0).toUpperCase()}${fact.slice(1)}` : `${host}: ${fact}`;
}

/** Gives the value of a fact that still counts: evidence older than three times its TTL is void. */
export function counting<T>(fact: Fact<T>, now: string): T | undefined {
  if (fact.state === 'unknown') return undefined;
  if (fact.ttlDays === undefined) return fact.value;
  return daysSince(fact.observedAt, now) > 3 * fact.ttlDays ? undefined : fact.value;
}
