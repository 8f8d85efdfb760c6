import { notification } from '../../handler';
import { loadSettings } from '../../loadSettings';
import { readUris, record } from '../../params';
import { scanAll } from '../../scanAll';

/** Takes folders in and out: marks of what is gone go with it. */
export const didChangeWorkspaceFolders = notification(
  'workspace/didChangeWorkspaceFolders',
  (params) => {
    const event = record(record(params)?.event);
    const added = readUris(event?.added);
    const removed = readUris(event?.removed);
    return added && removed && { added, removed };
  },
  (session, { added, removed }) => {
    session.changeFolders(added, removed);
    void loadSettings(session).then(() => scanAll(session));
  },
);
