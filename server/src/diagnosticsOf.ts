import type { Finding } from '@callsight/model';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-protocol/node';
import { toRange, toSeverity } from './convert';
import { rulePage } from './rulePage';

/** Gives the LSP diagnostics of findings in one file; `addressOf` gives the address of another place's file. */
export function toDiagnostics(findings: readonly Finding[], addressOf: (file: string) => string): Diagnostic[] {
  return findings.map((finding) => {
    const related = finding.related.map(
      (hop): DiagnosticRelatedInformation => ({
        location: { uri: addressOf(hop.file), range: toRange(hop) },
        message: hop.what,
      }),
    );
    const page = rulePage(finding.rule);
    return {
      range: toRange(finding.span),
      severity: toSeverity(finding.level),
      code: finding.rule,
      ...(page === undefined ? {} : { codeDescription: { href: page } }),
      source: 'callsight',
      message: finding.message,
      ...(related.length > 0 ? { relatedInformation: related } : {}),
    };
  });
}
