import type { Oracle } from '@callsight/engine';
import {
  type Asker,
  canLeaveMachine,
  FEEDS,
  feedsInUse,
  fetchPinned,
  inTurns,
  keysIn,
  type Lists,
  listsStanding,
  loadingLists,
  localRootPlaces,
  localRoots,
  type Outside,
  openAsker,
  type Pinned,
  type ProxySettings,
  proxyIn,
  refreshLists,
} from '@callsight/evidence';
import type { Reach } from '@callsight/model';
import { type CheckupLine, checkupLines, sentText } from '@callsight/report';
import { diskHostStore, diskShelf, hostRecords, type Machine, machineStanding, placesOf } from '@callsight/store';

import type { CountProgress, ListCounts } from './listDownloads';

/** What the user agreed to, as the editor tells it. */
export interface Consent {
  readonly reach: Reach;
  /** The proxy of the editor's settings. */
  readonly proxy?: ProxySettings;
  /** Hosts may be asked through the proxy, wherever it is named. */
  readonly probeThroughProxy?: boolean;
}

/** The network as far as the user lets it be asked; nothing is opened, read or kept before it may be. */
export interface Network {
  readonly reach: () => Reach;
  /** Takes what the user agrees to from now on. */
  agree(consent: Consent): void;
  /** Lets these hosts be asked, while hosts may be. */
  agreeTo(hosts: Iterable<{ readonly host: string; readonly port?: number }>): void;
  /** Lets a port beyond 443 be asked that the user typed. */
  confirmPort(port: number): void;
  /** Gives the lists that are loaded, where they may be used. */
  lists(): Lists | undefined;
  /** Reads the lists that this machine keeps, with whatever else is to be done in between. */
  loadLists(): Promise<void>;
  /** Downloads lists that are due; gives how many could not be brought up to date, `undefined` while another does it. */
  updateLists(signal: AbortSignal, progress?: CountProgress): Promise<ListCounts | undefined>;
  /** Gives a policy that was fetched before, by its SHA-256 in hexadecimal digits. */
  keptPolicy(digest: string): Buffer | undefined;
  /** Fetches a policy from an address that the user agreed to; gives why it is not here, `undefined` where all is well. */
  fetchPolicy(base: Required<Pinned>): Promise<string | undefined>;
  /** The hosts that lists come from. */
  listHosts(): readonly string[];
  readonly oracle: Oracle;
  /** Gives the log of what left this machine, for people. */
  sent(): string;
  /** Gives why nothing can be kept, and what to do; `undefined` where all is well. */
  problem(): string | undefined;
  checkup(): readonly CheckupLine[];
}

/** Gives the network of a machine; `outside` stands in for what lies beyond it. */
export function createNetwork(machine: Machine, version: string, now: () => Date, outside?: Outside): Network {
  const places = placesOf(machine);
  const shelf = diskShelf(places.lists);
  const ports = new Set<number>();
  const agreed = new Set<string>();
  const keys = keysIn(machine.environment);
  const rootPlaces = localRootPlaces(machine.environment);
  let consent: Consent = { reach: 'off' };
  let lists: Lists | undefined;
  let asker: Asker | undefined;
  const reach = () => consent.reach;
  const clock = () => now().getTime();
  const proxy = (): ProxySettings | undefined => {
    const named = consent.proxy ?? proxyIn(machine.environment);
    return named && consent.probeThroughProxy ? { ...named, mayProbe: true } : named;
  };
  const store = diskHostStore(places.hosts, clock);
  const feeds = (wanted?: Reach) => feedsInUse(shelf, outside?.feeds ?? FEEDS, keys, wanted);

  const openedAsker = (): Asker => {
    const through = proxy();
    asker ??= openAsker(
      {
        reach,
        agreed: (host, port) => agreed.has(`${host} ${port}`),
        lists: () => lists,
        ports,
        ...(through && { proxy: through }),
      },
      { now: clock, record: (line) => places.sent.add(line), rootPlaces },
      outside,
    );
    return asker;
  };

  return {
    reach,
    agree(next) {
      // The pace of questions is kept, unless it must take another way.
      const before = JSON.stringify(proxy());
      consent = next;
      if (JSON.stringify(proxy()) !== before) asker = undefined;
      if (next.reach === 'off') lists = undefined;
    },
    agreeTo(hosts) {
      for (const { host, port = 443 } of hosts) agreed.add(`${host} ${port}`);
    },
    confirmPort: (port) => ports.add(port),
    lists: () => (consent.reach === 'off' ? undefined : lists),
    async loadLists() {
      if (consent.reach === 'off') return;
      const loaded = await inTurns(loadingLists(shelf));
      // The consent may have been taken back meanwhile.
      if (reach() !== 'off') lists = loaded;
    },
    async updateLists(signal, progress) {
      const through = proxy();
      const due = feeds();
      let done = 0;
      const outcomes = await refreshLists(due, {
        ...{ shelf, version, keys, signal, rootPlaces },
        now: () => now().toISOString(),
        record: (line) => places.sent.add(line),
        ...(through && { proxy: through }),
        ...(outside && { outside }),
        progress: () => progress?.(++done, due.length),
      });
      const count = (...wanted: string[]) => outcomes?.filter(({ kind }) => wanted.includes(kind)).length ?? 0;
      return outcomes && { changed: count('updated'), kept: count('kept', 'waiting') };
    },
    keptPolicy: (digest) => diskShelf(places.policies).read(`${digest}.json`),
    async fetchPolicy(base) {
      const through = proxy();
      const answer = await fetchPinned(base, {
        version,
        rootPlaces,
        now: () => now().toISOString(),
        record: (line) => places.sent.add(line),
        ...(through && { proxy: through }),
        ...(outside && { outside }),
      });
      if (answer.kind === 'failed') return answer.why;
      if (answer.kind === 'changed')
        return 'it is not what was pinned. Ask its owner what changed in it, then pin it anew';
      try {
        diskShelf(places.policies).write(`${answer.digest}.json`, answer.bytes);
      } catch {
        return places.problem() ?? 'it cannot be written';
      }
      return undefined;
    },
    listHosts: () => [...new Set(feeds().map(({ url }) => new URL(url).hostname))].sort(),
    oracle: {
      records: hostRecords(store),
      reach,
      now: clock,
      ask: (evidence, signal) => openedAsker()(evidence, signal),
      inTurns,
      mayLeave: canLeaveMachine,
    },
    sent: () => sentText(places.sent.lines(), places.problem()),
    problem: places.problem,
    checkup() {
      const through = proxy();
      return checkupLines({
        ...machineStanding(machine, store),
        network: consent.reach,
        ...(through && { proxy: through }),
        localRoots: localRoots(rootPlaces).length,
        lists: listsStanding(feeds(reach()), shelf, clock()),
      });
    },
  };
}
