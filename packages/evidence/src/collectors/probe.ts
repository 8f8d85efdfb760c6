import type { AskedFacts, Collector } from '../collector';
import { unknown } from '../fact';
import type { Observation } from '../probe/observation';
import { probeHost } from '../probe/probeHost';
import { X25519_MLKEM768 } from '../tls/groups';
import { HTTPS_PORT } from '../wire/ports';
import { WireError } from '../wire/wireError';

/** What was measured today may be another's tomorrow; a week is the usual time between two looks. */
const TTL_DAYS = 7;

const NO_WORD = 'the host does not say whether it has a security.txt';

function noteOn({ agreements }: Observation, vantage: 'direct' | 'proxy', revocation: string | undefined): string {
  const quantum = agreements.some(({ group }) => group?.code === X25519_MLKEM768);
  return [
    quantum ? 'offers X25519MLKEM768' : 'offers no post-quantum key agreement',
    ...(vantage === 'proxy' ? ['seen through a proxy'] : []),
    ...(revocation === undefined ? [] : [revocation]),
  ].join(', ');
}

/** The host's own TLS, certificate and security.txt, from a visit of a few connections. */
export const probe: Collector = {
  id: 'probe',
  collect: async ({ scheme, host, port = HTTPS_PORT, privateCa }, wire, signal) => {
    if (scheme.state === 'known' && scheme.value === 'plaintext') {
      return { probe: unknown('calls to this host are not encrypted, so there is nothing to measure') };
    }
    const observedAt = new Date(wire.now()).toISOString();
    const fact = <T>(value: T, note?: string) =>
      ({ state: 'known', value, source: 'probe', observedAt, ttlDays: TTL_DAYS, ...(note && { note }) }) as const;
    let seen: Pick<AskedFacts, 'addresses'> = {};
    try {
      return await wire.visit({ purpose: 'probe', host, port }, signal, async (visit) => {
        // Behind a proxy the name may be resolved elsewhere.
        if (visit.addresses.length > 0) seen = { addresses: { ...fact(visit.addresses), source: 'dns' } };
        const outcome = await probeHost(visit, wire.now(), privateCa);
        const signers = outcome.signers && { signers: outcome.signers };
        if (outcome.state === 'unknown') return { ...seen, ...signers, probe: unknown(outcome.why) };
        const { facts, securityTxt, observation, revocation } = outcome;
        return {
          ...seen,
          ...signers,
          probe: fact(facts, noteOn(observation, visit.vantage, revocation)),
          securityTxt: securityTxt === undefined ? unknown(NO_WORD) : fact(securityTxt),
        };
      });
    } catch (error) {
      if (error instanceof WireError) {
        const gone = error.code === 'does-not-resolve' ? { addresses: { ...fact([]), source: 'dns' } as const } : seen;
        return { ...gone, probe: unknown(error.message) };
      }
      throw error;
    }
  },
};
