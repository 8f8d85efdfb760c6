import assert from 'node:assert/strict';
import { formats } from '../../src/index';
import { markdownParser } from '../markdownParser';
import { sample } from '../sample';

const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe('markdown', () => {
  const written = formats.markdown.render(sample);

  it('begins with the verdict and what was covered', () => {
    assert.match(written, /^# CallSight: sample\n\n\*\*1 host breaks the policy; 1 of 4 could not be scored\.\*\*\n/);
    assert.match(written, /5 of 7 calls resolved, 1 relative, 1 unresolved/);
  });

  it('is tables to a Markdown parser, every row of them', () => {
    const html = markdownParser().render(written);
    const rows = (html.match(/<tr>/g)?.length ?? 0) - (html.match(/<table>/g)?.length ?? 0);
    const { findings, hosts, suppressed = [], skipped } = sample.result;
    assert.equal(rows, findings.length + hosts.length + suppressed.length + skipped.length + 1);
  });

  it('keeps within a job summary of GitHub, and says what it leaves out', () => {
    const [finding] = sample.result.findings;
    const [host] = sample.result.hosts;
    assert.ok(finding && host);
    const large = {
      ...sample,
      result: {
        ...sample.result,
        findings: many(20_000, (at) => ({ ...finding, file: `src/${'ä'.repeat(300)}${at}.ts` })),
        hosts: many(5_000, (at) => ({ ...host, host: `h${at}.example.com` })),
      },
    };
    const text = formats.markdown.render(large);
    assert.ok(Buffer.byteLength(text) < 1024 * 1024, `${Buffer.byteLength(text)} bytes`);
    assert.match(text, /And \d+ more, which this summary has no room for\./);
    assert.match(text, /## Not read \(1\)/);
  });
});
