import type { Answer, HostResult } from '@callsight/model';
import { answers as worstFirst } from '@callsight/report';
import type { DocumentStatus, Status } from './protocol';
import type { KnownDocument, Session } from './session';

/** Gives the counts of all folders and of open documents in none; an origin that several folders call counts once, by its worst answer. */
export function statusOf(session: Session): Status {
  const answers = new Map<string, Answer>();
  const results = session.projects.folders().map((project) => project.result());
  let calls = 0;
  let files = 0;
  const note = (host: HostResult) => {
    const known = answers.get(nameOf(host));
    answers.set(nameOf(host), known === undefined ? host.verdict.answer : worse(known, host.verdict.answer));
  };
  for (const result of results) {
    calls += result?.coverage.calls ?? 0;
    files += result?.coverage.files ?? 0;
    for (const host of result?.hosts ?? []) note(host);
  }
  for (const { view } of looseViews(session)) {
    calls += view.calls.length;
    files += 1;
    for (const host of view.hosts) note(host);
  }
  const counts = countsOf([...answers.values()]);
  const status = {
    ...counts,
    calls,
    files,
    network: session.world.network.reach(),
    scanned: results.every((result) => result !== undefined),
    policies: session.projects
      .folders()
      .flatMap((project) => project.policy().files.map((file) => session.projects.addressIn(project, file))),
  };
  return session.scanPercent === undefined ? status : { ...status, percent: session.scanPercent };
}

/** Gives what is known of open documents that lie in no folder. */
export function looseViews(session: Session): readonly KnownDocument[] {
  return session.documents.all().flatMap((document) => {
    const known = session.projects.fileHome(document.uri) ? undefined : session.view(document.uri);
    return known ? [known] : [];
  });
}

/** Gives the counts of one open document. */
export function documentStatusOf(session: Session, uri: string): DocumentStatus {
  const known = session.view(uri);
  if (!known) return { calls: 0, blocked: 0, review: 0, unknown: 0 };
  const { blocked, review, unknown } = countsOf(known.view.hosts.map((host) => host.verdict.answer));
  const calls = known.view.calls.filter((call) => call.role !== 'client').length;
  return { calls, blocked, review, unknown };
}

/** Gives the worse of two answers. */
export function worse(a: Answer, b: Answer): Answer {
  return worstFirst.indexOf(a) < worstFirst.indexOf(b) ? a : b;
}

function countsOf(answers: readonly Answer[]): Readonly<Record<Answer, number>> {
  const counts = { allowed: 0, review: 0, blocked: 0, unknown: 0 };
  for (const answer of answers) counts[answer]++;
  return counts;
}

function nameOf(host: HostResult): string {
  return `${host.scheme}://${host.host}:${host.port ?? ''}`;
}
