import { type DownloadTerms, openDownload } from '../wire/openDownload';
import type { WirePolicy, WireWorld } from '../wire/wire';
import type { Feed } from './feed';
import type { ListShelf } from './lists';
import { type UpdateOutcome, updateLists } from './updateLists';

/** What questions and downloads meet outside this machine, where it is not the usual world. */
export interface Outside {
  /** The lists that may be downloaded. */
  readonly feeds: readonly Feed[];
  /** What the wire allows beyond the usual. */
  readonly policy: Partial<WirePolicy>;
  readonly resolve?: WireWorld['resolve'];
  readonly askName?: WireWorld['askName'];
  /** Certificates that downloads trust in place of Node's own, in PEM. */
  readonly ca?: readonly string[];
  /** The roots that the certificates of hosts are judged by. */
  readonly roots?: WireWorld['roots'];
  /** The address of the list of registries, in place of IANA's. */
  readonly registries?: string;
}

/** What a download of lists works with. */
export interface RefreshTerms extends DownloadTerms {
  readonly shelf: ListShelf;
  readonly keys: ReadonlyMap<string, string>;
  readonly outside?: Outside;
  readonly signal?: AbortSignal;
  readonly progress?: (outcome: UpdateOutcome) => void;
}

/** Downloads lists that are due, from their own hosts and no others; `undefined` while another process does that. */
export function refreshLists(
  feeds: readonly Feed[],
  { shelf, keys, signal, progress, ...terms }: RefreshTerms,
): Promise<readonly UpdateOutcome[] | undefined> {
  const download = openDownload(
    feeds.map(({ url }) => url),
    'lists',
    terms,
  );
  const { now } = terms;
  return updateLists(feeds, { shelf, download, now, keys, ...(signal && { signal }), ...(progress && { progress }) });
}
