// Mocha's reporter for `npm test`: a line a file, each failure whole, and the counts as JSON for test/run.mjs.
const { relative } = require('node:path');
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Runner.constants;

class Reporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const files = new Map();
    const count = (test, outcome) => {
      const file = test.file ?? test.parent?.file ?? 'other';
      const counts = files.get(file) ?? { passed: 0, failed: 0, skipped: 0 };
      counts[outcome] += 1;
      files.set(file, counts);
    };
    runner.on(EVENT_TEST_PASS, (test) => count(test, 'passed'));
    runner.on(EVENT_TEST_FAIL, (test) => count(test, 'failed'));
    runner.on(EVENT_TEST_PENDING, (test) => count(test, 'skipped'));
    runner.once(EVENT_RUN_END, () => {
      for (const [file, { passed, failed, skipped }] of [...files].sort()) {
        const notes = [failed > 0 && `${failed} FAILED`, skipped > 0 && `${skipped} SKIPPED`].filter(Boolean);
        console.log(`  ${relative(process.cwd(), file)}: ${[`${passed} ok`, ...notes].join(', ')}`);
      }
      if (this.failures.length > 0) reporters.Base.list(this.failures);
      const total = { passed: 0, failed: 0, skipped: 0 };
      for (const counts of files.values()) for (const key of Object.keys(total)) total[key] += counts[key];
      // A failing hook may fail without a test of its own.
      total.failed = Math.max(total.failed, this.failures.length);
      if (process.env.CALLSIGHT_COUNTS) writeFileSync(process.env.CALLSIGHT_COUNTS, JSON.stringify(total));
    });
  }
}

module.exports = Reporter;
