import type { Finding, HostResult } from '@callsight/model';
import { originKey } from '@callsight/policy';
import { hostName } from '@callsight/report';
import type { CodeAction, Position } from 'vscode-languageserver-protocol/node';
import { toRange } from './convert';
import { hostCalls } from './hostCalls';
import type { Project } from './project';
import type { KnownDocument, Session } from './session';

/** A command of the client that tells more of a host, and what it is called with. */
export interface HostCommand {
  readonly id: 'explain' | 'recheckHost' | 'showCalls';
  readonly title: string;
  readonly argument: object;
}

/** Gives what may be looked at where findings speak of hosts: the score, a new answer of the host, all calls to it. */
export function hostActions(session: Session, known: KnownDocument, findings: readonly Finding[]): CodeAction[] {
  const named = new Map(findings.flatMap(({ host, span }) => (host === undefined ? [] : [[host, span] as const])));
  return [...named].flatMap(([name, span]) => {
    const origins = known.view.hosts.filter(({ host }) => host === name);
    return [
      ...origins.flatMap((host) => [explainHost(known, host), recheckHost(known, host)]),
      showCalls(session, known, name, toRange(span).start),
    ].flatMap((found) => (found ? [actionOf(found)] : []));
  });
}

function actionOf({ id, title, argument }: HostCommand): CodeAction {
  return { title, kind: 'quickfix', command: { command: `callsight.${id}`, title, arguments: [argument] } };
}

/** Gives the command that tells where the points of a host come from; nothing for one that is not scored by rule. */
function explainHost({ document }: KnownDocument, host: HostResult): HostCommand | undefined {
  if (host.score.grade === 'internal') return undefined;
  const title = `Explain the score of ${hostName(host)}`;
  return { id: 'explain', title, argument: { uri: document.uri, target: targetOf(host) } };
}

/** Gives the command that asks a host anew; nothing for one whose name never leaves this machine. */
export function recheckHost({ project, document, view }: KnownDocument, host: HostResult): HostCommand | undefined {
  if (!mayAsk(project, view, host)) return undefined;
  const argument = { uri: document.uri, target: targetOf(host), host: host.host };
  return { id: 'recheckHost', title: `Check ${hostName(host)} again`, argument };
}

/** Gives the command that shows every call to a host; nothing where there is one alone. */
export function showCalls(
  session: Session,
  known: KnownDocument,
  host: string,
  position: Position,
): HostCommand | undefined {
  const count = hostCalls(session, known, host).length;
  // Before the first scan there may be more, which nobody has counted.
  const isCounted = known.project.root === undefined || known.project.result() !== undefined;
  if (isCounted && count < 2) return undefined;
  const title = isCounted ? `Show all ${count} calls to ${host}` : `Show all calls to ${host}`;
  return { id: 'showCalls', title, argument: { uri: known.document.uri, host, position } };
}

/** Tells whether a host may be asked for calls that name it: its name is certain and holds nothing secret. */
export function mayAsk(
  project: Project,
  { calls, hosts }: KnownDocument['view'],
  { host, port }: Pick<HostResult, 'host' | 'port'>,
): boolean {
  const naming = calls.filter(({ endpoints }) => endpoints.some((endpoint) => endpoint.host === host));
  const plan = project.questions?.plan({ calls: naming, hosts });
  return [...(plan?.due ?? []), ...(plan?.rested ?? [])].some((each) => each.host === host && each.port === port);
}

function targetOf(host: HostResult): string {
  return host.scheme === '' ? hostName(host) : originKey(host);
}
