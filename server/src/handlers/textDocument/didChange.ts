import { notification } from '../../handler';
import { readChanged } from '../../params';

/** Takes what was typed; the marks follow when typing pauses. */
export const didChange = notification('textDocument/didChange', readChanged, (session, { uri, version, changes }) => {
  const event = session.documents.change(uri, version, changes);
  session.take(event);
  if (event.kind === 'doubted') session.diagnoser.clear(uri);
  if (event.kind === 'changed' && session.settings.for(uri).run === 'onType') session.diagnoser.afterPause();
});
