import assert from 'node:assert/strict';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { formats } from '../../src/index';
import { sample } from '../sample';

interface Case {
  readonly '@_name': string;
  readonly '@_classname': string;
  readonly failure?: { readonly '@_type': string };
  readonly skipped?: { readonly '@_message': string };
}

interface Suite {
  readonly '@_name': string;
  readonly '@_tests': string;
  readonly '@_failures': string;
  readonly '@_skipped': string;
  readonly testcase: readonly Case[];
}

const read = (): { readonly counts: Record<string, string>; readonly suites: readonly Suite[] } => {
  const written = formats.junit.render(sample);
  assert.equal(XMLValidator.validate(written), true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });
  const { testsuites } = parser.parse(written);
  return { counts: testsuites, suites: testsuites.testsuite };
};

describe('junit', () => {
  it('counts what it holds, in each suite and in all', () => {
    const { counts, suites } = read();
    for (const suite of suites) {
      assert.equal(Number(suite['@_tests']), suite.testcase.length);
      assert.equal(Number(suite['@_failures']), suite.testcase.filter(({ failure }) => failure).length);
      assert.equal(Number(suite['@_skipped']), suite.testcase.filter(({ skipped }) => skipped).length);
    }
    const sum = (name: '@_tests' | '@_failures' | '@_skipped'): number =>
      suites.reduce((total, suite) => total + Number(suite[name]), 0);
    for (const name of ['@_tests', '@_failures', '@_skipped'] as const) assert.equal(Number(counts[name]), sum(name));
  });

  it('fails what is wrong, skips what is not known or silenced, and passes the rest', () => {
    const state = ({ failure, skipped }: Case): string => (failure ? 'failed' : skipped ? 'skipped' : 'passed');
    assert.deepEqual(
      read().suites.flatMap(({ testcase }) => testcase.map((each) => `${state(each)} ${each['@_name']}`)),
      [
        'skipped tunnel-or-bin-host api.example.com (line 30)',
        'passed GET http://localhost:3000/ (line 3)',
        'failed cleartext-http plc.example.com (line 7)',
        'skipped cleartext-http plc.example.com (line 20)',
        'passed POST https://api.example.com/v1/orders/{} (line 41)',
        'passed GET https://api.example.com/v1/items (line 60)',
        'passed GET own origin (line 5)',
        'skipped score-unknown new.example.org (line 12)',
        'skipped dynamic-host (line 9)',
      ],
    );
  });

  it('never passes a call whose host is not judged, though no rule speaks of it', () => {
    const quiet = { ...sample, result: { ...sample.result, findings: [], suppressed: [] } };
    const written = formats.junit.render(quiet);
    assert.match(
      written,
      /new\.example\.org\/ \(line 12\)"[^>]*>\s*<skipped message="not scored \(offline\), not a clean/,
    );
    assert.match(
      written,
      /host not known \(line 9\)"[^>]*>\s*<skipped message="host not known: it comes from a parameter/,
    );
  });
});
