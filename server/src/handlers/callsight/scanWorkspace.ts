import { cancellable } from '../../cancellable';
import { request } from '../../handler';
import { readAnything } from '../../params';
import type { Status } from '../../protocol';
import { scanAll } from '../../scanAll';
import { statusOf } from '../../status';

/** Looks at every file of every folder and marks those that are not open too; tells how far it is. */
export const scanWorkspace = request(
  'callsight/scanWorkspace',
  readAnything,
  async (session, { value }, cancellation): Promise<Status> => {
    session.marksClosedFiles = true;
    for (const project of session.projects.folders()) project.changed();
    await cancellable(session, value, cancellation, (_, tell) => scanAll(session, cancellation, tell));
    return statusOf(session);
  },
);
