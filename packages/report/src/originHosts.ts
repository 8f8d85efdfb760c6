import type { Answer, CallSite, HostResult } from '@callsight/model';
import { answers } from './order';

const originOf = ({ scheme, host, port }: Pick<HostResult, 'scheme' | 'host' | 'port'>): string =>
  JSON.stringify([scheme, host, port]);

/** Gives a function from a call to the hosts that it may reach, each once. */
export const hostsByOrigin = (hosts: readonly HostResult[]): ((call: CallSite) => readonly HostResult[]) => {
  const byOrigin = new Map(hosts.map((host) => [originOf(host), host]));
  return ({ endpoints }) => [...new Set(endpoints.flatMap((endpoint) => byOrigin.get(originOf(endpoint)) ?? []))];
};

/** Gives the worst answer among the hosts of a call; what is not known of its target makes it unknown at best. */
export const answerOfCall = (call: CallSite, hosts: readonly HostResult[]): Answer => {
  const given = hosts.map(({ verdict }) => verdict.answer);
  const isOpen = call.unresolved !== undefined || (hosts.length === 0 && !call.relative);
  return answers.find((answer) => given.includes(answer) || (answer === 'unknown' && isOpen)) ?? 'allowed';
};
