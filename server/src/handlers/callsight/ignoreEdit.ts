import { ignoreComment } from '@callsight/policy';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { request } from '../../handler';
import { record, textOf } from '../../params';
import type { IgnoreEditResult } from '../../protocol';
import { lineStartsOf } from '../../textDocument';

/** Gives the ignore comment to put above a line, indented like it. */
export const ignoreEdit = request(
  'callsight/ignoreEdit',
  (params) => {
    const [uri, rule, reason] = [textOf(params, 'uri'), textOf(params, 'rule'), textOf(params, 'reason')?.trim()];
    const line = record(params)?.line;
    if (!uri || !rule || !reason || typeof line !== 'number') return undefined;
    return { uri, rule, reason, line, until: textOf(params, 'until') };
  },
  (session, { uri, rule, reason, line, until }): IgnoreEditResult => {
    const text = session.documents.get(uri)?.text;
    const start = text === undefined ? undefined : lineStartsOf(text)[line];
    if (text === undefined || start === undefined) {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The file has no such line any more. Try again on the mark.');
    }
    const indent = /^[ \t]*/.exec(text.slice(start, start + 200))?.[0] ?? '';
    return { line, text: `${indent}${ignoreComment(rule, reason, until)}${text.includes('\r\n') ? '\r\n' : '\n'}` };
  },
);
