import { userAgent } from '../userAgent';
import { createDownload } from '../wire/download';
import type { LocalRootPlaces } from '../wire/localRoots';
import { openWire } from '../wire/openWire';
import type { ProxySettings } from '../wire/proxyRule';
import { rootsOf, trustedCertificates } from '../wire/rootsOf';
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
export interface RefreshTerms {
  readonly shelf: ListShelf;
  /** The version of CallSight, which publishers are told. */
  readonly version: string;
  readonly keys: ReadonlyMap<string, string>;
  readonly now: () => string;
  readonly record: WireWorld['record'];
  readonly proxy?: ProxySettings;
  /** Where this machine keeps the roots of its owner. */
  readonly rootPlaces?: LocalRootPlaces;
  readonly outside?: Outside;
  readonly signal?: AbortSignal;
  readonly progress?: (outcome: UpdateOutcome) => void;
}

/** Downloads lists that are due, from their own hosts and no others; `undefined` while another process does that. */
export function refreshLists(
  feeds: readonly Feed[],
  { shelf, version, keys, now, record, proxy, rootPlaces, outside, signal, progress }: RefreshTerms,
): Promise<readonly UpdateOutcome[] | undefined> {
  const { policy, resolve, ca } = outside ?? {};
  const targets = new Set(feeds.map(({ url }) => new URL(url)).map((url) => `${url.hostname} ${portOf(url)}`));
  const wire = openWire(
    {
      permits: ({ purpose, host, port }) => purpose === 'lists' && targets.has(`${host} ${port}`),
      ...(proxy && { proxy }),
      ...policy,
      ports: new Set(feeds.map(({ url }) => portOf(new URL(url)))),
    },
    { now: () => Date.parse(now()), record, ...(resolve && { resolve }) },
  );
  const roots = rootsOf(rootPlaces);
  const trusted = () => ca ?? trustedCertificates(roots);
  const download = createDownload({ wire, userAgent: userAgent(version), ca: trusted });
  return updateLists(feeds, { shelf, download, now, keys, ...(signal && { signal }), ...(progress && { progress }) });
}

function portOf({ port }: URL): number {
  return port === '' ? 443 : Number(port);
}
