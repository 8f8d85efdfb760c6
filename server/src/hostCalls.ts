import { toRange } from './convert';
import type { ReportPlace } from './protocol';
import type { KnownDocument, Session } from './session';

/** Gives where a host is called: in a document as its text is now, and in the other files that the last scan read. */
export function hostCalls(session: Session, known: KnownDocument, host: string): readonly ReportPlace[] {
  const { project, file, view } = known;
  const elsewhere = (project.result()?.calls ?? []).filter((call) => call.file !== file);
  const calls = [...view.calls, ...elsewhere].filter(
    ({ role, endpoints }) => role !== 'client' && endpoints.some((endpoint) => endpoint.host === host),
  );
  return calls.map((call) => ({
    uri: session.projects.addressIn(project, call.file),
    range: toRange(call.target ?? call.span),
  }));
}
