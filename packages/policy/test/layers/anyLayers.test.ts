import assert from 'node:assert/strict';
import type { Answer } from '@callsight/model';
import fc from 'fast-check';
import { decide } from '../../src';
import { eu, known, NOW, origin, score, us } from '../example';
import { runs } from '../runs';
import { layer, layered } from './layered';

describe('layers, for any policies', () => {
  const rank = (answer: Answer) => ['blocked', 'review', 'unknown', 'allowed'].indexOf(answer);
  const hosts = ['api.acme.com', 'acme.com', 'a.b.acme.com', 'other.io'];
  const match = fc.constantFrom(...hosts, '*.acme.com', '*.b.acme.com', '*', 'api.acme.com:443');
  const content = fc.record(
    {
      mode: fc.constantFrom('denylist', 'allowlist'),
      minimumScore: fc.integer({ min: 0, max: 100 }),
      minimumGrade: fc.constantFrom('A', 'B', 'D'),
      hosts: fc.array(
        fc.oneof(
          fc.record({ match, action: fc.constantFrom('allow', 'deny') }),
          fc.record({ match, action: fc.constant('quarantine'), expires: fc.constantFrom('2026-11-20', '2027-01-01') }),
        ),
        { maxLength: 4 },
      ),
      exceptions: fc.array(
        fc.record({
          code: fc.constantFrom(
            'policy-denied',
            'policy-not-allowed',
            'score-below-minimum',
            'region-not-allowed',
            'cleartext-http',
            'lookalike-host',
          ),
          match,
          reason: fc.constant('r'),
          expires: fc.constantFrom('2026-11-20', '2027-01-01'),
        }),
        { maxLength: 3 },
      ),
      rules: fc.dictionary(
        fc.constantFrom('cleartext-http', 'lookalike-host', 'score-below-minimum', 'region-not-allowed'),
        fc.constantFrom('error', 'warning', 'off'),
      ),
      regions: fc.constantFrom({ allow: ['EU'] }, { deny: ['US'] }, { allow: ['US'], unknown: 'deny' }),
      internal: fc.constantFrom({ suffixes: ['acme.com'] }, { suffixes: ['.acme.com'], action: 'deny' }),
    },
    { requiredKeys: [] },
  );
  const subject = fc
    .record({
      scheme: fc.constantFrom('https', 'http'),
      host: fc.constantFrom(...hosts),
      lookalike: fc.constantFrom(known({}), known({ of: 'acne.com' })),
      location: fc.constantFrom(eu.location, us.location),
      points: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ scheme, host, points, ...facts }) => origin(`${scheme}://${host}:443`, facts, score(points)));

  it('T08: no layer below makes a verdict better than what a layer above asks for alone (property)', () => {
    fc.assert(
      fc.property(subject, content, content, content, (host, managed, repository, folder) => {
        // What the upper layer asks for is what it says of a host that it has an opinion on.
        const alone = decide(host, layered({ managed }).policy, NOW);
        if (alone.layer !== 'managed') return;
        const together = decide(host, layered({ managed, repository, folder }).policy, NOW);
        assert.ok(
          rank(together.answer) <= rank(alone.answer),
          `${alone.answer} became ${together.answer}: ${together.why}`,
        );
      }),
      runs(4_000),
    );
  }).timeout(60_000);

  it('one layer is what it is by itself (property)', () => {
    fc.assert(
      fc.property(subject, content, (host, repository) => {
        const { policy, said } = layered({ repository });
        assert.deepEqual(said, []);
        assert.deepEqual(decide(host, policy, NOW), decide(host, layer('repository', repository), NOW));
      }),
      runs(500),
    );
  });
});
