import { collectStatic } from './collectStatic';
import type { Lists } from './lists/lists';

/**
 * Gives the list that names a host itself, not only its domain or a path there: asking such a host would tell whoever
 * runs it that somebody looks.
 */
export function listedBy(host: string, lists: Lists | undefined, now: string): string | undefined {
  const { threat } = collectStatic({ scheme: 'https', host }, { now, ...(lists && { lists }) });
  const listing = threat.state === 'known' ? threat.value.listing : undefined;
  return listing?.match === 'exact' ? listing.list : undefined;
}
