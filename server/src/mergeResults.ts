import type { CallSite, Finding, GradeChange, HostResult, LockChanges, Place, ScanResult } from '@callsight/model';
import { rollUp } from '@callsight/scoring';

/** The scan of one folder, and the name that its files get in a report of several folders. */
export interface NamedResult {
  readonly name: string;
  readonly result: ScanResult;
}

/** Gives one result for several folders: each file's name starts with its folder's, a host's calls are added up. */
export function mergeResults(parts: readonly NamedResult[]): ScanResult {
  const [first] = parts;
  if (first && parts.length === 1) return first.result;
  const all = parts.map(({ name, result }) => prefixed(name, result));
  const sum = (count: (result: ScanResult) => number) => all.reduce((total, result) => total + count(result), 0);
  const hosts = mergeHosts(all.flatMap((result) => result.hosts));
  return {
    coverage: {
      files: sum(({ coverage }) => coverage.files),
      parsed: sum(({ coverage }) => coverage.parsed),
      calls: sum(({ coverage }) => coverage.calls),
      resolved: sum(({ coverage }) => coverage.resolved),
      relative: sum(({ coverage }) => coverage.relative),
      unresolved: sum(({ coverage }) => coverage.unresolved),
      skipped: sum(({ coverage }) => coverage.skipped),
    },
    calls: all.flatMap(({ calls }) => calls),
    hosts,
    findings: all.flatMap(({ findings }) => findings),
    suppressed: all.flatMap(({ suppressed }) => suppressed ?? []),
    skipped: all.flatMap(({ skipped }) => skipped),
    exceptions: all.flatMap(({ exceptions }) => exceptions ?? []),
    rollUp: rollUp(hosts.map(({ score }) => score)),
    ...mergeChanges(all),
  };
}

/** Hosts keep their names, since a report names no lock file beside a host; each file is named once. */
function mergeChanges(results: readonly ScanResult[]): Pick<ScanResult, 'changes'> {
  const parts = results.flatMap(({ changes }) => changes ?? []);
  const [first] = parts;
  if (first === undefined) return {};
  const names = (of: (part: LockChanges) => readonly string[]) => [...new Set(parts.flatMap(of))].sort();
  const grades = (of: (part: LockChanges) => readonly GradeChange[]) =>
    parts.flatMap(of).sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));
  const scoredAt = parts
    .flatMap((part) => part.scoredAt ?? [])
    .sort()
    .at(-1);
  return {
    changes: {
      file: parts.map(({ file }) => file).join(', '),
      hosts: parts.reduce((total, { hosts }) => total + hosts, 0),
      ...(scoredAt === undefined ? {} : { scoredAt }),
      added: names(({ added }) => added),
      fallen: grades(({ fallen }) => fallen),
      risen: grades(({ risen }) => risen),
      gone: names(({ gone }) => gone),
      stale: names(({ stale }) => stale),
    },
  };
}

function mergeHosts(hosts: readonly HostResult[]): HostResult[] {
  const byOrigin = new Map<string, HostResult>();
  for (const host of hosts) {
    const key = `${host.host} ${host.port ?? ''} ${host.scheme}`;
    const known = byOrigin.get(key);
    byOrigin.set(key, known ? { ...known, calls: known.calls + host.calls } : host);
  }
  return [...byOrigin].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, host]) => host);
}

function prefixed(name: string, result: ScanResult): ScanResult {
  const moved = <P extends Place>(place: P): P => ({ ...place, file: `${name}/${place.file}` });
  const call = (site: CallSite): CallSite => ({
    ...site,
    file: `${name}/${site.file}`,
    endpoints: site.endpoints.map((endpoint) => ({ ...endpoint, hops: endpoint.hops.map(moved) })),
  });
  const finding = <F extends Finding>(each: F): F => ({
    ...each,
    file: `${name}/${each.file}`,
    related: each.related.map(moved),
  });
  return {
    ...result,
    calls: result.calls.map(call),
    findings: result.findings.map(finding),
    suppressed: (result.suppressed ?? []).map((each) => {
      const { suppression, ...rest } = finding(each);
      return { ...rest, suppression: { ...suppression, place: moved(suppression.place) } };
    }),
    exceptions: (result.exceptions ?? []).map((entry) => ({ ...entry, place: moved(entry.place) })),
    skipped: result.skipped.map((skipped) => ({ ...skipped, file: `${name}/${skipped.file}` })),
    ...(result.changes && { changes: { ...result.changes, file: `${name}/${result.changes.file}` } }),
  };
}
