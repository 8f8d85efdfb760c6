import assert from 'node:assert/strict';
import type { TlsFacts, TlsGap, TlsVersion } from '@callsight/model';
import fc from 'fast-check';
import type { Asker } from '../src/probe/interview';
import type { Observation } from '../src/probe/observation';
import { observeFully } from '../src/probe/observeFully';
import { observeLightly } from '../src/probe/observeLightly';
import { offeredFacts } from '../src/probe/tlsFacts';
import { clientHello } from '../src/tls/clientHello';
import { flightReader } from '../src/tls/flightReader';
import { readSsl2Answer, ssl2Hello } from '../src/tls/ssl2';
import { SSL2_SUITES, SUITES } from '../src/tls/suites';
import type { Reply } from '../src/wire/askHello';
import { answerTo, type Script } from './zoo/scriptedServer';

/** Beside the complete handshake. */
const LIGHT = 7;
const MANY = 399;

/** How a server turns down what it does not speak. */
type Manner = 'alert' | 'closed' | 'silent';

/** Gives somebody who asks a server that answers by a script, so many times. */
function askerOf(script: Script, manner: Manner, connections: number): Asker {
  let left = connections;
  return {
    left: () => left,
    hello: async (offer): Promise<Reply> => {
      left -= 1;
      const answer = flightReader().push(answerTo(script, clientHello(offer))!)!;
      return answer.kind === 'flight' || manner === 'alert' ? answer : { kind: manner };
    },
    ssl2: async () => {
      left -= 1;
      return readSsl2Answer(answerTo(script, ssl2Hello())!) ?? { suites: [] };
    },
  };
}

const versions: readonly TlsVersion[] = ['SSL2', 'SSL3', 'TLS1.0', 'TLS1.1', 'TLS1.2', 'TLS1.3'];
const good = SUITES.filter(({ name }) => /^TLS_(AES|CHACHA)|^TLS_(ECDHE|DHE|RSA).*AES_(128|256)/.test(name));
const nameIn = (suites: readonly { readonly name: string }[]) => fc.constantFrom(...suites.map(({ name }) => name));

const scripts: fc.Arbitrary<Script> = fc
  .record({
    versions: fc.uniqueArray(fc.constantFrom(...versions), { minLength: 1 }),
    good: fc.uniqueArray(nameIn(good), { maxLength: 4 }),
    any: fc.uniqueArray(nameIn(SUITES), { maxLength: 4 }),
    old: fc.uniqueArray(nameIn(SSL2_SUITES), { minLength: 1, maxLength: 3 }),
    groups: fc.uniqueArray(fc.constantFrom(0x001d, 0x0017, 0x0018, 0x0013, 0x0100, 0x0102), { minLength: 1 }),
    dhBits: fc.constantFrom(512, 1024, 2048, 4096),
    secureRenegotiation: fc.boolean(),
    weakFirst: fc.boolean(),
  })
  .map(({ good: some, any, old, weakFirst, ...script }) => ({
    ...script,
    suites: [...(weakFirst ? [...any, ...some] : [...some, ...any]), ...old],
    certificates: [],
  }));

type Offered = Omit<TlsFacts, 'certificate' | 'hsts'>;

/** The facts in which a light look may look better than a thorough one, with the gap that has to say so. */
function gapsBetween(light: Offered, full: Offered): ReadonlySet<TlsGap> {
  const [a, b] = [light.suites, full.suites];
  const [of, thorough] = [light.keyExchange, full.keyExchange];
  const differs: readonly (readonly [boolean, TlsGap])[] = [
    [String(light.protocols) !== String(full.protocols), 'versions'],
    [light.secureRenegotiation !== full.secureRenegotiation, 'versions'],
    [a.weakestBits > b.weakestBits, b.weakestBits >= 112 ? 'suites' : 'weak-suites'],
    [a.rc4 !== b.rc4 || a.export !== b.export || a.anonymous !== b.anonymous, 'weak-suites'],
    [!a.rc4Only && b.rc4Only, 'rc4-only'],
    [a.cbc !== b.cbc || a.aead !== b.aead || a.strongestBits !== b.strongestBits, 'suites'],
    [of.smallestDhBits !== thorough.smallestDhBits, (thorough.smallestDhBits ?? 0) >= 2048 ? 'groups' : 'dhe'],
    [of.smallestCurveBits !== thorough.smallestCurveBits, 'groups'],
  ];
  return new Set(differs.flatMap(([isOther, gap]) => (isOther ? [gap] : [])));
}

async function looks(script: Script, manner: Manner): Promise<readonly [Observation, Observation]> {
  return [await observeLightly(askerOf(script, manner, LIGHT)), await observeFully(askerOf(script, manner, MANY))];
}

describe('what a look at a server left open', () => {
  it('is said of all that a thorough look would find besides', async () => {
    const manners = fc.constantFrom<Manner>('alert', 'closed', 'silent');
    await fc.assert(
      fc.asyncProperty(scripts, manners, async (script, manner) => {
        const [light, full] = await looks(script, manner);
        fc.pre(light.agreements.length > 0 && light.complete);
        const [few, all] = [offeredFacts(light), offeredFacts(full)];
        const unsaid = [...gapsBetween(few, all)].filter((gap) => !light.unseen.includes(gap));
        assert.deepEqual(unsaid, [], JSON.stringify({ few, all, unseen: light.unseen }));
        const modern = ({ forwardSecrecy, block64WithModernClient }: TlsFacts['suites']) =>
          `${forwardSecrecy} ${block64WithModernClient}`;
        assert.equal(modern(few.suites), modern(all.suites), 'what modern clients get is asked by both');
        assert.ok(!full.unseen.includes('suites'));
      }),
      { seed: 4, numRuns: 3000 },
    );
  });

  const gcm = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'TLS_AES_128_GCM_SHA256'];
  const table: readonly [title: string, script: Partial<Script>, manner: Manner, unseen: readonly TlsGap[]][] = [
    ['no more than sizes where new versions refuse the rest', {}, 'alert', ['suites', 'groups']],
    ['weak suites where nobody said no', {}, 'closed', ['suites', 'weak-suites', 'groups', 'dhe']],
    ['versions where nobody answered', {}, 'silent', ['versions', 'suites', 'weak-suites', 'groups', 'dhe']],
    ['nothing but sizes with TLS 1.3 alone', { versions: ['TLS1.3'] }, 'alert', ['suites', 'groups']],
    [
      'weak suites of older versions',
      { versions: ['TLS1.1', 'TLS1.2'], suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'] },
      'alert',
      ['suites', 'weak-suites', 'groups', 'dhe'],
    ],
  ];
  for (const [title, change, manner, unseen] of table) {
    it(`is ${title}`, async () => {
      const script = { versions: ['TLS1.2', 'TLS1.3'] as const, suites: gcm, certificates: [], ...change };
      const [light] = await looks(script, manner);
      assert.deepEqual(light.unseen, unseen);
    });
  }
});
