import assert from 'node:assert/strict';
import type { ProbeFacts } from '@callsight/model';
import { gradeTls, scoreHost } from '@callsight/scoring';
import { collectFromWorld } from '../../src/collectFromWorld';
import { collectStatic } from '../../src/collectStatic';
import { THOROUGH_PROBE } from '../../src/wire/limits';
import { loopbackWire } from '../wire/loopback';
import { CAGES } from './cages';
import { type Authorities, authorities, type Cage, house } from './house';

const never = new AbortController().signal;
/** Ceilings that everything has whose threat lists and owner nobody looked at. */
const NOT_FROM_A_PROBE = new Set(['threat-coverage-low', 'confidence-low']);

describe('the zoo of TLS servers', () => {
  let shared: Authorities;

  before(async () => {
    shared = await authorities();
  });

  for (const cage of CAGES) {
    for (const [depth, limits] of [
      ['a light probe', {}],
      ['a thorough probe', THOROUGH_PROBE],
    ] as const) {
      const hidden = depth === 'a light probe' && cage.lightFacts !== undefined;

      it(`${cage.name}: ${depth} finds ${hidden ? 'less' : `grade ${cage.grade}`}`, async () => {
        const { host, server } = await house(cage, shared);
        try {
          const { wire } = loopbackWire(
            [server.port],
            { limits: { probe: { domainRestMs: 0, ...limits } } },
            { roots: { public: [shared.root.pem], local: [shared.localRoot.pem] } },
          );
          const now = new Date().toISOString();
          const known = collectStatic({ scheme: 'https', host, port: server.port }, { now });
          const evidence = await collectFromWorld(known, wire, never);
          assert.equal(evidence.probe.state, 'known', JSON.stringify(evidence.probe));
          const { value } = evidence.probe as { value: ProbeFacts };
          assert.deepEqual(shown(value, cage), hidden ? { ...cage.facts, ...cage.lightFacts } : cage.facts);
          if (depth === 'a light probe') assert.ok(server.accepted() <= 8, `${server.accepted()} connections`);
          if (hidden) return;
          const { grade, gradeTrustIgnored } = gradeTls(value.tls);
          assert.deepEqual(
            { grade, gradeTrustIgnored },
            { grade: cage.grade, gradeTrustIgnored: cage.gradeTrustIgnored },
          );
          const { ceiling } = scoreHost(evidence, { now });
          const rules = (ceiling?.rules ?? []).filter((rule) => !NOT_FROM_A_PROBE.has(rule));
          assert.deepEqual(rules, cage.ceiling);
        } finally {
          await server.close();
        }
      });
    }
  }
});

/** Gives of the facts those that the cage speaks of. */
function shown({ tls }: ProbeFacts, { facts }: Cage): unknown {
  const pick = (value: unknown, like: unknown): unknown =>
    typeof like === 'object' && like !== null && !Array.isArray(like)
      ? Object.fromEntries(Object.keys(like).map((key) => [key, pick((value as never)[key], (like as never)[key])]))
      : value;
  return pick(tls, facts);
}
