import { type FormatId, formats, type ReportInput } from '@callsight/report';
import type { ReportTarget } from './plan';
import { REPORT_HEAD } from './reportHead';
import type { World } from './world';
import { writeReport } from './writeReport';

/** Writes reports to files, each whole or not at all; a signal waits until that is done. */
export function writeReports(targets: readonly ReportTarget[], input: ReportInput, world: World): void {
  const texts = new Map<FormatId, string>();
  for (const { format } of targets) if (!texts.has(format)) texts.set(format, formats[format].render(input));
  if (targets.length > 0) world.holdSignals();
  for (const { format, path } of targets) {
    writeReport(path, texts.get(format) ?? '', (head) => REPORT_HEAD[format].test(head));
  }
}
