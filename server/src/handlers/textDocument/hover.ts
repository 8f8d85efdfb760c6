import type { CallSite, HostResult, Span } from '@callsight/model';
import { type HoverAction, hoverText } from '@callsight/report';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-protocol/node';
import { holds, toRange, touches } from '../../convert';
import { request } from '../../handler';
import { type HostCommand, recheckHost, showCalls } from '../../hostActions';
import { hostsOf } from '../../hostsOf';
import { readDocumentPosition } from '../../params';
import { policyHover } from '../../policyHover';
import type { KnownDocument, Session } from '../../session';

/** Gives the score card of the call under the pointer: on its target, its name, or a text in this file that decides the host. */
export const hover = request(
  'textDocument/hover',
  readDocumentPosition,
  (session, { uri, position }): Hover | undefined => {
    if (!session.settings.for(uri).hover) return undefined;
    const decision = session.decision(uri);
    if (decision) return policyHover(decision, position);
    const known = session.view(uri);
    const found = known && callAt(known, position);
    if (!known || !found) return undefined;
    const { call, span } = found;
    const hosts = hostsOf(call, known.view.hosts).map((host) => withProjectCalls(known, host));
    const value = hoverText({
      call,
      hosts,
      findings: known.view.findings.filter((finding) => touches(finding.span, toRange(call.target ?? call.span))),
      network: session.world.network.reach(),
      now: session.world.now().toISOString(),
      icons: session.client?.hasCommands === true,
      link: (action, host) =>
        session.client?.hasCommands ? linkTo(session, known, { action, call, host }) : undefined,
    });
    return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(span) };
  },
);

interface Found {
  readonly call: CallSite;
  readonly span: Span;
}

function callAt({ file, view }: KnownDocument, position: Position): Found | undefined {
  const spansAt = (spanOf: (call: CallSite) => Span | undefined): Found | undefined => {
    const found = view.calls.flatMap((call) => {
      const span = spanOf(call);
      return span && holds(span, position) ? [{ call, span }] : [];
    });
    return found.sort((a, b) => lengthOf(a.call.span) - lengthOf(b.call.span))[0];
  };
  return (
    spansAt(({ target }) => target) ??
    spansAt(nameSpan) ??
    spansAt(({ endpoints }) =>
      endpoints.flatMap(({ hops }) => hops).find((hop) => hop.file === file && holds(hop, position)),
    )
  );
}

/** The call up to its target: `client.post(`. */
function nameSpan({ span, target }: CallSite): Span {
  if (!target || target.line < span.line) return { ...span, endLine: span.line, endColumn: span.column };
  return { ...span, endLine: target.line, endColumn: target.column };
}

function lengthOf(span: Span): number {
  return (span.endLine - span.line) * 100_000 + span.endColumn - span.column;
}

/** Counts the calls of the whole project once it was scanned. */
function withProjectCalls({ project }: KnownDocument, host: HostResult): HostResult {
  const scanned = project
    .result()
    ?.hosts.find((each) => each.host === host.host && each.port === host.port && each.scheme === host.scheme);
  return scanned && scanned.calls > host.calls ? { ...host, calls: scanned.calls } : host;
}

interface Link {
  readonly action: HoverAction;
  readonly call: CallSite;
  readonly host: HostResult | undefined;
}

function linkTo(session: Session, known: KnownDocument, { action, call, host }: Link): string | undefined {
  const { uri } = known.document;
  if (action === 'details') return 'command:callsight.showReport';
  if (action === 'map' && call.unresolved?.name)
    return commandLink('mapVariable', { uri, variable: call.unresolved.name });
  if (!host) return undefined;
  if (action === 'allow')
    return host.verdict.answer === 'allowed' ? undefined : commandLink('allowHost', { uri, host: host.host });
  if (action === 'recheck') return linkOf(recheckHost(known, host));
  const { start } = toRange(call.target ?? call.span);
  return action === 'calls' ? linkOf(showCalls(session, known, host.host, start)) : undefined;
}

function linkOf(found: HostCommand | undefined): string | undefined {
  return found && commandLink(found.id, found.argument);
}

function commandLink(id: string, argument: object): string {
  return `command:callsight.${id}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
