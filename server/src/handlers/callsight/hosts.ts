import { request } from '../../handler';
import { hostRows } from '../../hostRows';
import { readAnything } from '../../params';
import type { HostsResult } from '../../protocol';

/** Gives every host that is known, as the counts of the status know them. */
export const hosts = request(
  'callsight/hosts',
  readAnything,
  (session): HostsResult => ({
    hosts: hostRows(session),
    scanned: session.projects.folders().every((project) => project.result() !== undefined),
  }),
);
