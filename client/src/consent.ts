import type { NetworkParams } from '@callsight/server';
import * as vscode from 'vscode';
import { type NetworkSetting, type Reach, reachAgreed } from './reachAgreed';

/** Where each consent is kept. */
const KEPT = {
  lists: 'callsight.consent.lists',
  hosts: 'callsight.consent.hosts',
  registries: 'callsight.consent.registries',
} as const;

/** More workspaces than these are forgotten, the oldest first. */
const MOST_WORKSPACES = 200;

/**
 * What the user agreed to: lists once for the machine, hosts and registries for each workspace by itself. It is kept
 * outside every folder, and a folder that is not trusted gets nothing, whatever was agreed to before.
 */
export class Consent {
  readonly #kept: vscode.Memento;

  constructor(kept: vscode.Memento) {
    this.#kept = kept;
  }

  /** Gives the setting of the user; that of a folder does not count. */
  get setting(): NetworkSetting {
    const inspected = vscode.workspace.getConfiguration('callsight').inspect<NetworkSetting>('network');
    return inspected?.globalValue ?? inspected?.defaultValue ?? 'ask';
  }

  /** Gives how far the network may be asked now. */
  get reach(): Reach {
    return reachAgreed({
      setting: this.setting,
      isTrusted: vscode.workspace.isTrusted,
      lists: this.#kept.get(KEPT.lists) === true,
      hosts: this.#holds('hosts'),
      registries: this.#holds('registries'),
    });
  }

  /** Gives what the server may do now. */
  params(): NetworkParams {
    const http = vscode.workspace.getConfiguration('http');
    const url = http.inspect<string>('proxy')?.globalValue;
    const noProxy = http.inspect<string[]>('noProxy')?.globalValue?.join(',');
    const proxy = url ? { proxy: { url, ...(noProxy ? { noProxy } : {}) } } : {};
    const callsight = vscode.workspace.getConfiguration('callsight');
    const probeThroughProxy = callsight.inspect<boolean>('probeThroughProxy')?.globalValue === true;
    return { reach: this.reach, probeThroughProxy, ...proxy };
  }

  /** Keeps that the network may be asked as far as this; each step comes with those before it. */
  async agree(step: Exclude<Reach, 'off'>): Promise<void> {
    await this.#kept.update(KEPT.lists, true);
    if (step !== 'lists') await this.#keep('hosts', true);
    if (step === 'third-party') await this.#keep('registries', true);
  }

  /** Takes back what goes beyond a step. */
  async takeBack(step: Reach): Promise<void> {
    if (step !== 'third-party') await this.#keep('registries', false);
    if (step === 'lists' || step === 'off') await this.#keep('hosts', false);
    if (step === 'off') await this.#kept.update(KEPT.lists, undefined);
  }

  #holds(what: 'hosts' | 'registries'): boolean {
    return this.#workspaces(what).includes(workspaceKey());
  }

  async #keep(what: 'hosts' | 'registries', isAgreed: boolean): Promise<void> {
    const others = this.#workspaces(what).filter((key) => key !== workspaceKey());
    await this.#kept.update(KEPT[what], (isAgreed ? [...others, workspaceKey()] : others).slice(-MOST_WORKSPACES));
  }

  #workspaces(what: 'hosts' | 'registries'): readonly string[] {
    const kept = this.#kept.get<unknown>(KEPT[what]);
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  }
}

/** Names the workspace: a workspace file, else its folders. */
function workspaceKey(): string {
  const file = vscode.workspace.workspaceFile?.toString();
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString()).sort() ?? [];
  return file ?? folders.join(' ');
}
