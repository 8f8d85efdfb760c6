import type { NetworkParams } from '@callsight/server';
import * as vscode from 'vscode';

type Reach = NetworkParams['reach'];

/** What `callsight.network` says; only the user's own settings can. */
type Setting = Reach | 'ask';

const LISTS = 'callsight.consent.lists';
const HOSTS = 'callsight.consent.hosts';
/** More workspaces than these are forgotten, the oldest first. */
const MOST_WORKSPACES = 200;

/**
 * What the user agreed to: lists once for the machine, hosts for each workspace by itself. It is kept outside every
 * folder, and a folder that is not trusted gets nothing, whatever was agreed to before.
 */
export class Consent {
  readonly #kept: vscode.Memento;

  constructor(kept: vscode.Memento) {
    this.#kept = kept;
  }

  /** Gives the setting of the user; that of a folder does not count. */
  get setting(): Setting {
    const inspected = vscode.workspace.getConfiguration('callsight').inspect<Setting>('network');
    return inspected?.globalValue ?? inspected?.defaultValue ?? 'ask';
  }

  /** Gives what the server may do now. */
  params(): NetworkParams {
    const http = vscode.workspace.getConfiguration('http');
    const url = http.inspect<string>('proxy')?.globalValue;
    const noProxy = http.inspect<string[]>('noProxy')?.globalValue?.join(',');
    const proxy = url ? { proxy: { url, ...(noProxy ? { noProxy } : {}) } } : {};
    return { reach: this.#reach(), ...proxy };
  }

  /** Tells whether the user agreed that hosts of this workspace are asked. */
  get hasHosts(): boolean {
    return this.#workspaces().includes(workspaceKey());
  }

  /** Keeps that lists may be downloaded. */
  async agreeToLists(): Promise<void> {
    await this.#kept.update(LISTS, true);
  }

  /** Keeps that the hosts of this workspace may be asked; lists come with it. */
  async agreeToHosts(): Promise<void> {
    await this.agreeToLists();
    const others = this.#workspaces().filter((key) => key !== workspaceKey());
    await this.#kept.update(HOSTS, [...others, workspaceKey()].slice(-MOST_WORKSPACES));
  }

  /** Takes every consent back that holds here. */
  async takeBack(lists: boolean): Promise<void> {
    const others = this.#workspaces().filter((key) => key !== workspaceKey());
    await this.#kept.update(HOSTS, others);
    if (lists) await this.#kept.update(LISTS, undefined);
  }

  #reach(): Reach {
    const { setting } = this;
    if (!vscode.workspace.isTrusted || setting === 'off') return 'off';
    if (setting !== 'lists' && this.hasHosts) return 'probe';
    return setting !== 'ask' || this.#kept.get(LISTS) === true ? 'lists' : 'off';
  }

  #workspaces(): readonly string[] {
    const kept = this.#kept.get<unknown>(HOSTS);
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  }
}

/** Names the workspace: a workspace file, else its folders. */
function workspaceKey(): string {
  const file = vscode.workspace.workspaceFile?.toString();
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString()).sort() ?? [];
  return file ?? folders.join(' ');
}
