import { type CallSite, defaultPort, type HostResult, type ScanResult } from '@callsight/model';
import { hostName, placeText } from '../describe';
import { byText } from '../order';
import { unresolvedWords } from '../words';

/** An origin that network rules may open. */
export interface EgressHost {
  readonly scheme: string;
  /** A name, an address (IPv6 in brackets), or a name with `*` for what is not known. */
  readonly host: string;
  readonly port: number;
  readonly kind: 'name' | 'pattern' | 'address';
  /** It is not on the public internet: a private address, a name of the cluster or of the company. */
  readonly internal: boolean;
}

/** What network rules of a project are made of. */
export interface EgressPlan {
  readonly project: string;
  /** Sorted by host, port and scheme. */
  readonly hosts: readonly EgressHost[];
  /** Called, but not opened: what the policy or a malware list forbids. One sentence each. */
  readonly refused: readonly string[];
  /** Calls whose host is not known, one sentence each: no rule covers them. */
  readonly unresolved: readonly string[];
  /** Some call goes to the page's own origin. */
  readonly relative: boolean;
}

/** The rules that forbid a host; what others ask for is another question than who may be reached. */
const FORBIDDING: readonly string[] = ['listed-malware', 'policy-denied', 'policy-not-allowed'];

/** Gives what network rules of a scanned project are made of; a host on this machine needs none. */
export const egressPlan = (result: ScanResult, project: string): EgressPlan => {
  const { calls } = result;
  const outside = outsideHosts(result);
  const isRefused = ({ verdict }: HostResult): boolean =>
    verdict.answer === 'blocked' && FORBIDDING.includes(verdict.rule ?? '');
  return {
    project,
    hosts: outside
      .filter((host) => !isRefused(host) && !isTooOpen(host))
      .map(egressHost)
      .sort((a, b) => byText(a.host, b.host) || a.port - b.port || byText(a.scheme, b.scheme)),
    refused: [
      ...outside.filter(isRefused).map((host) => `${hostName(host)}: called and left out, ${host.verdict.why}.`),
      ...outside.filter(isTooOpen).map((host) => `${hostName(host)}: called and left out, it could be any host.`),
    ].sort(byText),
    unresolved: calls.flatMap(unresolvedText).sort(byText),
    relative: calls.some(({ relative }) => relative),
  };
};

/** Without a domain behind the part that is not known, a rule would open the internet. */
const isTooOpen = ({ host }: HostResult): boolean =>
  host.includes('*') && !/\.[^.]+\.[^.]+$/.test(host.slice(host.lastIndexOf('*') + 1));

/** Gives every origin that is called, also what the policy forbids: what a list of rules is held against. */
export const calledHosts = (result: ScanResult): readonly EgressHost[] => outsideHosts(result).map(egressHost);

const outsideHosts = ({ hosts }: ScanResult): readonly HostResult[] =>
  hosts.filter(({ evidence, scheme }) => evidence.internal !== 'loopback' && scheme !== '');

const egressHost = ({ scheme, host, port, evidence }: HostResult): EgressHost => ({
  scheme,
  host,
  port: port ?? defaultPort(scheme) ?? 443,
  kind: /^\[|^\d+(?:\.\d+){3}$/.test(host) ? 'address' : host.includes('*') ? 'pattern' : 'name',
  internal: evidence.internal !== undefined,
});

const unresolvedText = ({ file, span, relative, endpoints, unresolved }: CallSite): readonly string[] => {
  if (relative || (endpoints.length > 0 && unresolved === undefined)) return [];
  const reason = unresolved ? unresolvedWords[unresolved.reason].why : 'is not known';
  const name = unresolved?.name === undefined ? '' : `${unresolved.name} `;
  return [`${placeText({ file, line: span.line })}: not covered, the host ${name}${reason}.`];
};
