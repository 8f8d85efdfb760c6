import type { HostPlace, HostRow, HostsResult } from '@callsight/server';
import * as vscode from 'vscode';
import { hostLabel } from './hostLabel';
import type { LanguageServer } from './languageServer';

/** A host, with what commands on it are called with. */
interface HostNode {
  readonly kind: 'host';
  readonly row: HostRow;
  readonly host: string;
  /** What explains its score. */
  readonly target: string;
  /** A file that calls it, whose policy decides. */
  readonly uri: string | undefined;
}

/** One call to a host. */
interface CallNode {
  readonly kind: 'call';
  readonly place: HostPlace;
}

type Node = HostNode | CallNode;

const ICONS: Readonly<Record<HostRow['answer'], vscode.ThemeIcon>> = {
  blocked: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  review: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  unknown: new vscode.ThemeIcon('question'),
  allowed: new vscode.ThemeIcon('pass'),
};

/** The hosts that the workspace calls, one in a row, what needs a look first; below each its calls, which open the code. */
export class HostsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Node>;
  readonly #listening: vscode.Disposable;
  #known: HostsResult = { hosts: [], scanned: false };
  #turn = 0;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#view = vscode.window.createTreeView('callsight.hosts', { treeDataProvider: this, showCollapseAll: true });
    this.#listening = vscode.Disposable.from(
      server.onStatus(() => void this.#refresh()),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) void this.#refresh();
      }),
    );
  }

  dispose(): void {
    this.#listening.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) return this.#known.hosts.map(hostNode);
    if (node.kind === 'call') return [];
    const { calls } = await this.#server.ask('callsight/hostPlaces', { target: node.row.target });
    return calls.map((place) => ({ kind: 'call', place }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'host' ? hostItem(node.row) : callItem(node.place, this.#server);
  }

  /** Shows what is known now; rows that stay as they were keep what the user opened and chose. */
  async #refresh(): Promise<void> {
    const turn = ++this.#turn;
    const known = await this.#server.ask('callsight/hosts', {}).catch(() => undefined);
    if (!known || turn !== this.#turn) return;
    await vscode.commands.executeCommand('setContext', 'callsight.scanned', known.scanned);
    const isSame = JSON.stringify(known.hosts) === JSON.stringify(this.#known.hosts);
    this.#known = known;
    this.#view.badge = badgeOf(known.hosts);
    // Calls move with the lines of a file, so that a host without a change may have other places.
    if (!isSame || this.#view.visible) this.#changed.fire();
  }
}

function hostNode(row: HostRow): HostNode {
  const { host, uri, scheme, name, target } = row;
  return { kind: 'host', row, host, uri, target: scheme === '' ? name : target };
}

function hostItem(row: HostRow): vscode.TreeItem {
  const item = new vscode.TreeItem(row.name, vscode.TreeItemCollapsibleState.Collapsed);
  const { description, sentence } = hostLabel(row);
  item.id = row.target;
  item.description = description;
  item.iconPath = ICONS[row.answer];
  item.contextValue = row.score === 'internal' ? 'internal' : 'host';
  item.accessibilityInformation = { label: sentence };
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(`${sentence}\n${row.why}`);
  item.tooltip = tooltip;
  return item;
}

function callItem(place: HostPlace, server: LanguageServer): vscode.TreeItem {
  const { start, end } = place.range;
  const item = new vscode.TreeItem(place.name);
  item.description = place.what;
  item.iconPath = new vscode.ThemeIcon('arrow-right');
  const title = vscode.l10n.t('Open the Call');
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title, arguments: [server.uri(place.uri), { selection }] };
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, call {1}', place.name, place.what) };
  return item;
}

function badgeOf(hosts: readonly HostRow[]): vscode.ViewBadge | undefined {
  const value = hosts.filter(({ answer }) => answer === 'blocked' || answer === 'review').length;
  if (value === 0) return undefined;
  const tooltip = value === 1 ? vscode.l10n.t('1 host needs a look') : vscode.l10n.t('{0} hosts need a look', value);
  return { value, tooltip };
}
