import type { Finding, Fix, Place } from '@callsight/model';
import { withoutKey } from '@callsight/policy';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol/node';
import { toRange, touches } from '../../convert';
import { toDiagnostics } from '../../diagnosticsOf';
import { request } from '../../handler';
import { hostActions } from '../../hostActions';
import { readDocumentRange, record } from '../../params';
import { policyActions } from '../../policyActions';
import type { KnownDocument, Session } from '../../session';
import { offsetAt } from '../../textDocument';

type Replacement = Extract<Fix, { kind: 'replace' }>;

const FIX_ALL = 'source.fixAll.callsight';

/** Gives the fixes of the findings in a range, and one that mends all of the file that can be mended without a question. */
export const codeAction = request(
  'textDocument/codeAction',
  (params) => {
    const place = readDocumentRange(params);
    const only = record(record(params)?.context)?.only;
    return (
      place && { ...place, only: Array.isArray(only) ? only.filter((kind) => typeof kind === 'string') : undefined }
    );
  },
  (session, { uri, range, only }): CodeAction[] => {
    const wants = (kind: string) =>
      only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
    const decision = session.decision(uri);
    if (decision) return wants('quickfix') ? policyActions(decision, decision.document, range, session) : [];
    const known = session.view(uri);
    if (!known) return [];
    const { findings } = known.view;
    const here = wants('quickfix') ? findings.filter(({ span }) => touches(span, range)) : [];
    return [
      ...here.flatMap((finding) => quickFixes(session, known, finding)),
      ...(session.client?.hasCommands ? hostActions(session, known, here) : []),
      ...(wants(FIX_ALL) ? fixAll(known, findings) : []),
    ];
  },
);

function quickFixes(session: Session, known: KnownDocument, finding: Finding): CodeAction[] {
  const diagnostics = toDiagnostics([finding], (file) => session.projects.addressIn(known.project, file));
  return finding.fixes.flatMap((fix): CodeAction[] => {
    const what = whatItDoes(session, known, finding, fix);
    if (!what) return [];
    return [
      {
        title: fix.title,
        kind: 'quickfix',
        diagnostics,
        ...(fix.kind === 'replace' && fix.preferred ? { isPreferred: true } : {}),
        ...what,
      },
    ];
  });
}

function whatItDoes(
  session: Session,
  known: KnownDocument,
  finding: Finding,
  fix: Fix,
): Pick<CodeAction, 'edit' | 'command'> | undefined {
  if (fix.kind === 'replace' && !fits(session, known, fix)) return undefined;
  if (fix.kind === 'replace')
    return { edit: { changes: { [addressOf(session, known, fix.place.file)]: [textEdit(fix)] } } };
  if (fix.kind === 'key-from-environment') return keyEdit(session, known, fix);
  // The rest needs words from the user, which only an editor with our commands can ask for.
  if (!session.client?.hasCommands) return undefined;
  const { uri } = known.document;
  switch (fix.kind) {
    case 'allow-host':
      return command('allowHost', fix.title, { uri, host: fix.host });
    case 'quarantine-host':
      return command('quarantineHost', fix.title, { uri, host: fix.host });
    case 'deny-host':
      return command('denyHost', fix.title, { uri, host: fix.host });
    case 'request-approval':
      return command('requestApproval', fix.title, { uri, host: fix.host });
    case 'replace-host':
      return replacement(session, known, fix);
    case 'map-variable':
      return command('mapVariable', fix.title, { uri, variable: fix.variable });
    case 'ignore-line':
      return command('ignoreLine', fix.title, { uri, rule: fix.rule, line: finding.span.line - 1 });
    case 'ignore-file':
      return command('ignoreFile', fix.title, { uri, rule: fix.rule });
    case 'except-host':
      return command('exceptHost', fix.title, { uri, rule: fix.rule, host: fix.host });
  }
}

/** The editor asks which host to take, and writes it where the one that is called stands. */
function replacement(
  session: Session,
  known: KnownDocument,
  { title, place, expect, hosts }: Extract<Fix, { kind: 'replace-host' }>,
): Pick<CodeAction, 'command'> | undefined {
  const uri = addressOf(session, known, place.file);
  if (!stands(session.textAt(uri), { place, expect })) return undefined;
  return command('replaceHost', title, { uri, range: toRange(place), expect, hosts });
}

function command(id: string, title: string, argument: object): Pick<CodeAction, 'command'> {
  return { command: { command: `callsight.${id}`, title, arguments: [argument] } };
}

function fixAll(known: KnownDocument, findings: readonly Finding[]): CodeAction[] {
  const edits = new Map<string, TextEdit>();
  for (const fix of findings.flatMap(({ fixes }) => fixes)) {
    if (fix.kind !== 'replace' || !fix.preferred || fix.place.file !== known.file) continue;
    if (!stands(known.document.text, fix)) continue;
    edits.set(`${fix.place.line}:${fix.place.column}`, textEdit(fix));
  }
  if (edits.size === 0) return [];
  const title = 'Fix everything in this file that CallSight can fix';
  return [{ title, kind: FIX_ALL, edit: { changes: { [known.document.uri]: [...edits.values()] } } }];
}

/** The text that a fix replaces may stand in another file, which the editor shows or the disk holds. */
function fits(session: Session, known: KnownDocument, fix: Replacement): boolean {
  return stands(session.textAt(addressOf(session, known, fix.place.file)), fix);
}

function stands(text: string | undefined, { place, expect }: Pick<Replacement, 'place' | 'expect'>): boolean {
  if (text === undefined || expect === undefined) return text !== undefined;
  return textIn(text, place) === expect;
}

function textIn(text: string, place: Place): string {
  const { start, end } = toRange(place);
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

/** Reads a key from the environment, where it is written as one plain text. */
function keyEdit(
  session: Session,
  known: KnownDocument,
  { place, variable, parameter }: Extract<Fix, { kind: 'key-from-environment' }>,
): Pick<CodeAction, 'edit'> | undefined {
  const uri = addressOf(session, known, place.file);
  const text = session.textAt(uri);
  const newText = text === undefined ? undefined : withoutKey(textIn(text, place), variable, parameter);
  return newText === undefined ? undefined : { edit: { changes: { [uri]: [{ range: toRange(place), newText }] } } };
}

function textEdit(fix: Replacement): TextEdit {
  return { range: toRange(fix.place), newText: fix.text };
}

function addressOf(session: Session, known: KnownDocument, file: string): string {
  return file === known.file ? known.document.uri : session.projects.addressIn(known.project, file);
}
