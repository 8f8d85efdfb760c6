import { request } from '../../handler';
import { readAnything, record } from '../../params';
import type { Status } from '../../protocol';
import { scanAll } from '../../scanAll';
import { statusOf } from '../../status';

/** Looks at every file of every folder and marks those that are not open too; tells how far it is. */
export const scanWorkspace = request(
  'callsight/scanWorkspace',
  readAnything,
  async (session, { value }, cancellation): Promise<Status> => {
    const token = record(value)?.workDoneToken;
    const tell = (progress: object) => {
      if (typeof token === 'string' || typeof token === 'number')
        session.send('$/progress', { token, value: progress });
    };
    tell({ kind: 'begin', title: 'CallSight', percentage: 0, cancellable: true });
    session.marksClosedFiles = true;
    for (const project of session.projects.folders()) project.changed();
    await scanAll(session, cancellation, (percentage) => tell({ kind: 'report', percentage }));
    tell({ kind: 'end' });
    return statusOf(session);
  },
);
