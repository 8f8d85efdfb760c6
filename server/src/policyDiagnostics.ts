import { LOCK_FILE } from '@callsight/policy';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { toRange } from './convert';
import type { PolicyFault } from './project';
import type { Home } from './projects';

/** Tells whether a file decides how calls are judged, so that its marks say what is wrong with it. */
export function isDecision({ project, file }: Home): boolean {
  return file === LOCK_FILE || project.policy().files.includes(file);
}

/** Gives the diagnostics of a policy file or the lock file: what is wrong with it, each at its place. */
export function policyDiagnostics({ project, file }: Home): Diagnostic[] {
  const wrong = project.lockProblem();
  return [
    ...project.policy().problems.map((problem) => ({ file: problem.file, diagnostic: policyDiagnostic(problem) })),
    ...(wrong ? [{ file: wrong.file, diagnostic: toDiagnostic(wrong, 'lock') }] : []),
  ].flatMap((each) => (each.file === file ? [each.diagnostic] : []));
}

/** Gives the diagnostic of something wrong with a policy file. */
export function policyDiagnostic(problem: PolicyFault): Diagnostic {
  return toDiagnostic(problem, 'policy');
}

function toDiagnostic(problem: PolicyFault, code: string): Diagnostic {
  const severity = problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  return { range: toRange(problem), severity, code, source: 'callsight', message: problem.message };
}
