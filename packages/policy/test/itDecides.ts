import assert from 'node:assert/strict';
import type { Answer } from '@callsight/model';
import { decide, type HostSubject } from '../src';
import { NOW, policy } from './example';

/** A host, what the policy says, and the verdict: with the rule and the line of the clause that decided, where one did. */
type Decided = readonly [
  title: string,
  subject: HostSubject,
  rules: object,
  answer: Answer,
  why: string,
  rule?: string | undefined,
  line?: number,
];

/** Makes a test of each verdict. */
export function itDecides(verdicts: readonly Decided[]): void {
  for (const [title, subject, rules, answer, why, rule, line] of verdicts)
    it(`${answer}: ${title}`, () => {
      const verdict = decide(subject, policy(rules), NOW);
      assert.deepEqual(
        { answer: verdict.answer, why: verdict.why, rule: verdict.rule, line: verdict.clause?.line },
        { answer, why, rule, line },
      );
    });
}
