import type { ScanResult } from '@callsight/model';
import { hostName } from '../describe';
import { byText } from '../order';
import { cilium } from './cilium';
import { csp } from './csp';
import { deno } from './deno';
import { calledHosts, type EgressHost, type EgressPlan, egressPlan } from './egressPlan';
import type { EgressTarget, EgressTargetId } from './egressTarget';
import { istio } from './istio';
import { smokescreen } from './smokescreen';
import { squid } from './squid';

/** Every form of network rules by its name. */
export const egressTargets: Readonly<Record<EgressTargetId, EgressTarget>> = {
  cilium,
  istio,
  smokescreen,
  squid,
  csp,
  deno,
};

/** Network rules of a project, and what has no place in them. */
export interface Egress {
  readonly text: string;
  /** What the rules do not cover, where their form has no comments; one sentence each. */
  readonly beside: readonly string[];
}

/** Gives the network rules that let a scanned project reach what it calls and nothing else. */
export const egressRules = (id: EgressTargetId, result: ScanResult, project: string): Egress => {
  const target = egressTargets[id];
  const plan: EgressPlan = egressPlan(result, project);
  const { text, notes } = target.render(plan);
  const said = [...plan.refused, ...notes, ...plan.unresolved];
  if (target.comment === undefined) return { text, beside: said };
  const lines = said.map((line) => `${target.comment} ${line.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}\n`);
  return {
    text: `${target.comment} What ${JSON.stringify(project)} calls, from its code.\n${lines.join('')}${text}`,
    beside: [],
  };
};

/** What differs between an existing list of rules and the code; sorted. */
export interface EgressDiff {
  readonly allowedNotCalled: readonly string[];
  readonly calledNotAllowed: readonly string[];
  /** What neither side can say, and why rules of ours would leave a host out; one sentence each. */
  readonly beside: readonly string[];
}

/** Gives what an existing list of rules allows beyond the code, and what it lacks of what its form can say. */
export const egressDiff = (id: EgressTargetId, result: ScanResult, rules: string): EgressDiff => {
  const target = egressTargets[id];
  const plan = egressPlan(result, '');
  const allowed = target.read(rules);
  const called = calledHosts(result);
  const alone = (host: EgressHost) => target.render({ ...plan, hosts: [host], relative: false });
  const canSay = (host: EgressHost): boolean => target.read(alone(host).text).some(({ matches }) => matches(host));
  const missing = called.filter((host) => !allowed.some(({ matches }) => matches(host)));
  const unsaid = missing.filter((host) => !canSay(host));
  const names = (list: Iterable<string>): readonly string[] => [...new Set(list)].sort(byText);
  return {
    allowedNotCalled: names(allowed.filter(({ matches }) => !called.some(matches)).map(({ text }) => text)),
    calledNotAllowed: names(missing.filter((host) => !unsaid.includes(host)).map(hostName)),
    beside: [...plan.refused, ...names(unsaid.flatMap((host) => alone(host).notes)), ...plan.unresolved],
  };
};
