import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Parts } from '../../src/targets/parts';
import { longestEnvironmentValue } from '../../src/values/environmentFile';
import { expandEnvironment } from '../../src/values/expandEnvironment';
import { written } from '../targets/template';

const variables: ReadonlyMap<string, Parts> = new Map<string, Parts>([
  ['HOST', ['api.example.com']],
  ['EMPTY', []],
  ['PARTLY', ['eu-', { kind: 'hole', name: 'REGION' }]],
]);

const rows: readonly (readonly [value: string, expanded: string])[] = [
  ['https://a.example.com', 'https://a.example.com'],
  ['https://$HOST/x', 'https://api.example.com/x'],
  [`https://\${HOST}/x`, 'https://api.example.com/x'],
  ['$NONE', '{NONE}'],
  [`https://\${NONE}/x`, 'https://{NONE}/x'],
  [`\${PARTLY}.example.com`, 'eu-{REGION}.example.com'],
  [`\${NONE:-https://a.example.com}`, 'https://a.example.com'],
  [`\${NONE-a}`, 'a'],
  [`\${EMPTY:-a}`, 'a'],
  [`\${EMPTY-a}`, ''],
  [`\${HOST:-a}`, 'api.example.com'],
  [`\${NONE:-\${ALSO_NONE:-$HOST}}/x`, 'api.example.com/x'],
  [`\${NONE:-}`, ''],
  [`\${HOST:?message}`, 'api.example.com'],
  ['\\$HOST', '$HOST'],
  ['a$', 'a$'],
  ['$5', '$5'],
  ['a}b', 'a}b'],
  [`\${HOST`, 'api.example.com'],
  [`\${NONE:-a`, 'a'],
  ['$(id)', '$(id)'],
];

const lookup = (name: string) => variables.get(name);

describe('expandEnvironment', () => {
  for (const [value, expanded] of rows)
    it(`${value} gives ${JSON.stringify(expanded)}`, () => {
      assert.equal(written(expandEnvironment(value, lookup) ?? ['too long']), expanded);
    });

  it('gives up on a result that is too long', () => {
    const long: Parts = ['x'.repeat(longestEnvironmentValue)];
    assert.equal(
      expandEnvironment('$A$A', () => long),
      undefined,
    );
    assert.equal(
      expandEnvironment('$A$A'.repeat(1000), () => long),
      undefined,
    );
  });

  it('bounds defaults in defaults', () => {
    const nested = (depth: number) => `${`\${N:-`.repeat(depth)}x${'}'.repeat(depth)}`;
    assert.equal(written(expandEnvironment(nested(16), lookup) ?? []), 'x');
    assert.match(written(expandEnvironment(nested(1000), lookup) ?? []), /\{N\}/);
  });

  it('never throws and keeps a text without references', () => {
    const piece = fc.constantFrom('$', '{', '}', '\\', ':-', '-', 'HOST', 'N', ' ', '$HOST', `\${`);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const value = pieces.join('');
        const parts = expandEnvironment(value, lookup);
        assert.ok(parts !== undefined);
        if (!value.includes('$')) assert.equal(written(parts), value);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
