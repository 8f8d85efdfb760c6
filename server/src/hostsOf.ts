import type { CallSite, HostResult } from '@callsight/model';
import { isScored, scoreText } from '@callsight/report';

/** Gives the hosts among those known that a call may reach, the one with the lowest score first. */
export function hostsOf(call: CallSite, hosts: readonly HostResult[]): readonly HostResult[] {
  const reached = hosts.filter((host) =>
    call.endpoints.some((endpoint) => endpoint.host === host.host && endpoint.port === host.port),
  );
  return [...reached].sort((a, b) => (a.score.score ?? 101) - (b.score.score ?? 101));
}

/** Gives grade and score of the worst host of a call, `D 49`; `undefined` where nothing is scored. */
export function hintText(call: CallSite, hosts: readonly HostResult[]): string | undefined {
  const worst = hostsOf(call, hosts).find(({ score }) => isScored(score));
  return worst && scoreText(worst.score);
}
