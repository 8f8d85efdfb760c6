import type { Editor } from './editor';
import { removeWorkspaces } from './workspace';

/** Ends a test: the editor quits, and has to do so well, and the folders of the test go. */
export async function leave(editor: Editor): Promise<void> {
  await editor.quit();
  removeWorkspaces();
}
