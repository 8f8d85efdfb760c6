import { type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver-protocol/node';
import { readAbilities } from '../clientAbilities';
import { request } from '../handler';
import { readAnything, readUris, record, textOf } from '../params';
import { readConsent } from '../readConsent';

/** Says what the server can do, and takes the folders; works without any folder. */
export const initialize = request('initialize', readAnything, (session, { value }): InitializeResult => {
  session.client = readAbilities(value);
  session.settings.setGeneral(record(record(value)?.initializationOptions)?.settings);
  const root = textOf(value, 'rootUri');
  const folders = readUris(record(value)?.workspaceFolders ?? undefined) ?? [];
  session.projects.changeFolders(folders.length > 0 || root === undefined ? folders : [root], []);
  const consent = readConsent(record(record(value)?.initializationOptions)?.network);
  if (consent) session.world.network.agree(consent);
  return {
    serverInfo: { name: 'callsight', version: session.world.version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.callsight'] },
      inlayHintProvider: true,
      ...(session.client.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'callsight', interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
});
