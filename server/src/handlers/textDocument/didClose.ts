import { notification } from '../../handler';
import { readDocument } from '../../params';

/** Gives a document back to the disk and takes its marks off, once. */
export const didClose = notification('textDocument/didClose', readDocument, (session, { uri }) => {
  session.take(session.documents.close(uri));
  session.markClosed(uri);
});
