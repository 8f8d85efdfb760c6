import { notification } from '../../handler';
import { readUris, record } from '../../params';

/** Takes what changed on disk. */
export const didChangeWatchedFiles = notification(
  'workspace/didChangeWatchedFiles',
  (params) => {
    const uris = readUris(record(params)?.changes);
    return uris && { uris };
  },
  (session, { uris }) => session.changedOnDisk(uris),
);
