import { type HostPattern, listingName } from './match/hostPattern';
import type { HostAction, HostClause, Policy } from './policy';
import { readPolicy } from './readPolicy';

const PLACE = { file: '--what-if', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Gives a policy with one more clause, which is asked before those of the same pattern. */
export function withHostClause(
  policy: Policy | undefined,
  action: HostAction,
  pattern: HostPattern,
): Policy | undefined {
  const from = policy ?? readPolicy('{}', '').policy;
  if (from === undefined) return undefined;
  const clause: HostClause = { pattern, action, place: PLACE };
  const name = listingName(pattern);
  const hostsByName = new Map(from.hostsByName);
  hostsByName.set(name, [clause, ...(from.hostsByName.get(name) ?? [])]);
  return { ...from, hosts: [...from.hosts, clause], hostsByName };
}
