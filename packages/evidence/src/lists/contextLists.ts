import { isTopDomain } from '../topDomains';
import type { Lists, LoadedList } from './lists';
import { findName } from './nameTable';

/** What a downloaded list of names that come and go says of a host. */
export interface ContextName {
  readonly list: LoadedList;
  /** The listed name that the host is, or lies below. */
  readonly name: string;
  /** For people: `a dynamic DNS name`. */
  readonly label: string;
}

/** The lists of names that anyone can have for an hour, whether names below a listed one are meant, and in words. */
const EPHEMERAL: readonly (readonly [id: string, below: boolean, label: string])[] = [
  ['misp-dynamic-dns', true, 'a dynamic DNS name'],
  ['misp-url-shortener', false, 'a link shortener that hides where the call goes'],
];

/** Gives the downloaded list of names for an hour that a host is on; a site that many use is none of them. */
export function ephemeralInLists(lists: Lists, host: string): ContextName | undefined {
  if (isTopDomain(host)) return undefined;
  const labels = host.split('.');
  for (const [id, below, label] of EPHEMERAL) {
    const list = lists.all.find(({ head }) => head.id === id);
    if (list === undefined) continue;
    // The zone itself is its operator's; whoever wants a name for an hour gets one below it.
    const names = below ? labels.slice(1, -1).map((_, i) => labels.slice(i + 1).join('.')) : [host];
    const name = names.find((one) => findName(list.names, one) >= 0);
    if (name !== undefined) return { list, name, label };
  }
  return undefined;
}
