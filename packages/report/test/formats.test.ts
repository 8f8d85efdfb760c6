import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormatId, formats, type ReportInput } from '../src/index';
import { sample } from './sample';

const root = join(__dirname, '../..');

const reversed = (input: ReportInput): ReportInput => ({
  ...input,
  rules: [...input.rules].reverse(),
  result: {
    ...input.result,
    calls: [...input.result.calls].reverse(),
    hosts: [...input.result.hosts].reverse(),
    findings: [...input.result.findings].reverse(),
    suppressed: [...(input.result.suppressed ?? [])].reverse(),
    skipped: [...input.result.skipped].reverse(),
  },
});

const all = Object.values(formats);

describe('formats', () => {
  it('are listed as they stand in the folder', () => {
    const files = readdirSync(join(root, 'src/formats')).map((file) => file.replace(/\.ts$/, ''));
    assert.deepEqual(Object.keys(formats).sort(), files.sort());
    for (const [id, format] of Object.entries(formats)) assert.equal(format.id, id);
  });

  // The page has tests of its own, in a browser.
  for (const id of Object.keys(formats).filter((name) => name !== 'html') as FormatId[]) {
    it(`${id} writes what test/expected/${id}.txt shows`, () => {
      const path = join(root, 'test/expected', `${id}.txt`);
      const written = formats[id].render(sample);
      if (process.env.UPDATE) writeFileSync(path, written);
      assert.equal(written, readFileSync(path, 'utf8'));
    });
  }

  for (const format of all) {
    it(`${format.id} gives the same bytes for the same result in any order`, () => {
      assert.equal(format.render(reversed(sample)), format.render(sample));
    });
  }
});
