import { notification } from '../../handler';
import { loadSettings } from '../../loadSettings';
import { readAnything, record } from '../../params';

/** Takes changed settings. */
export const didChangeConfiguration = notification(
  'workspace/didChangeConfiguration',
  readAnything,
  (session, { value }) => {
    const sent = record(record(value)?.settings)?.callsight;
    if (sent !== undefined && !session.client?.answersConfiguration) session.settings.setGeneral(sent);
    session.settingsChanged();
    void loadSettings(session).then(() => session.scanLater());
  },
);
