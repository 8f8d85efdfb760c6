import type { Finding } from '@callsight/model';
import { LOCK_FILE } from '@callsight/policy';
import type { CancellationToken } from 'vscode-languageserver-protocol/node';
import { toDiagnostics } from './diagnosticsOf';
import { faultName } from './log';
import { policyDiagnostics } from './policyDiagnostics';
import type { Project } from './project';
import type { Session } from './session';

/** How long a scan runs before its progress is shown, in milliseconds. */
const QUIET_MS = 400;

/**
 * Looks at every file of every folder, so that counts, report and values from other files are complete; a scan that
 * starts ends the one before it. Gives false when it was ended itself.
 */
export async function scanAll(
  session: Session,
  token?: CancellationToken,
  tell?: (percent: number) => void,
): Promise<boolean> {
  const isCurrent = session.startScan();
  const isCancelled = () => !isCurrent() || session.isShutDown || token?.isCancellationRequested === true;
  const projects = session.projects.folders();
  const worthTelling = performance.now() + QUIET_MS;
  for (const [at, project] of projects.entries()) {
    if (isCancelled()) return false;
    const progress = (percent: number) => {
      const all = Math.floor((at * 100 + percent) / projects.length);
      if (isCancelled()) return;
      tell?.(all);
      // A scan that is over at once would only make the status flicker.
      if (all === session.scanPercent || performance.now() < worthTelling) return;
      session.scanPercent = all;
      session.tellStatus();
    };
    try {
      await project.scan(progress, isCancelled);
    } catch (error) {
      session.log('error', 'a folder could not be scanned', { fault: faultName(error) });
    }
  }
  if (!isCurrent()) return false;
  session.scanPercent = undefined;
  for (const project of projects) markClosedFiles(session, project);
  await session.diagnoser.run();
  // Answers come later; nothing waits for them.
  void session.rescorer.wake();
  return !isCancelled();
}

/**
 * Marks the files of a project that are not open, once a scan was asked for, and takes old marks off; a policy or a
 * lock file that cannot be used is marked at once.
 */
export function markClosedFiles(session: Session, project: Project): void {
  const byFile = new Map<string, Finding[]>();
  const findings = session.marksClosedFiles ? (project.result()?.findings ?? []) : [];
  for (const finding of findings) {
    byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  }
  const fresh = new Set<string>();
  const addressOf = (file: string) => session.projects.addressIn(project, file);
  for (const file of new Set([...byFile.keys(), ...project.policy().files, LOCK_FILE])) {
    const uri = addressOf(file);
    // What stands above the folders belongs to whoever it decides for.
    const isElsewhere = session.projects.fileHome(uri) !== undefined && !session.projects.owns(project, file);
    if (session.isOpen(uri) || isElsewhere) continue;
    const found = [...toDiagnostics(byFile.get(file) ?? [], addressOf), ...policyDiagnostics({ project, file })];
    session.diagnoser.publishClosed(uri, session.settings.for(uri).enabled ? found : []);
    fresh.add(uri);
  }
  for (const uri of session.diagnoser.marked()) {
    const owner = session.projects.fileHome(uri)?.project ?? project;
    if (!fresh.has(uri) && !session.isOpen(uri) && owner === project) session.diagnoser.clear(uri);
  }
}
