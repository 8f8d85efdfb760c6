import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { toRange } from './convert';
import type { Home } from './projects';

/** Gives the diagnostics of a policy file: what is wrong with it, each at its place. */
export function policyDiagnostics({ project, file }: Home): Diagnostic[] {
  return project
    .policyProblems()
    .filter((problem) => problem.file === file)
    .map((problem) => ({
      range: toRange(problem),
      severity: problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      code: 'policy',
      source: 'callsight',
      message: problem.message,
    }));
}
