import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Runs the suites inside the extension host that loads this file; rejects when a test fails or none ran. */
export async function run(): Promise<void> {
  const report = process.env.MOCHA_REPORT_FILE;
  if (report) {
    // The workbench's log mixes in its own lines, so the reporter writes to a file that the runner reads.
    Object.assign(Mocha.reporters.Base, {
      consoleLog: (...parts: unknown[]) => appendFileSync(report, `${format(...parts)}\n`),
    });
  }
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec', forbidOnly: true });
  if (process.env.MOCHA_GREP) mocha.grep(process.env.MOCHA_GREP);
  const folder = join(__dirname, process.env.CALLSIGHT_SUITE ?? 'suite');
  for (const file of readdirSync(folder).sort()) if (file.endsWith('.test.js')) mocha.addFile(join(folder, file));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      const summary = { passes, failures: failures + pending };
      if (process.env.MOCHA_SUMMARY_FILE) writeFileSync(process.env.MOCHA_SUMMARY_FILE, JSON.stringify(summary));
      if (summary.failures > 0 || passes === 0) reject(new Error(`${summary.failures} failed, ${passes} passed`));
      else resolve();
    });
  });
}
