import type { Fact, Unknown } from '@callsight/model';
import type { Collector } from '../collector';
import type { DnsReply, RecordType } from '../dns/message';
import { caaNames, hasCaa, isSigned, nameFactsIn } from '../dns/nameFacts';
import { unknown } from '../fact';
import { ipBytes } from '../ipAddress';
import { registrationOf } from '../registrableDomain';
import { HTTPS_PORT } from '../wire/ports';
import { WireError } from '../wire/wireError';

const TTL_DAYS = 7;
/** Of a deeper name not every level is asked. */
const MOST_LEVELS = 8;

const WHY = {
  address: 'an address has no records of its name',
  silent: 'the name server does not say whether there is one',
} as const;

/** What DNS says of the host's name: what it stands for, who may issue certificates for it, and whether it is signed. */
export const names: Collector = {
  id: 'names',
  collect: async ({ scheme, host, port = HTTPS_PORT }, wire, signal) => {
    if (scheme.state === 'known' && scheme.value === 'plaintext') return {};
    const { domain } = registrationOf(host);
    if (ipBytes(host) !== undefined || domain === undefined) {
      return { caa: unknown(WHY.address), dnssec: unknown(WHY.address) };
    }
    const observedAt = new Date(wire.now()).toISOString();
    const fact = <T>(value: T | undefined): Fact<T> =>
      value === undefined
        ? unknown(WHY.silent)
        : { state: 'known', value, source: 'dns', observedAt, ttlDays: TTL_DAYS };
    const ask = async (name: string, type: RecordType): Promise<DnsReply | Unknown> => {
      try {
        return await wire.look({ purpose: 'probe', host, port }, name, type, signal);
      } catch (error) {
        if (error instanceof WireError) return unknown(error.message);
        throw error;
      }
    };
    const places = caaNames(host);
    const [own, signed, ...levels] = await Promise.all([
      ask(host, 'A'),
      ask(domain, 'DS'),
      ...places.slice(-MOST_LEVELS).map((name) => ask(name, 'CAA')),
    ] as const);
    const found = 'state' in own ? undefined : nameFactsIn(own, host);
    return {
      ...(found !== undefined && { names: fact(found) }),
      dnssec: 'state' in signed ? signed : fact(isSigned(signed, domain)),
      caa: caaOf(places.length > MOST_LEVELS ? [...levels, unknown(WHY.silent)] : levels, fact),
    };
  },
};

/** One level that has a record is enough, and only all of them together can say that there is none. */
function caaOf(
  levels: readonly (DnsReply | Unknown)[],
  fact: (value: boolean | undefined) => Fact<boolean>,
): Fact<boolean> {
  const told = levels.map((level) => ('state' in level ? undefined : hasCaa(level)));
  if (told.includes(true)) return fact(true);
  const failed = levels.find((level) => 'state' in level);
  return told.includes(undefined) ? (failed ?? fact(undefined)) : fact(false);
}
