import assert from 'node:assert/strict';
import type { Known, ProbeFacts, TlsFacts, TlsGap, TlsVersion } from '@callsight/model';
import { gradeTls, scoreHost } from '@callsight/scoring';
import fc from 'fast-check';
import { withEarlierLook } from '../src/earlierLook';
import { looksToKeep, probeIn } from '../src/keptProbe';
import { evidenceOf, NOW } from './evidence';

const GAPS: readonly TlsGap[] = ['versions', 'suites', 'weak-suites', 'rc4-only', 'groups', 'dhe'];
const VERSIONS: readonly TlsVersion[] = ['SSL2', 'SSL3', 'TLS1.0', 'TLS1.1', 'TLS1.2', 'TLS1.3'];

const good: TlsFacts = {
  protocols: ['TLS1.2', 'TLS1.3'],
  suites: {
    ...{ strongestBits: 256, weakestBits: 128, forwardSecrecy: true, aead: true, cbc: false, rc4: false },
    ...{ rc4Only: false, block64WithModernClient: false, export: false, anonymous: false },
  },
  keyExchange: { smallestDhBits: null, smallestCurveBits: 253 },
  certificate: {
    ...{ keyType: 'RSA', keyBits: 2048, signatureHash: 'sha256', trust: 'ok', nameMatches: true, chain: 'complete' },
  },
  secureRenegotiation: true,
  hsts: 'long',
  unseen: [],
};

const leaf: ProbeFacts['leaf'] = {
  ...{ expiresSoon: false, type: 'DV', lifetimeWithinLimit: true, sct: true, revocationPointer: true },
};

const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
const probeOf = (tls: TlsFacts, days: number): Known<ProbeFacts> => ({
  state: 'known',
  value: { tls, leaf },
  source: 'probe',
  observedAt: daysAgo(days),
  ttlDays: 7,
});

/** Gives the facts that a store holds after some probes, the oldest first. */
function kept(...probes: readonly Known<ProbeFacts>[]): { readonly facts: ReadonlyMap<string, Known<unknown>> } {
  return { facts: new Map(probes.flatMap((probe) => [['probe', probe], ...Object.entries(looksToKeep(probe))])) };
}

const scoreOf = (probe: Known<ProbeFacts> | undefined): number => {
  const evidence = evidenceOf({ scheme: 'https', host: 'api.example.com' }, { internal: () => false });
  return scoreHost({ ...evidence, probe: { ...probe!, observedAt: NOW } }, { now: NOW }).raw ?? 0;
};

/** What the score makes of TLS facts alone: the points of the cell, and the ceiling. */
const worthOf = (tls: TlsFacts): number => 'F E D C B A- A A+'.split(' ').indexOf(gradeTls(tls).gradeTrustIgnored);

const bits = fc.constantFrom(0, 40, 56, 128, 168, 256);
const curve = fc.constantFrom(null, 160, 192, 253, 384);
const dh = fc.constantFrom(null, 512, 1024, 2048, 4096);
const tlsFacts = (unseen: fc.Arbitrary<readonly TlsGap[]>): fc.Arbitrary<TlsFacts> =>
  fc
    .record({
      protocols: fc.subarray([...VERSIONS], { minLength: 1 }),
      suites: fc.record({
        ...{ strongestBits: bits, weakestBits: bits, forwardSecrecy: fc.boolean(), aead: fc.boolean() },
        ...{ cbc: fc.boolean(), rc4: fc.boolean(), rc4Only: fc.boolean(), export: fc.boolean() },
        ...{ block64WithModernClient: fc.boolean(), anonymous: fc.boolean() },
      }),
      keyExchange: fc.record({ smallestDhBits: dh, smallestCurveBits: curve }, { noNullPrototype: true }),
      secureRenegotiation: fc.constantFrom(null, true, false),
      hsts: fc.constantFrom<TlsFacts['hsts']>('none', 'short', 'invalid', 'long', 'unknown'),
      unseen,
    })
    .map((facts) => ({ ...good, ...facts }));

const thoroughFacts = tlsFacts(fc.constant([])).map(
  // A thorough look that found a weak suite found its few bits, too.
  (facts): TlsFacts => ({
    ...facts,
    suites: { ...facts.suites, strongestBits: Math.max(facts.suites.strongestBits, facts.suites.weakestBits) },
  }),
);
const lightFacts = tlsFacts(fc.subarray([...GAPS]).map((gaps) => [...new Set<TlsGap>(['suites', 'groups', ...gaps])]));

/** Gives what a light look finds of a server that a thorough one found: the same, but for what it leaves open. */
function seenOf(full: TlsFacts, other: TlsFacts): TlsFacts {
  const isOpen = (gap: TlsGap) => other.unseen!.includes(gap);
  const isWeak = full.suites.weakestBits < 128;
  const [mine, its] = [full.suites, other.suites];
  const isLess = isOpen('suites') && (!isWeak || isOpen('weak-suites'));
  const dhIs = full.keyExchange.smallestDhBits ?? Number.POSITIVE_INFINITY;
  const isDhOpen = isOpen('groups') && (isOpen('dhe') || (dhIs >= 2048 && full.protocols.includes('TLS1.3')));
  const best = full.protocols.at(-1)!;
  return {
    ...full,
    protocols: isOpen('versions')
      ? full.protocols.filter((version) => version === best || other.protocols.includes(version))
      : full.protocols,
    suites: {
      ...mine,
      weakestBits: isLess ? Math.max(mine.weakestBits, its.weakestBits) : mine.weakestBits,
      cbc: mine.cbc && !(isOpen('suites') && its.cbc),
      rc4: mine.rc4 && !(isOpen('weak-suites') && its.rc4),
      rc4Only: mine.rc4Only && !(isOpen('rc4-only') && its.rc4Only),
      export: mine.export && !(isOpen('weak-suites') && its.export),
      anonymous: mine.anonymous && !(isOpen('weak-suites') && its.anonymous),
    },
    keyExchange: {
      smallestDhBits: isDhOpen ? null : full.keyExchange.smallestDhBits,
      smallestCurveBits: full.keyExchange.smallestCurveBits && (other.keyExchange.smallestCurveBits ?? 253),
    },
    unseen: other.unseen!,
  };
}

const runs = { seed: 4, numRuns: 5000 };

describe('a look at TLS after another', () => {
  it('that is light never raises what a thorough one found, as long as the server is as it was', () => {
    fc.assert(
      fc.property(thoroughFacts, lightFacts, fc.integer({ min: 1, max: 20 }), (full, other, days) => {
        const light = seenOf(full, other);
        const probe = probeIn(kept(probeOf(full, days), probeOf(light, 0)), NOW);
        assert.ok(worthOf(probe!.value.tls) <= worthOf(full), JSON.stringify({ full, light, found: probe?.value.tls }));
        assert.ok(scoreOf(probe) <= scoreOf(probeOf(full, 0)));
      }),
      runs,
    );
  });

  it('that is light, whatever it finds, is not made better by what was found before', () => {
    fc.assert(
      fc.property(thoroughFacts, lightFacts, (full, light) => {
        const probe = probeIn(kept(probeOf(full, 3), probeOf(light, 0)), NOW);
        const own = light.hsts === 'unknown' ? { ...light, hsts: full.hsts } : light;
        assert.ok(worthOf(probe!.value.tls) <= worthOf(own));
      }),
      runs,
    );
  });

  it('that is thorough counts alone', () => {
    fc.assert(
      fc.property(thoroughFacts, lightFacts, thoroughFacts, (before, light, full) => {
        const said = { ...full, hsts: 'none' as const };
        const probe = probeIn(kept(probeOf(before, 4), probeOf(light, 3), probeOf(said, 0)), NOW);
        assert.deepEqual(probe?.value.tls, said);
      }),
      runs,
    );
  });

  const light: TlsFacts = { ...good, unseen: ['suites', 'groups'] };
  const open: TlsFacts = { ...good, unseen: GAPS };
  const weakDhe: TlsFacts = { ...good, keyExchange: { smallestDhBits: 1024, smallestCurveBits: 253 } };
  const smallCurve: TlsFacts = { ...good, keyExchange: { smallestDhBits: null, smallestCurveBits: 192 } };
  const rc4: TlsFacts = { ...good, suites: { ...good.suites, rc4: true } };
  const tls10: TlsFacts = { ...good, protocols: ['TLS1.0', ...good.protocols] };
  const table: readonly [title: string, before: TlsFacts, after: TlsFacts, worth: string][] = [
    ['a small curve beside good ones, which a light look does not see', smallCurve, light, 'B'],
    ['weak DHE that was not asked for again', weakDhe, open, 'B'],
    ['weak DHE that the server now refuses', weakDhe, light, 'A+'],
    ['RC4 that was not asked for again', rc4, open, 'C'],
    ['RC4 that the server now refuses', rc4, light, 'A+'],
    ['a version that is no longer offered', tls10, light, 'A+'],
    ['a version to which nobody answered', tls10, open, 'B'],
    ['a version that is offered since', good, { ...light, protocols: tls10.protocols }, 'B'],
  ];
  for (const [title, before, after, worth] of table) {
    it(`makes of ${title}: ${worth}`, () => {
      const probe = probeIn(kept(probeOf(before, 6), probeOf(after, 0)), NOW);
      assert.equal(gradeTls(probe!.value.tls).gradeTrustIgnored, worth);
      const isAdded = withEarlierLook(after, before) !== after;
      assert.equal(probe?.note, isAdded ? 'with what a thorough probe found on 2026-11-15' : undefined);
    });
  }

  it('takes the certificate as it is now', () => {
    const expired = { ...smallCurve, certificate: { ...good.certificate, trust: 'expired' as const } };
    const probe = probeIn(kept(probeOf(expired, 6), probeOf(light, 0)), NOW);
    assert.equal(probe?.value.tls.certificate.trust, 'ok');
  });

  it('forgets the thorough one once it is void', () => {
    const at = (days: number) => probeIn(kept(probeOf(smallCurve, days), probeOf(light, 0)), NOW)?.value.tls;
    assert.equal(at(21)?.keyExchange.smallestCurveBits, 192);
    assert.equal(at(22)?.keyExchange.smallestCurveBits, 253);
  });

  it('without a web answer takes what the host said of HSTS before, while that counts', () => {
    const quiet: TlsFacts = { ...light, hsts: 'unknown' };
    const short: TlsFacts = { ...light, hsts: 'short' };
    const after = (days: number) => probeIn(kept(probeOf(short, days), probeOf(quiet, 0)), NOW)?.value.tls;
    assert.equal(gradeTls(after(20)!).gradeTrustIgnored, 'A-');
    assert.equal(after(22)?.hsts, 'unknown');
    assert.equal(probeIn(kept(probeOf(short, 6), probeOf(light, 0)), NOW)?.value.tls.hsts, 'long');
  });
});
