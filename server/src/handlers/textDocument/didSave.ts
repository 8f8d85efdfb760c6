import { notification } from '../../handler';
import { readDocument, textOf } from '../../params';

/** Takes a save: the text on disk and the editor's are the same from here on. */
export const didSave = notification(
  'textDocument/didSave',
  (params) => {
    const document = readDocument(params);
    return document && { ...document, text: textOf(params, 'text') };
  },
  (session, { uri, text }) => {
    session.take(session.documents.save(uri, text));
    if (session.settings.for(uri).run === 'manual') return;
    void session.diagnoser.run();
    session.scanLater();
  },
);
