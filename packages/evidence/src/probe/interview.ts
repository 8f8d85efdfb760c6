import type { TlsVersion } from '@callsight/model';
import type { HelloOffer } from '../tls/clientHello';
import type { Ssl2Answer } from '../tls/ssl2';
import type { Reply } from '../wire/askHello';
import { type Agreement, agreementOf, type Observation } from './observation';
import { ALL_GROUPS } from './offers';

/** How a server is asked; each question is a connection. */
export interface Asker {
  /** How many more questions there may be. */
  readonly left: () => number;
  readonly hello: (offer: Omit<HelloOffer, 'serverName'>) => Promise<Reply>;
  readonly ssl2: () => Promise<Ssl2Answer>;
}

/** What a hello of an interview offers. */
export interface Offer {
  readonly version: HelloOffer['version'];
  readonly suites: readonly number[];
  readonly groups?: readonly number[];
  /** It is what a modern client offers. */
  readonly modern?: boolean;
}

/** A server that is being asked, and what it agreed to so far. */
export interface Interview {
  readonly left: () => number;
  readonly agreements: readonly Agreement[];
  /** Gives what the server agrees to, or `undefined` when it refuses or no question is left. */
  readonly offer: (offer: Offer) => Promise<Agreement | undefined>;
  readonly offerSsl2: () => Promise<void>;
  /** Gives the best version below TLS 1.3 that the server agreed to. */
  readonly best: () => Exclude<TlsVersion, 'SSL2' | 'TLS1.3'> | undefined;
  /** Tells whether every question so far could be asked. */
  readonly isComplete: () => boolean;
  /** Tells whether the server said, in so many words, no to these suites. */
  readonly refused: (suites: readonly number[]) => boolean;
  /** Tells whether a hello was never answered, so that it is open what the server thinks of it. */
  readonly wasSilent: () => boolean;
  readonly result: (nothingButRc4: boolean) => Omit<Observation, 'complete' | 'unseen'>;
}

/** Gives a new interview with a server. */
export function interview(asker: Asker): Interview {
  const agreements: Agreement[] = [];
  let speaksTls = false;
  let complete = true;
  let silent = false;
  const refusals: (readonly number[])[] = [];
  const mayAsk = (): boolean => {
    complete &&= asker.left() > 0;
    return asker.left() > 0;
  };
  return {
    left: asker.left,
    agreements,
    offer: async ({ version, suites, groups = ALL_GROUPS, modern = false }) => {
      if (suites.length === 0 || !mayAsk()) return undefined;
      const reply = await asker.hello({ version, suites, groups });
      speaksTls ||= reply.kind === 'flight' || reply.kind === 'alert';
      silent ||= reply.kind === 'silent';
      if (reply.kind === 'alert') refusals.push(suites);
      const agreement = reply.kind === 'flight' ? agreementOf(reply.flight, suites, modern) : undefined;
      if (agreement !== undefined) agreements.push(agreement);
      return agreement;
    },
    offerSsl2: async () => {
      if (!mayAsk()) return;
      const { suites, certificate } = await asker.ssl2();
      const certificates = certificate === undefined ? [] : [certificate];
      for (const suite of suites) agreements.push({ version: 'SSL2', suite, modern: false, certificates });
    },
    best: () =>
      (['TLS1.2', 'TLS1.1', 'TLS1.0', 'SSL3'] as const).find((version) =>
        agreements.some((one) => one.version === version),
      ),
    isComplete: () => complete,
    refused: (suites) => refusals.includes(suites),
    wasSilent: () => silent,
    result: (nothingButRc4) => ({ agreements, nothingButRc4, speaksTls }),
  };
}
