import assert from 'node:assert/strict';
import type { CallSite, Finding, Span } from '@callsight/model';
import fc from 'fast-check';
import { callFindings } from '../src/callFindings';
import { sample } from './sample';

const [call] = sample.result.calls;
const [finding] = sample.result.findings;
assert.ok(call && finding);

const at = (from: number, to: number): Span => ({ line: 1, column: from, endLine: 1, endColumn: to });
const callAt = (from: number, to: number, file = 'a.ts'): CallSite => ({ ...call, file, span: at(from, to) });
const findingAt = (from: number, to: number, related: Finding['related'] = []): Finding => ({
  ...finding,
  file: 'a.ts',
  span: at(from, to),
  related,
});

describe('callFindings', () => {
  it('takes the innermost call around the mark, in its own file', () => {
    const [outer, inner, next, other] = [callAt(1, 50), callAt(10, 30), callAt(60, 80), callAt(1, 99, 'b.ts')];
    const marks = [findingAt(12, 15), findingAt(35, 40), findingAt(60, 61), findingAt(52, 55), findingAt(1, 9)];
    const { ofCall, ofNone } = callFindings([other, next, inner, outer], [...marks].reverse());
    assert.deepEqual(
      [outer, inner, next, other].map((each) =>
        ofCall(each)
          .map(({ span }) => span.column)
          .sort((a, b) => a - b),
      ),
      [[1, 35], [12], [60], []],
    );
    assert.deepEqual(ofNone, [marks[3]]);
  });

  it('also takes the calls that a finding names as related', () => {
    const [one, two] = [callAt(10, 20), callAt(30, 40)];
    const literal = findingAt(1, 5, [{ file: 'a.ts', ...at(30, 40), what: 'call fetch' }]);
    const { ofCall } = callFindings([one, two], [literal]);
    assert.deepEqual([ofCall(one), ofCall(two)], [[], [literal]]);
  });

  it('agrees with looking at every call, however they are nested', () => {
    /** Spans that nest as calls do: pairs of brackets in a text. */
    const spans = fc.array(fc.boolean(), { maxLength: 60 }).map((turns) => {
      const open: number[] = [];
      return turns.flatMap((opens, index) => {
        if (opens) open.push(index);
        const from = opens ? undefined : open.pop();
        return from === undefined ? [] : [at(from + 1, index + 1)];
      });
    });
    fc.assert(
      fc.property(spans, fc.array(fc.tuple(fc.nat(60), fc.nat(5))), (nested, marks) => {
        const calls = nested.map((span) => ({ ...call, file: 'a.ts', span }));
        const findings = marks.map(([from, length]) => findingAt(from + 1, from + 2 + length));
        const { ofCall } = callFindings(calls, findings);
        for (const one of findings) {
          const around = calls
            .filter(({ span }) => span.column <= one.span.column && span.endColumn >= one.span.endColumn)
            .sort((a, b) => a.span.endColumn - a.span.column - (b.span.endColumn - b.span.column));
          assert.deepEqual(
            calls.filter((each) => ofCall(each).includes(one)),
            around.slice(0, 1),
          );
        }
      }),
      { numRuns: 500, seed: 20261121 },
    );
  });
});
