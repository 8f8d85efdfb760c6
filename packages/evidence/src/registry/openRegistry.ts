import type { Known, Unknown } from '@callsight/model';
import { unknown } from '../fact';
import type { Download } from '../wire/download';
import { type Bootstrap, readBootstrap, registrationUrl } from './readBootstrap';
import { readRegistration } from './readRegistration';

/** The public registries of domains, asked for the age of one. */
export interface Registry {
  /** Gives the age of a registrable domain in days; what stays unknown says why. */
  readonly ageOf: (domain: string, signal: AbortSignal) => Promise<Known<number> | Unknown>;
}

/** What registries are asked with. */
export interface RegistryWorld {
  readonly download: Download;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The address of the list of registries; absent: IANA's. */
  readonly bootstrap?: string;
}

const BOOTSTRAP = 'https://data.iana.org/rdap/dns.json';
const MOST_BYTES = { bootstrap: 4 * 1024 * 1024, registration: 256 * 1024 } as const;

/** An old domain stays old; a young one is looked at again, as it grows. */
const TTL_DAYS = { old: 365, young: 30 } as const;
const OLD_DAYS = 730;
const DAY_MS = 86_400_000;

/** How long an answer, or the lack of one, stands in for another question, in milliseconds. */
const REMEMBERED_MS = 3_600_000;

/** How long the list of registries is used before it is asked for again, in milliseconds. */
const BOOTSTRAP_MS = 7 * DAY_MS;

interface Remembered<T> {
  readonly at: number;
  readonly answer: Promise<T>;
}

/**
 * Gives the registries for one session. Only registrable domains are sent, one request each; hosts of one domain share
 * its answer, and a registry that asks for a pause gets it.
 * @see https://www.rfc-editor.org/rfc/rfc9082#section-3.1.3
 */
export function openRegistry({ download, now, bootstrap = BOOTSTRAP }: RegistryWorld): Registry {
  const ages = new Map<string, Remembered<Known<number> | Unknown>>();
  const pauses = new Map<string, number>();
  let registries: Remembered<Bootstrap | Unknown> | undefined;

  const readRegistries = async (signal: AbortSignal): Promise<Bootstrap | Unknown> => {
    const answer = await download({
      url: bootstrap,
      maxBytes: MOST_BYTES.bootstrap,
      accept: 'application/json',
      signal,
    });
    const read = answer.kind === 'fresh' ? readBootstrap(answer.bytes) : undefined;
    if (read !== undefined) return read;
    return unknown(
      `the list of registries could not be had: ${answer.kind === 'failed' ? answer.why : 'it is no such list'}`,
    );
  };

  const registriesNow = (signal: AbortSignal): Promise<Bootstrap | Unknown> => {
    if (registries === undefined || now() - registries.at > BOOTSTRAP_MS) {
      const mine: Remembered<Bootstrap | Unknown> = { at: now(), answer: readRegistries(signal) };
      registries = mine;
      void mine.answer.then((read) => {
        if ('state' in read && registries === mine) registries = undefined;
      });
    }
    return registries.answer;
  };

  const ask = async (domain: string, signal: AbortSignal): Promise<Known<number> | Unknown> => {
    const known = await registriesNow(signal);
    if ('state' in known) return known;
    const url = registrationUrl(known, domain);
    if (url === undefined) return unknown('the registry of this domain answers no such question');
    const { host } = new URL(url);
    if (now() < (pauses.get(host) ?? 0)) return unknown('the registry asked to be left alone for a while');
    const answer = await download({
      url,
      maxBytes: MOST_BYTES.registration,
      accept: 'application/rdap+json, application/json',
      about: domain,
      signal,
    });
    if (answer.kind !== 'fresh') {
      if (answer.kind === 'failed' && answer.retryAfterMs !== undefined) pauses.set(host, now() + answer.retryAfterMs);
      return unknown(`the registry gave no answer: ${answer.kind === 'failed' ? answer.why : answer.kind}`);
    }
    const read = readRegistration(answer.bytes, domain, now());
    if ('why' in read) return unknown(read.why);
    const days = Math.max(0, Math.floor((now() - Date.parse(read.at)) / DAY_MS));
    return {
      state: 'known',
      value: days,
      source: 'rdap',
      observedAt: new Date(now()).toISOString(),
      ttlDays: days < OLD_DAYS ? TTL_DAYS.young : TTL_DAYS.old,
      note: `on ${read.at.slice(0, 10)}, says ${new URL(url).hostname}`,
    };
  };

  return {
    ageOf(domain, signal) {
      const before = ages.get(domain);
      if (before !== undefined && Math.abs(now() - before.at) < REMEMBERED_MS) return before.answer;
      const mine = { at: now(), answer: ask(domain, signal) };
      ages.set(domain, mine);
      // What somebody stopped tells nothing to the next who asks.
      void mine.answer.then(() => {
        if (signal.aborted && ages.get(domain) === mine) ages.delete(domain);
      });
      return mine.answer;
    },
  };
}
