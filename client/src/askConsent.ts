import * as vscode from 'vscode';
import type { App } from './app';

/** Hosts that a question names; the others are counted. */
const MOST_NAMED = 12;

/** Says why nothing may be asked here, where that is so; gives true when something may. */
export function mayAsk({ consent }: App, wanted: 'lists' | 'probe'): boolean {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This workspace is not trusted, so nothing is asked. Trust it first.'),
    );
    return false;
  }
  const { setting } = consent;
  if (setting !== 'off' && !(setting === 'lists' && wanted === 'probe')) return true;
  const open = vscode.l10n.t('Open Settings');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('Your setting callsight.network does not allow that. Change it first.'), open)
    .then((answer) => {
      if (answer === open) void vscode.commands.executeCommand('workbench.action.openSettings', 'callsight.network');
    });
  return false;
}

/** Shows what would be sent to whom, and gives true when the user agrees that hosts of this workspace are asked. */
export async function askForHosts(app: App, more: readonly string[] = []): Promise<boolean> {
  if (!mayAsk(app, 'probe')) return false;
  if (app.consent.hasHosts) return true;
  const { hosts, never } = await app.server.ask('callsight/askPlan', {});
  const all = [...new Set([...more, ...hosts])];
  const named = all.slice(0, MOST_NAMED).join('\n');
  const rest = all.length > MOST_NAMED ? `\n${vscode.l10n.t('and {0} more', all.length - MOST_NAMED)}` : '';
  const detail = [
    vscode.l10n.t(
      'To each host go: a DNS lookup of its name, at most 8 TLS connections, and one GET /.well-known/security.txt. No code, path, query, key or header of yours is sent.',
    ),
    vscode.l10n.t(
      'Hosts that are internal, that a threat list names, or whose name may hold a secret are never asked ({0} here). Lists of bad hosts are downloaded whole. Hosts that you add later are asked too.',
      never,
    ),
    `${named}${rest}`,
  ].join('\n\n');
  const ask = vscode.l10n.t('Ask Them');
  const title = vscode.l10n.t('Ask the hosts of this workspace about themselves? There are {0}.', all.length);
  const answer = await vscode.window.showInformationMessage(title, { modal: true, detail }, ask);
  if (answer !== ask) return false;
  await app.consent.agreeToHosts();
  await app.server.tellConsent();
  return true;
}

/** Shows where lists come from, and gives true when the user agrees to their download. */
export async function askForLists(app: App): Promise<boolean> {
  if (!mayAsk(app, 'lists')) return false;
  if (app.consent.params().reach !== 'off') return true;
  const { listHosts } = await app.server.ask('callsight/askPlan', {});
  const detail = [
    vscode.l10n.t(
      'Public lists of bad hosts are downloaded whole and compared on this machine. No host name of your code is sent.',
    ),
    listHosts.join('\n'),
  ].join('\n\n');
  const download = vscode.l10n.t('Download');
  const title = vscode.l10n.t('Download lists from {0} hosts?', listHosts.length);
  const answer = await vscode.window.showInformationMessage(title, { modal: true, detail }, download);
  if (answer !== download) return false;
  await app.consent.agreeToLists();
  await app.server.tellConsent();
  return true;
}
