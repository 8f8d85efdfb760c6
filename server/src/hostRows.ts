import type { CallSite, HostResult, Reach } from '@callsight/model';
import { callsByOrigin, originKey } from '@callsight/policy';
import { byRisk, hostName, mainReason, scoreText } from '@callsight/report';
import { toRange } from './convert';
import type { Project } from './project';
import type { HostPlace, HostRow } from './protocol';
import type { Session } from './session';
import { looseViews, worse } from './status';

/** A host, and a file that calls it. */
interface FoundHost {
  readonly host: HostResult;
  readonly uri: string | undefined;
}

/** What one folder, or one document in none, calls. */
interface Part {
  readonly project: Project;
  readonly calls: readonly CallSite[];
  readonly hosts: readonly HostResult[];
}

/** Gives every host as the last scan found it, once; one that several folders call has its worst answer. */
export function hostRows(session: Session): readonly HostRow[] {
  const worst = new Map<string, FoundHost>();
  for (const { project, calls, hosts } of partsOf(session)) {
    const called = callsByOrigin(calls);
    for (const host of hosts) {
      const key = originKey(host);
      const [first] = called.get(key) ?? [];
      const found = { host, uri: first && session.projects.addressIn(project, first.file) };
      const known = worst.get(key);
      worst.set(key, known ? joined(known, found) : found);
    }
  }
  const reach = session.world.network.reach();
  return [...worst.values()].sort((a, b) => byRisk(a.host, b.host)).map((found) => rowOf(found, reach));
}

/** Gives every call to a host of the rows. */
export function hostPlaces(session: Session, target: string): readonly HostPlace[] {
  return partsOf(session).flatMap(({ project, calls }) =>
    calls.flatMap((call): readonly HostPlace[] => {
      if (!call.endpoints.some((endpoint) => originKey(endpoint) === target)) return [];
      const { file, span, form, method } = call;
      const what = method === undefined ? form : `${method} ${form}`;
      const range = toRange(call.target ?? span);
      return [{ uri: session.projects.addressIn(project, file), range, name: `${file}:${span.line}`, what }];
    }),
  );
}

function partsOf(session: Session): readonly Part[] {
  const folders = session.projects.folders().flatMap((project): readonly Part[] => {
    const result = project.result();
    return result ? [{ project, calls: result.calls, hosts: result.hosts }] : [];
  });
  return [...folders, ...looseViews(session).map(({ project, view }) => ({ project, ...view }))];
}

function joined(a: FoundHost, b: FoundHost): FoundHost {
  const isWorse = worse(a.host.verdict.answer, b.host.verdict.answer) !== a.host.verdict.answer;
  const { host, uri } = isWorse ? b : a;
  return { host: { ...host, calls: a.host.calls + b.host.calls }, uri };
}

function rowOf({ host, uri }: FoundHost, reach: Reach): HostRow {
  return {
    target: originKey(host),
    name: hostName(host),
    host: host.host,
    scheme: host.scheme,
    answer: host.verdict.answer,
    score: scoreText(host.score),
    why: mainReason(host, reach),
    calls: host.calls,
    ...(uri === undefined ? {} : { uri }),
  };
}
