import type { Requests } from '@callsight/server';
import * as vscode from 'vscode';
import type { App } from './app';

/** The requests that tell how far they are and can be cancelled. */
type Work = 'callsight/askHosts' | 'callsight/updateLists' | 'callsight/checkHost';

/** Shows how far a request is, with a button that cancels it; gives its result, or `undefined` when it was cancelled. */
export async function whileWorking<M extends Work>(
  { server }: App,
  title: string,
  method: M,
  params: Requests[M]['params'],
): Promise<Requests[M]['result'] | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (shown, token) => {
    let before = 0;
    try {
      return await server.ask(method, params, token, ({ percentage = 0, message }) => {
        shown.report({ increment: percentage - before, ...(message !== undefined && { message }) });
        before = percentage;
      });
    } catch (error) {
      if (!token.isCancellationRequested) throw error;
      vscode.window.setStatusBarMessage(vscode.l10n.t('CallSight: cancelled. What was learnt before is kept.'), 8000);
      return undefined;
    }
  });
}
