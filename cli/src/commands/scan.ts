import { type Engine, roleOf } from '@callsight/engine';
import type { ScanResult } from '@callsight/model';
import { formats, terminalText } from '@callsight/report';
import { withAnswers } from '../askHosts';
import { changedFiles } from '../changedFiles';
import { exitCodeOf, warningsIn } from '../exitCodeOf';
import { filteredFiles } from '../fileFilter';
import type { ScanFlags } from '../flags';
import { openScan } from '../openScan';
import { clockOf, colourOf, formatOf, outputsOf } from '../plan';
import { type Progress, progressOf } from '../progress';
import { REPORT_HEAD } from '../reportHead';
import { reportInput } from '../reportInput';
import { scopeOf } from '../scope';
import { lockFor } from '../useLock';
import { WORDS } from '../words';
import type { World } from '../world';
import { refuseForeign } from '../writeReport';
import { writeReports } from '../writeReports';

/** Scans a folder or files, prints the report, writes those that were asked for, and gives the exit code. */
export async function scanCommand(paths: readonly string[], flags: ScanFlags, world: World): Promise<number> {
  const format = formatOf(flags.format);
  const outputs = outputsOf(flags, world);
  const now = clockOf(flags.now, world);
  const scope = scopeOf(paths, world.cwd);
  // Before the work, so that a mistyped file is told at once.
  for (const { path, format: id } of outputs) refuseForeign(path, (head) => REPORT_HEAD[id].test(head));
  const filtered = filteredFiles(scope, flags, world);
  const changed = changedFiles(flags, scope.root, world);
  const { engine, asking } = await openScan(scope, flags, lockFor(scope, flags, flags.network, world), now, world);
  const read = scanned(engine, filtered ?? scope.selection, changed, progressOf(flags, world));
  const result = await withAnswers(engine, read, asking, progressOf(flags, world, 'asking hosts'), world);
  if (!flags.quiet) warn(engine, result, world);
  const input = { ...reportInput(engine, result, scope, now, asking.reach), cycloneDx: flags.spec };
  writeReports(outputs, input, world);
  if (!(flags.quiet && format === 'text')) {
    world.print(formats[format].render({ ...input, style: { color: format === 'text' && colourOf(flags, world) } }));
  }
  const { maxWarnings } = flags;
  if (maxWarnings !== undefined && warningsIn(result) > maxWarnings)
    world.say(`callsight: ${WORDS.tooManyWarnings(warningsIn(result), maxWarnings)}`);
  return exitCodeOf(result, flags);
}

/** Gives the result for the whole folder or a selection, or for what of it some changes concern. */
function scanned(
  engine: Engine,
  selection: readonly string[] | undefined,
  changed: readonly string[] | undefined,
  { step, end }: Progress,
): ScanResult {
  try {
    const concerned = changed && engine.concernedBy(changed, step);
    const selected = selection && new Set(selection);
    const chosen = concerned && selected ? concerned.filter((file) => selected.has(file)) : concerned;
    return engine.scan(chosen ?? selection, step);
  } finally {
    end();
  }
}

/** Says what changes the meaning of the result without being a finding: files of settings that were not read. */
function warn(engine: Engine, result: ScanResult, world: World): void {
  for (const { text } of engine.policy().problems) world.say(`callsight: ${terminalText(text)}`);
  for (const { file, reason } of result.skipped) {
    if (roleOf(file) === 'configuration') world.say(`callsight: ${terminalText(WORDS.skippedFile(file, reason))}`);
  }
}
