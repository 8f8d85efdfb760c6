import type { CallKind, CallSite } from '@callsight/model';
import { showText } from '../showText';
import { factOf, type Rule } from './rule';

/** Libraries whose clients call by themselves; of the others, each call speaks for itself. */
const CALLING_CLIENTS: ReadonlySet<CallKind> = new Set<CallKind>(['sdk', 'other', 'websocket', 'grpc', 'sse']);

/** Calls whose host is decided by whoever calls the program. */
export const hostFromRequest: Rule = {
  id: 'host-from-request',
  title: 'Host decided by a request',
  level: 'error',
  securitySeverity: '8.6',
  precision: 'high',
  cwe: 'CWE-918',
  owasp: 'API7:2023',
  tags: ['security'],
  template:
    '…: the caller of this program decides the host (…). Compare it with a list of allowed origins before the call.',
  what: 'The host of this call, or a part of it, comes from a request that the program answers: its query, path, body or headers. A value that only fills the path is left alone, and so is one that was compared with a fixed list of origins.',
  why: 'Whoever sends the request chooses where the program connects: to the metadata service of the cloud, to databases inside the network, or to a host that collects the keys it is sent (server-side request forgery).',
  mend: 'Take the host from a list that stands in the code: compare the origin of new URL(value) with it and stop where it is not there. Also pass redirect: "error", so that an allowed host cannot send the call elsewhere.',
  sources: [
    'https://cwe.mitre.org/data/definitions/918.html',
    'https://owasp.org/API-Security/editions/2023/en/0xa7-server-side-request-forgery/',
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
  ],
  ofCall(call) {
    const { unresolved, endpoints } = call;
    if (unresolved?.reason !== 'request' || !callsOut(call)) return undefined;
    const [endpoint] = endpoints;
    const name = unresolved.name === undefined ? '' : ` (${showText(unresolved.name)})`;
    const fact = `the caller of this program decides ${endpoint ? 'a part of the host' : 'the host of this call'}${name}`;
    const message = `${factOf(endpoint?.host, fact)}. Compare it with a list of allowed origins before the call.`;
    return { message, why: fact };
  },
};

function callsOut({ role, kind }: CallSite): boolean {
  return role !== 'client' || CALLING_CLIENTS.has(kind);
}
