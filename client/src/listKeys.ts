import type * as vscode from 'vscode';

const SECRET = 'callsight.listKeys';

/** Only variables of this form are handed to the server, whatever the secret holds. */
const VARIABLE = /^CALLSIGHT_[A-Z]+_KEY$/;

/**
 * The user's keys with publishers of lists, by the variable that the server reads each from. They are kept in the
 * editor's secret storage and reach the server in the environment of its process, which no log shows.
 */
export class ListKeys {
  readonly #secrets: vscode.SecretStorage;
  /** Fires when a key was set or removed, in any window. */
  readonly onDidChange: vscode.Event<void>;

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
    this.onDidChange = (listener) =>
      secrets.onDidChange(({ key }) => {
        if (key === SECRET) listener();
      });
  }

  /** Gives the keys by variable; what cannot be read is none. */
  async variables(): Promise<Readonly<Record<string, string>>> {
    try {
      const kept: unknown = JSON.parse((await this.#secrets.get(SECRET)) ?? '{}');
      const pairs = Object.entries(kept ?? {}).filter(([name, key]) => VARIABLE.test(name) && typeof key === 'string');
      return Object.fromEntries(pairs);
    } catch {
      return {};
    }
  }

  /** Keeps a key. */
  async set(variable: string, key: string): Promise<void> {
    await this.#secrets.store(SECRET, JSON.stringify({ ...(await this.variables()), [variable]: key }));
  }

  /** Removes a key. */
  async remove(variable: string): Promise<void> {
    const { [variable]: _, ...others } = await this.variables();
    await this.#secrets.store(SECRET, JSON.stringify(others));
  }
}
