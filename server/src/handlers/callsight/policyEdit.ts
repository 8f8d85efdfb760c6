import { decisionHold, editPolicy, hostMatches, type PolicyEdit, parseHostPattern, showText } from '@callsight/policy';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { request } from '../../handler';
import { holdText } from '../../holdText';
import { record, textOf } from '../../params';
import { policyPlace } from '../../policyPlace';
import type { PolicyEditResult } from '../../protocol';

/** Gives the policy file's text with a decision in it. */
export const policyEdit = request(
  'callsight/policyEdit',
  (params) => {
    const edit = readDecision(record(params)?.decision);
    return edit && { document: textOf(params, 'uri'), edit };
  },
  (session, { document, edit: decided }): PolicyEditResult => {
    const edit = decided(session.world.now().toISOString().slice(0, 10));
    const pattern = edit.kind === 'map-variable' ? undefined : parseHostPattern(edit.host);
    if (pattern && 'problem' in pattern)
      throw new ResponseError(
        ErrorCodes.InvalidRequest,
        `${showText(edit.host)}: ${pattern.problem}. ${pattern.remedy}`,
      );
    const { uri, text: before, file, project } = policyPlace(session, document);
    const text = editPolicy(before, edit);
    if (text === undefined) {
      throw new ResponseError(
        ErrorCodes.InvalidRequest,
        'The policy file has errors. Mend what is marked in it, then try again.',
      );
    }
    const known = document === undefined ? undefined : session.view(document);
    const subjects = (known?.view.hosts ?? []).filter(
      ({ host, port }) => pattern !== undefined && hostMatches(pattern, host, port),
    );
    const would = project.policyWith(text, known?.file);
    const hold = decisionHold(edit, file, would, session.world.now().toISOString(), subjects);
    if (hold) throw new ResponseError(ErrorCodes.InvalidRequest, holdText(edit, file, hold));
    return { uri, exists: before !== undefined, text };
  },
);

/** Gives the edit that a decision asks for, once its day is known. */
function readDecision(sent: unknown): ((since: string) => PolicyEdit) | undefined {
  const kind = textOf(sent, 'kind');
  const host = textOf(sent, 'host');
  const reason = textOf(sent, 'reason');
  const expires = textOf(sent, 'expires');
  const variable = textOf(sent, 'variable');
  const rule = textOf(sent, 'rule');
  if (!host) return undefined;
  if ((kind === 'allow' || kind === 'deny') && reason) return (since) => ({ kind, host, reason, since });
  if (kind === 'quarantine' && reason && expires) return (since) => ({ kind, host, reason, since, expires });
  if (kind === 'except' && rule && reason && expires) return (since) => ({ kind, rule, host, reason, since, expires });
  return kind === 'map-variable' && variable ? () => ({ kind, variable, host }) : undefined;
}
