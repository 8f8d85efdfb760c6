import assert from 'node:assert/strict';
import type { Finding } from '@callsight/model';
import { formats } from '../../src/index';
import { sample } from '../sample';

const [finding] = sample.result.findings;
assert.ok(finding);
const some = (count: number, level: Finding['level']): readonly Finding[] =>
  Array.from({ length: count }, (_, at) => ({
    ...finding,
    level,
    span: { line: at + 1, column: 1, endLine: at + 1, endColumn: 2 },
  }));

const lines = (findings: readonly Finding[]): readonly string[] =>
  formats.github
    .render({ ...sample, result: { ...sample.result, findings } })
    .trimEnd()
    .split('\n');

const count = (written: readonly string[], kind: string): number =>
  written.filter((line) => line.startsWith(`::${kind} `)).length;

describe('github', () => {
  it('shows ten of a kind at most, and says how many are left', () => {
    const written = lines([...some(12, 'hint'), ...some(30, 'error'), ...some(11, 'warning')]);
    assert.deepEqual(
      ['error', 'warning', 'notice'].map((kind) => count(written, kind)),
      [10, 10, 10],
    );
    assert.match(written.at(-1) ?? '', /^::notice title=callsight::24 more findings: /);
  });

  it('says nothing of the rest where there is none', () => {
    const written = lines([...some(10, 'error'), ...some(9, 'info')]);
    assert.deepEqual(
      ['error', 'notice'].map((kind) => count(written, kind)),
      [10, 9],
    );
    assert.doesNotMatch(written.join('\n'), /more finding/);
  });

  it('says for a log what was found, also where nothing was', () => {
    assert.deepEqual(lines([]), [
      '::debug::callsight 0.1.0: 0 blocked, 0 review, 0 notes; 4 hosts, 1 not scored, 1 call unresolved',
    ]);
  });
});
