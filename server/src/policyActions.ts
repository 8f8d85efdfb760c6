import { type EntryChange, entryEdit, type PolicyFix, type TextPiece } from '@callsight/policy';
import type { CodeAction, Diagnostic, Range, TextEdit } from 'vscode-languageserver-protocol/node';
import { toRange, touches } from './convert';
import { toDiagnostics } from './diagnosticsOf';
import type { OpenDocument } from './documents';
import { policyDiagnostic } from './policyDiagnostics';
import type { Home } from './projects';
import type { Session } from './session';

/** How long a clause is renewed for, in days. */
const RENEWED_DAYS = 90;

/** Gives the changes that mend what is wrong in a range of a policy file; comments stay. */
export function policyActions(
  { project, file }: Home,
  document: OpenDocument,
  range: Range,
  { world, client }: Pick<Session, 'world' | 'client'>,
): CodeAction[] {
  const { uri, text } = document;
  const action = (title: string, edits: readonly TextEdit[] | undefined, diagnostic: Diagnostic): CodeAction[] =>
    edits ? [{ title, kind: 'quickfix', diagnostics: [diagnostic], edit: { changes: { [uri]: [...edits] } } }] : [];
  const entry = (place: { readonly line: number; readonly column: number }, change: EntryChange) =>
    entryEdit(text, place, change)?.map(toTextEdit);

  const problems = project.policy().problems.filter((problem) => problem.file === file && touches(problem, range));
  const findings = (project.result()?.findings ?? []).filter((each) => each.file === file && touches(each.span, range));
  const until = new Date(world.now().getTime() + RENEWED_DAYS * 86_400_000).toISOString().slice(0, 10);
  return [
    ...problems.flatMap((problem) => {
      const { fix } = problem;
      if (!fix) return [];
      if (fix.kind === 'fetch') return client?.hasCommands ? [fetchAction(uri, fix, policyDiagnostic(problem))] : [];
      const edits =
        fix.kind === 'remove' ? entry(problem, { kind: 'remove' }) : [{ range: toRange(problem), newText: fix.text }];
      return action(fix.title, edits, policyDiagnostic(problem));
    }),
    ...findings.flatMap((finding) => {
      const [diagnostic] = toDiagnostics([finding], () => uri);
      if (!diagnostic) return [];
      const { span, rule } = finding;
      const renewed = rule === 'exception-expired' ? entry(span, { kind: 'renew', until }) : undefined;
      return [
        ...action(`Renew it until ${until}`, renewed, diagnostic),
        ...action('Remove it', entry(span, { kind: 'remove' }), diagnostic),
      ];
    }),
  ];
}

function fetchAction(uri: string, fix: Extract<PolicyFix, { kind: 'fetch' }>, diagnostic: Diagnostic): CodeAction {
  const { title, address } = fix;
  const command = { command: 'callsight.fetchPolicy', title, arguments: [{ uri, address }] };
  return { title, kind: 'quickfix', diagnostics: [diagnostic], command };
}

function toTextEdit(piece: TextPiece): TextEdit {
  return { range: toRange(piece), newText: piece.text };
}
