import { isServed } from '../../addresses';
import { notification } from '../../handler';
import { readOpened } from '../../params';

/** Takes a document that the editor opened; a second opening replaces its text. */
export const didOpen = notification(
  'textDocument/didOpen',
  readOpened,
  (session, { uri, languageId, version, text }) => {
    if (!isServed(uri)) return;
    session.take(session.documents.open(uri, languageId, version, text));
    if (session.settings.for(uri).run !== 'manual') void session.diagnoser.run();
  },
);
