import { commentAt } from '@callsight/engine';
import { ignoreComment, ignoreFileComment } from '@callsight/policy';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { request } from '../../handler';
import { record, textOf } from '../../params';
import type { IgnoreEditResult } from '../../protocol';
import { startOfLine } from '../../textDocument';

/** Gives the ignore comment to put above a line, indented like it, or at the top of a file. */
export const ignoreEdit = request(
  'callsight/ignoreEdit',
  (params) => {
    const [uri, rule, reason] = [textOf(params, 'uri'), textOf(params, 'rule'), textOf(params, 'reason')?.trim()];
    const line = record(params)?.line;
    if (!uri || !rule || !reason || !(line === undefined || typeof line === 'number')) return undefined;
    return { uri, rule, reason, line, until: textOf(params, 'until') };
  },
  (session, { uri, rule, reason, line, until }): IgnoreEditResult => {
    const text = session.documents.get(uri)?.text;
    const eol = text?.includes('\r\n') ? '\r\n' : '\n';
    if (text !== undefined && line === undefined) {
      const { at, isMarkup } = topOf(uri, text);
      return { line: at, text: `${ignoreFileComment(rule, reason, until, isMarkup)}${eol}` };
    }
    const start = text === undefined || line === undefined ? undefined : startOfLine(text, line);
    if (text === undefined || line === undefined || start === undefined) {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The file has no such line any more. Try again on the mark.');
    }
    const form = commentAt(uri, text, start);
    if (!form) {
      throw new ResponseError(
        ErrorCodes.InvalidRequest,
        'No comment can stand above this line, inside a tag. Write the tag in one line, or ignore the rule in this file.',
      );
    }
    const indent = /^[ \t]*/.exec(text.slice(start, start + 200))?.[0] ?? '';
    return { line, text: `${indent}${ignoreComment(rule, reason, until, form === 'markup')}${eol}` };
  },
);

/** Gives the first line of a file that a comment may stand on, and whether that is one of markup. */
function topOf(uri: string, text: string): { readonly at: number; readonly isMarkup: boolean } {
  // Nothing may stand before the line that names the interpreter, or before the script on top of an Astro page.
  const at = text.startsWith('#!') || (/\.astro$/i.test(uri) && /^---[ \t]*\r?\n/.test(text)) ? 1 : 0;
  return { at, isMarkup: commentAt(uri, text, startOfLine(text, at) ?? 0) === 'markup' };
}
