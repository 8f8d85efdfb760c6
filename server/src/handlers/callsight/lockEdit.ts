import { isLockFile, LOCK_FILE } from '@callsight/policy';
import { lockChangesText } from '@callsight/report';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { request } from '../../handler';
import { readAnything, textOf } from '../../params';
import type { LockEditResult } from '../../protocol';
import { scanAll } from '../../scanAll';

/** Gives the lock file that accepts the hosts which the folder of a document calls now. */
export const lockEdit = request(
  'callsight/lockEdit',
  readAnything,
  async (session, { value }, token): Promise<LockEditResult> => {
    const document = textOf(value, 'uri');
    const { projects } = session;
    const project =
      (document === undefined ? undefined : projects.fileHome(document)?.project) ?? projects.folders()[0];
    if (!project) throw refused('No folder is open. Open one; the lock file lies in it.');
    const uri = projects.addressIn(project, LOCK_FILE);
    const before = session.textAt(uri);
    const wrong = project.lockProblem();
    if (wrong) throw refused(`${LOCK_FILE}:${wrong.line}:${wrong.column}: ${wrong.message}`);
    if (before !== undefined && before.trim() !== '' && !isLockFile(before))
      throw refused(`${LOCK_FILE} is no lock file of CallSight. Move it away, then try again.`);
    if (!(await scanAll(session, token))) throw refused('The scan was stopped. Try again.');
    const result = project.result();
    if (!result) throw refused('The folder could not be scanned. See "CallSight: Show Log".');
    const { text, hosts } = project.acceptedHosts(result);
    const accepted = before !== undefined && result.changes ? lockChangesText(result.changes) : '';
    return { uri, exists: before !== undefined, text, hosts, accepted };
  },
);

function refused(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, message);
}
