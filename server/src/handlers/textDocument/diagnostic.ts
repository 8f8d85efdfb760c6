import { createHash } from 'node:crypto';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { request } from '../../handler';
import { readDocument, textOf } from '../../params';

/** Answers an editor that asks for the marks of a document itself. */
export const diagnostic = request(
  'textDocument/diagnostic',
  (params) => {
    const document = readDocument(params);
    return document && { ...document, previous: textOf(params, 'previousResultId') };
  },
  (session, { uri, previous }): DocumentDiagnosticReport => {
    const document = session.documents.get(uri);
    const items = document ? session.diagnose(document) : [];
    const resultId = createHash('sha256').update(JSON.stringify(items)).digest('hex').slice(0, 16);
    return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: [...items] };
  },
);
