import type { Session } from './session';

/** Asks the editor for the settings of each folder, where it can answer; a later call makes an earlier answer void. */
export async function loadSettings(session: Session): Promise<void> {
  if (!session.client?.answersConfiguration) return;
  const folders = session.projects.folderUris();
  const items = [{ section: 'callsight' }, ...folders.map((scopeUri) => ({ scopeUri, section: 'callsight' }))];
  const turn = session.settings.startLoading();
  try {
    const sent = await session.connection.sendRequest<unknown>('workspace/configuration', { items });
    if (!Array.isArray(sent) || !session.settings.isLatest(turn)) return;
    session.settings.setGeneral(sent[0]);
    for (const [at, folder] of folders.entries()) session.settings.setFolder(folder, sent[at + 1]);
    session.settingsChanged();
  } catch {
    session.log('warning', 'the editor did not give the settings; the defaults hold');
  }
}
