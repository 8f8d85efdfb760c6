import assert from 'node:assert/strict';
import { allFindings, readIgnores } from '../../src';
import { call, cleartextScore, endpoint, NOW, origin } from '../example';
import { type Contents, FILES, layered } from './layered';

describe('an ignore comment', () => {
  const text = '// callsight-ignore-next-line cleartext-http -- lab\nfetch("http://api.acme.com/v1")';
  const host = origin('http://api.acme.com', {}, cleartextScore);
  const found = (contents: Contents) =>
    allFindings({
      calls: [call('src/a.ts', 2, [endpoint('http://api.acme.com')])],
      hosts: [host],
      now: NOW,
      ignores: new Map([['src/a.ts', readIgnores(text)]]),
      policy: layered(contents).policy,
    });

  it('hides what the project asks for, and not what is asked above it', () => {
    const rules = { rules: { 'cleartext-http': 'error' } };
    assert.deepEqual(found({ repository: rules }).findings, []);
    for (const upper of ['managed', 'organisation'] as const) {
      const { findings, suppressed } = found({ [upper]: rules });
      assert.deepEqual(suppressed, []);
      assert.deepEqual(
        findings.map(({ rule, message }) => [rule, message.replace(/^.*Use https\. /, '')]),
        [
          [
            'cleartext-http',
            `The ignore comment on line 1 has no effect: ${FILES[upper]}:3 asks for this, above the project. Mend the call, or ask who answers for it.`,
          ],
        ],
      );
    }
  });
});
