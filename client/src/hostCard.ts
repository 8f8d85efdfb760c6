import type { CheckHostResult } from '@callsight/server';
import * as vscode from 'vscode';
import type { App } from './app';
import { askFor } from './askConsent';
import { showRows } from './showRows';
import { whileWorking } from './whileWorking';

/** A host as a person types it or as a document names it, and that document. */
export interface NamedHost {
  /** A host name or a URL. */
  readonly target: string;
  readonly uri?: string | undefined;
}

/** Lists where the points of a host come from; the host itself is asked when the user wants that. */
export async function showHost(app: App, named: NamedHost): Promise<CheckHostResult> {
  const result = await app.server.ask('callsight/checkHost', paramsOf(named));
  show(app, named, result);
  return result;
}

/** Asks a host once the user agreed to that, and lists what it told. */
export async function askHost(app: App, named: NamedHost, host: string): Promise<CheckHostResult | undefined> {
  if (!(await askFor(app, 'probe', [host]))) return undefined;
  const title = vscode.l10n.t('CallSight: asking {0}', host);
  const result = await whileWorking(app, title, 'callsight/checkHost', { ...paramsOf(named), ask: true });
  if (result) show(app, named, result);
  return result;
}

function paramsOf({ target, uri }: NamedHost) {
  return uri === undefined ? { target } : { target, uri };
}

function show(app: App, named: NamedHost, result: CheckHostResult): void {
  const ask = { label: `$(globe) ${vscode.l10n.t('Ask This Host Now…')}`, alwaysShow: true };
  showRows(
    `${result.host} — ${result.summary}`,
    vscode.l10n.t('Where the points come from. Press Escape to close.'),
    [
      ...result.lines.map(({ label, detail }) => ({ label, detail, alwaysShow: true })),
      ...(result.isAskable ? [ask] : []),
    ],
    (row) => {
      if (row === ask) void askHost(app, named, result.host);
    },
  );
}
