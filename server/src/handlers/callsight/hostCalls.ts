import { request } from '../../handler';
import { hostCalls as callsTo } from '../../hostCalls';
import { textOf } from '../../params';
import type { HostCallsResult } from '../../protocol';
import { scanAll } from '../../scanAll';

/** Gives where a host is called; looks at every file first where nobody did. */
export const hostCalls = request(
  'callsight/hostCalls',
  (params) => {
    const [uri, host] = [textOf(params, 'uri'), textOf(params, 'host')];
    return uri && host ? { uri, host } : undefined;
  },
  async (session, { uri, host }, cancellation): Promise<HostCallsResult> => {
    const isScanned = session.projects.fileHome(uri)?.project.result() !== undefined;
    if (!isScanned) await scanAll(session, cancellation);
    const known = session.view(uri);
    return { places: known ? callsTo(session, known, host) : [] };
  },
);
