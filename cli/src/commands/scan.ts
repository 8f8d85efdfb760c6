import { basename } from 'node:path';
import { commitOf, type Engine, roleOf } from '@callsight/engine';
import type { ScanResult } from '@callsight/model';
import { ruleTexts } from '@callsight/policy';
import { type FormatId, formats, policyName, type ReportInput, terminalText } from '@callsight/report';
import { type Asking, askHosts } from '../askHosts';
import { changedFiles } from '../changedFiles';
import { exitCodeOf, warningsIn } from '../exitCodeOf';
import type { ScanFlags } from '../flags';
import { openScan } from '../openScan';
import { clockOf, colourOf, formatOf, outputsOf, type ReportTarget } from '../plan';
import { type Progress, progressOf } from '../progress';
import { REPORT_HEAD } from '../reportHead';
import { type Scope, scopeOf } from '../scope';
import { TOOL } from '../version';
import { WORDS } from '../words';
import type { World } from '../world';
import { refuseForeign, writeReport } from '../writeReport';

/** Scans a folder or files, prints the report, writes those that were asked for, and gives the exit code. */
export async function scanCommand(paths: readonly string[], flags: ScanFlags, world: World): Promise<number> {
  const format = formatOf(flags.format);
  const outputs = outputsOf(flags, world);
  const now = clockOf(flags.now, world);
  const scope = scopeOf(paths, world.cwd);
  // Before the work, so that a mistyped file is told at once.
  for (const { path, format: id } of outputs) refuseForeign(path, (head) => REPORT_HEAD[id].test(head));
  const changed = changedFiles(flags, scope.root, world);
  const { engine, asking } = await openScan(scope, flags, now, world);
  const read = scanned(engine, scope, changed, progressOf(flags, world));
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

/** Gives the result for the scope, or for what of it some changes concern. */
function scanned(
  engine: Engine,
  { selection }: Scope,
  changed: readonly string[] | undefined,
  { step, end }: Progress,
): ScanResult {
  try {
    const concerned = changed && engine.concernedBy(changed, step);
    const chosen = concerned && selection ? concerned.filter((file) => selection.includes(file)) : concerned;
    return engine.scan(chosen ?? selection, step);
  } finally {
    end();
  }
}

/** Asks the hosts that are due, and gives the result with what they told. */
export async function withAnswers(
  engine: Engine,
  result: ScanResult,
  asking: Asking,
  progress: Progress,
  world: World,
): Promise<ScanResult> {
  const due = engine.questions?.plan(result.calls).due ?? [];
  if (due.length === 0) return result;
  await askHosts(engine, due, asking, progress, world);
  return engine.judgeAgain(result);
}

/** Gives what every format needs to know of a scan. */
export function reportInput(
  engine: Engine,
  result: ScanResult,
  { root }: Scope,
  now: string,
  network: ReportInput['network'],
): ReportInput {
  const { files, digest } = engine.policy();
  const policyFile = policyName(files);
  const commit = commitOf(root);
  return {
    result,
    project: basename(root),
    now,
    tool: TOOL,
    ...(policyFile !== undefined && { policyFile }),
    ...(digest !== undefined && { policyDigest: digest }),
    ...(commit !== undefined && { commit }),
    network,
    rules: ruleTexts(),
  };
}

/** Writes reports to files, each whole or not at all; a signal waits until that is done. */
export function writeReports(targets: readonly ReportTarget[], input: ReportInput, world: World): void {
  const texts = new Map<FormatId, string>();
  for (const { format } of targets) if (!texts.has(format)) texts.set(format, formats[format].render(input));
  if (targets.length > 0) world.holdSignals();
  for (const { format, path } of targets) {
    writeReport(path, texts.get(format) ?? '', (head) => REPORT_HEAD[format].test(head));
  }
}

/** Says what changes the meaning of the result without being a finding: files of settings that were not read. */
function warn(engine: Engine, result: ScanResult, world: World): void {
  for (const { text } of engine.policy().problems) world.say(`callsight: ${terminalText(text)}`);
  for (const { file, reason } of result.skipped) {
    if (roleOf(file) === 'configuration') world.say(`callsight: ${terminalText(WORDS.skippedFile(file, reason))}`);
  }
}
