import type { Reach } from '@callsight/model';

/** What being on a list means. */
export type ListClass = 'malware' | 'phishing' | 'address' | 'adware' | 'breach' | 'context';

/** The classes whose presence makes up the coverage of the threat cell. */
export const THREAT_CLASSES = ['malware', 'phishing', 'address', 'adware'] as const satisfies readonly ListClass[];

/** How the text of a list is written. */
export type ListFormat =
  | 'names' // hosts file, one name a line, or `||name^`
  | 'blocked-names' // of the rules of a content blocker those that mean a whole host
  | 'urls' // one URL a line
  | 'addresses' // one address or range a line
  | 'drop' // Spamhaus: one JSON object a line
  | 'misp' // a MISP warning list
  | 'urlhaus-csv'
  | 'threatfox-json'
  | 'hibp'
  | 'countries' // first address, last address, country
  | 'cloud-ranges'; // the ranges of a cloud with their regions

/** A list that somebody publishes: where it is, how it reads, and on what terms. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  /** `{key}` stands for the user's key with the publisher, which is put in for the download alone. */
  readonly url: string;
  readonly format: ListFormat;
  readonly class: ListClass;
  readonly licence: string;
  /** What the terms want shown. */
  readonly attribution: string;
  /** The publisher is not asked again within this time. */
  readonly minIntervalHours: number;
  /** After this time without a confirmation the list says nothing about hosts that are not on it. */
  readonly ttlDays: number;
  /** The most bytes that are downloaded, and the most after decompression. */
  readonly maxBytes: number;
  readonly maxEntries: number;
  /** Fewer entries than these are no such list. */
  readonly minEntries: number;
  /** Off until the user turns it on: it needs a key, or its terms do not fit everybody. */
  readonly optIn?: true;
  /** It is of use only where the user agreed to more than lists. */
  readonly least?: Reach;
  /** The user named this list; it does not count as coverage. */
  readonly own?: true;
}
