import { addressOf, pathOf } from './addresses';
import { defaultSettings, readSettings, type Settings } from './settings';

/** The user's settings: one set for everything, and one for each folder where the editor tells them apart. */
export class SettingsStore {
  #general: Settings = defaultSettings;
  readonly #byFolder = new Map<string, Settings>();
  #turn = 0;

  /** Gives the settings that hold for a document: its deepest folder's, else the general ones. */
  for(uri: string): Settings {
    const address = normal(uri);
    let best: string | undefined;
    for (const folder of this.#byFolder.keys()) {
      const isInside = address === folder || address.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
      if (isInside && folder.length > (best?.length ?? -1)) best = folder;
    }
    return (best === undefined ? undefined : this.#byFolder.get(best)) ?? this.#general;
  }

  /** Takes the general settings as the editor sent them. */
  setGeneral(sent: unknown): void {
    this.#general = readSettings(sent);
  }

  /** Takes a folder's settings as the editor sent them. */
  setFolder(uri: string, sent: unknown): void {
    this.#byFolder.set(normal(uri), readSettings(sent));
  }

  removeFolder(uri: string): void {
    this.#byFolder.delete(normal(uri));
  }

  /** Gives the number of a new attempt to load; only the latest attempt's answer counts. */
  startLoading(): number {
    return ++this.#turn;
  }

  isLatest(turn: number): boolean {
    return turn === this.#turn;
  }
}

/** Editors write the same address in several ways. */
function normal(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : addressOf(path);
}
