import { byName } from './buildPolicy';
import type { HostPattern } from './match/hostPattern';
import type { HostAction, HostClause, Policy } from './policy';
import { readPolicy } from './readPolicy';

/** Gives the policy of one file with one more clause, in place of those of the same pattern; without a file a new one. */
export function withHostClause(
  policy: Policy | undefined,
  action: HostAction,
  pattern: HostPattern,
): Policy | undefined {
  const from = policy ?? readPolicy('{}', 'callsight.json').policy;
  if (from === undefined) return undefined;
  const place = { file: from.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const clause: HostClause = { pattern, action, place };
  const hosts = [clause, ...from.hosts.filter((other) => other.pattern.text !== pattern.text)];
  return { ...from, hosts, layers: from.layers.map((layer) => ({ ...layer, hostsByName: byName(hosts) })) };
}
