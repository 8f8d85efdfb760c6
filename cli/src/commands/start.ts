import { join } from 'node:path';
import { formats } from '@callsight/report';
import { withAnswers } from '../askHosts';
import { EXIT } from '../exitCode';
import type { ScanFlags } from '../flags';
import { openScan } from '../openScan';
import { clockOf, colourOf } from '../plan';
import { progressOf } from '../progress';
import { REPORT_HEAD } from '../reportHead';
import { reportInput } from '../reportInput';
import { scopeOf } from '../scope';
import { lockFor } from '../useLock';
import { WORDS } from '../words';
import type { World } from '../world';
import { refuseForeign } from '../writeReport';
import { writeReports } from '../writeReports';

const REPORT_NAME = 'callsight-report.html';

/**
 * Scans a folder, or the sample project, prints the report and writes it as one HTML page into the working folder.
 * What it finds is no failure: it shows what there is.
 */
export async function startCommand(path: string | undefined, flags: ScanFlags, world: World): Promise<number> {
  const now = clockOf(flags.now, world);
  const report = join(world.cwd, REPORT_NAME);
  refuseForeign(report, (head) => REPORT_HEAD.html.test(head));
  const scope = scopeOf([path ?? world.sample], world.cwd);
  const { engine, asking } = await openScan(scope, flags, lockFor(scope, flags, flags.network, world), now, world);
  const read = engine.scan(scope.selection);
  const result = await withAnswers(engine, read, asking, progressOf(flags, world, 'asking hosts'), world);
  const input = reportInput(engine, result, scope, now, asking.reach);
  writeReports([{ format: 'html', path: report }], input, world);
  world.print(formats.text.render({ ...input, style: { color: colourOf(flags, world) } }));
  world.print(`\n  ${WORDS.reportWritten(report)}\n`);
  return EXIT.clean;
}
